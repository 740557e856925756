import { z } from 'zod';
import { Pin } from '../../domain/clinic/clinic.ts';
import { StaffId } from '../../domain/ids.ts';
import { operation } from './operation.ts';
import { SettingsView } from './settings.ts';

const typedPin = z.string().max(20);

export const staff = {
  /** One's own, by whoever knows the present one; a wrong one counts as a wrong PIN. */
  'staff.change-pin': operation(['staff'], z.strictObject({ pin: typedPin, newPin: Pin }), SettingsView),
  'staff.reset-pin': operation(['owner'], z.strictObject({ staffId: StaffId, newPin: Pin }), SettingsView),
  /** They cannot sign in any more; what they signed stays. Refused for the last active owner. */
  'staff.deactivate': operation(['owner'], z.strictObject({ staffId: StaffId }), SettingsView),
  'staff.reactivate': operation(['owner'], z.strictObject({ staffId: StaffId, newPin: Pin }), SettingsView),
};
