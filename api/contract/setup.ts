import { z } from 'zod';
import { ClinicEntry, Pin, StaffLanguageChoice } from '../../domain/clinic/clinic.ts';
import { NameEntry } from '../../domain/clinic/contact.ts';
import { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { Instant, Zone } from '../../domain/time.ts';
import { everybody, operation } from './operation.ts';
import { AppStatus } from './status.ts';

const nothing = z.strictObject({});
const secret = z.string().min(1).max(200);

/** The status, and everything before a tablet is open. */
export const setup = {
  'app.status': operation(everybody, nothing, AppStatus, { poll: true }),
  /** Makes the store, the keys and the seal certificate. The recovery key is shown once and must be typed back. */
  'setup.begin': operation(
    ['setup'],
    z.strictObject({
      clinic: ClinicEntry,
      owner: z.strictObject({ name: NameEntry, pin: Pin }),
      passphrase: z.string().min(8).max(200).optional(),
      /** What staff will have the screens in; the ordinary one when nobody said. */
      language: StaffLanguageChoice.optional(),
      /** The tablet's date, time and zone as somebody confirmed them. */
      clockSeen: z.strictObject({ instant: Instant, zone: Zone }).optional(),
    }),
    z.object({ recoveryKey: z.string() }),
  ),
  /** The first of the clinic's fields with a letter that papers cannot print, checked while the form is still open. */
  'setup.check-clinic': operation(
    ['setup'],
    z.strictObject({ clinic: ClinicEntry }),
    z.object({ unprintable: z.object({ field: ClinicEntry.keyof(), letter: z.string() }).nullable() }),
  ),
  /** The texts that a clinic begins with, to be read before there is a record. */
  'setup.texts': operation(['setup'], nothing, z.object({ protocol: TreatmentProtocol })),
  'setup.confirm-recovery': operation(['confirm-recovery'], z.strictObject({ recoveryKey: secret }), AppStatus),
  /**
   * After a power cut before the key was typed back: makes and shows a new recovery key (the old one stops working). Needs
   * the owner's PIN.
   */
  'setup.new-recovery': operation(
    ['confirm-recovery'],
    z.strictObject({ pin: z.string().max(20) }),
    z.object({ recoveryKey: z.string() }),
  ),
  'store.open': operation(['closed'], z.strictObject({ passphrase: secret }), AppStatus),
  'store.recover': operation(
    ['closed', 'recovery'],
    z.strictObject({ recoveryKey: secret, newPassphrase: z.string().min(8).max(200).optional() }),
    AppStatus,
  ),
};
