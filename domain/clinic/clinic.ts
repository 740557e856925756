import { z } from 'zod';
import { StaffRole } from '../actor.ts';
import { Sha256, StaffId } from '../ids.ts';
import { PrintingChoice } from '../printing/choice.ts';
import { Line, OptionalLine } from '../text.ts';
import { Zone } from '../time.ts';
import { LineEntry, NameEntry, PhoneEntry } from './contact.ts';
import { LockNames } from './lock-names.ts';
import { ClinicLogo } from './logo.ts';
import { SealCertificate } from './seal.ts';

/** What the clinic's printer is loaded with. */
export const PaperName = z.enum(['A4', 'Letter']);
export type PaperName = z.infer<typeof PaperName>;

export const ClinicDetails = z.object({
  name: Line,
  address: OptionalLine,
  phone: OptionalLine,
  outOfHours: OptionalLine,
  zone: Zone,
  /** Records from before the choice existed were printed on A4. */
  paper: PaperName.default('A4'),
  /** How long an appointment is planned to last, for its end in a calendar; absent as long as nobody chose. */
  appointmentMinutes: z.number().int().min(15).max(720).optional(),
});
export type ClinicDetails = z.infer<typeof ClinicDetails>;

/** The same details as they are typed: stricter than what older records hold. */
export const ClinicEntry = ClinicDetails.extend({
  name: NameEntry,
  address: LineEntry,
  phone: PhoneEntry,
  outOfHours: PhoneEntry,
});

/** Until an owner chose: about as long as most sessions, breaks included. */
export const usualAppointmentMinutes = 180;

/** Six digits or more; never stored, only its scrypt digest beside the log. */
export const Pin = z.string().regex(/^\d{6,12}$/);

/** Minutes without touch or typing after which the staff side locks. */
export const IdleMinutes = z.number().int().min(1).max(10);

export const StaffMember = z.object({ id: StaffId, name: Line, role: StaffRole, active: z.boolean() });
export type StaffMember = z.infer<typeof StaffMember>;

export const ClinicEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('clinic-changed'), details: ClinicDetails }),
  z.object({ type: z.literal('staff-added'), staffId: StaffId, name: Line, role: StaffRole }),
  z.object({
    type: z.literal('pin-set'),
    staffId: StaffId,
    /** What it was set with; absent where an owner gave it, and on records from before it was kept. */
    with: z.enum(['present-pin', 'recovery-key']).optional(),
    /** SHA-256 over random bytes and what is kept of the PIN, so that nobody puts another one there; earlier records have none. */
    bound: Sha256.optional(),
  }),
  /** A PIN that an earlier version set is bound to the record, as it was found at the first start after the update. */
  z.object({ type: z.literal('pin-bound'), staffId: StaffId, bound: Sha256 }),
  /** Another owner was told that a PIN was set with the recovery key, and has seen it. */
  z.object({ type: z.literal('recovered-pin-seen'), staffId: StaffId, by: StaffId }),
  /** Cannot sign in any more; everything they signed stays. */
  z.object({ type: z.literal('staff-deactivated'), staffId: StaffId }),
  z.object({ type: z.literal('staff-reactivated'), staffId: StaffId }),
  z.object({ type: z.literal('idle-lock-set'), minutes: IdleMinutes }),
  /** What the lock screen calls clients whose procedure runs. */
  z.object({ type: z.literal('lock-names-set'), names: LockNames }),
  /** Whether a client may be taken on whose date of birth nobody knows. */
  z.object({ type: z.literal('unknown-birth-set'), allowed: z.boolean() }),
  z.object({ type: z.literal('printing-set'), printing: PrintingChoice }),
  /** Which of the two ways to the store key is another one now; never a secret itself. */
  z.object({ type: z.literal('keys-changed'), what: z.enum(['passphrase', 'recovery-key']) }),
  z.object({ type: z.literal('protocol-activated'), hash: Sha256, id: z.string(), version: z.number().int() }),
  z.object({ type: z.literal('setup-completed'), device: z.string(), sealFingerprint: z.string() }),
  z.object({ type: z.literal('logo-set'), logo: ClinicLogo }),
  z.object({ type: z.literal('logo-removed') }),
  /** A new key and certificate took the place of the old ones; the old private key is gone, its certificate stays. */
  z.object({ type: z.literal('seal-renewed'), previous: SealCertificate, next: SealCertificate }),
  z.object({ type: z.literal('unlocked'), staffId: StaffId }),
  z.object({ type: z.literal('locked'), why: z.enum(['asked', 'idle', 'started']) }),
]);
export type ClinicEvent = z.infer<typeof ClinicEvent>;
