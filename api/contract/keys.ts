import { z } from 'zod';
import { operation } from './operation.ts';
import { SettingsView } from './settings.ts';

const typedPin = z.string().max(20);
const typed = z.string().min(1).max(200);

/** The two ways to the store key. Both ask for identification again: an unlocked tablet is not enough. */
export const keys = {
  'keys.change-passphrase': operation(
    ['custody'],
    z.strictObject({ pin: typedPin, passphrase: typed, newPassphrase: z.string().min(8).max(200) }),
    SettingsView,
  ),
  /**
   * Shows a new recovery key. The old one works until the new one is typed back. `passphrase` where one opens the records.
   */
  'keys.new-recovery': operation(
    ['custody'],
    z.strictObject({ pin: typedPin, passphrase: typed.optional() }),
    z.object({ recoveryKey: z.string() }),
  ),
  'keys.confirm-recovery': operation(['custody'], z.strictObject({ recoveryKey: typed }), SettingsView),
};
