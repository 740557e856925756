import { z } from 'zod';
import { StaffRole } from '../../domain/actor.ts';
import { Pin } from '../../domain/clinic/clinic.ts';
import { LineEntry, NameEntry } from '../../domain/clinic/contact.ts';
import { StaffId } from '../../domain/ids.ts';
import { operation } from './operation.ts';
import { SettingsView } from './settings.ts';

const typedPin = z.string().max(20);

export const staff = {
  /** Changes one's own PIN with the present one; a wrong one counts as a wrong PIN. */
  'staff.change-pin': operation(['tablet'], z.strictObject({ pin: typedPin, newPin: Pin }), SettingsView),
  /**
   * Sets somebody's new PIN. An owner sets somebody else's. With the recovery key an owner's own can be set, also while the
   * tablet is locked or handed over, so that nobody is locked out for good. It signs nobody in: null where nobody is signed
   * in.
   */
  'staff.reset-pin': operation(
    ['settings', 'locked', 'handed-over', 'recovery'],
    z.strictObject({ staffId: StaffId, newPin: Pin, recoveryKey: z.string().min(1).max(200).optional() }),
    SettingsView.nullable(),
  ),
  /** For another owner: confirms the notice that this person's PIN was set with the recovery key. */
  'staff.saw-recovered-pin': operation(['settings'], z.strictObject({ staffId: StaffId }), z.strictObject({})),
  /** They can no longer sign in; what they signed stays. Refused for the last active owner. */
  'staff.deactivate': operation(['settings'], z.strictObject({ staffId: StaffId }), SettingsView),
  /**
   * Changes somebody's name, role or licence number; one's own too. What was signed keeps the name of that time. Refused for a name that looks
   * like a colleague's, and for the last active owner's role. Somebody else is told at their next unlock.
   */
  'staff.change': operation(
    ['settings'],
    z.strictObject({
      staffId: StaffId,
      name: NameEntry,
      role: StaffRole,
      /** Goes onto the record of whoever they treat, where that asks for it; absent where it stays. */
      licence: LineEntry.optional(),
    }),
    SettingsView,
  ),
  /** For the person concerned: they have seen what another owner changed about them. */
  'staff.saw-change': operation(['tablet'], z.strictObject({}), z.strictObject({})),
  'staff.reactivate': operation(['settings'], z.strictObject({ staffId: StaffId, newPin: Pin }), SettingsView),
};
