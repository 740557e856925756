import { appendClinicEvent } from '../../db/log/log.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import type { keys } from '../contract/keys.ts';
import { knownNames, refuseGuessablePassphrase } from '../custody/passphrases.ts';
import { staffByPin } from '../custody/pins.ts';
import { judged } from '../custody/tries.ts';
import type { Handlers } from '../gate/route.ts';
import type { Kiosk } from '../tablet/kiosk.ts';
import { settingsView } from '../tablet/settings-view.ts';

export function keyHandlers(kiosk: Kiosk): Handlers<typeof keys> {
  const record = (event: ClinicEvent, now: Moment): void => {
    const actor = kiosk.staffActor;
    kiosk.store.write((w) => appendClinicEvent(w, event, { actor, now }));
  };

  return {
    'keys.change-passphrase': async ({ pin, passphrase, newPassphrase }, { now }) => {
      await staffByPin(kiosk, kiosk.staff.id, pin, now);
      await refuseGuessablePassphrase(newPassphrase, knownNames(kiosk.record));
      await judged(kiosk, 'passphrase', now, () => kiosk.vault.changePassphrase(passphrase, newPassphrase));
      record({ type: 'keys-changed', what: 'passphrase' }, now);
      return settingsView(kiosk);
    },

    'keys.new-recovery': async ({ pin, passphrase }, { now }) => {
      await staffByPin(kiosk, kiosk.staff.id, pin, now);
      return {
        recoveryKey: await judged(kiosk, 'passphrase', now, () => kiosk.vault.offerRecovery({ passphrase })),
      };
    },

    'keys.confirm-recovery': async ({ recoveryKey }, { now }) => {
      if (!(await kiosk.vault.acceptRecovery(recoveryKey)))
        throw new AppError('wrong-recovery-key', 'That is not the key that was shown. Compare it letter by letter.');
      record({ type: 'keys-changed', what: 'recovery-key' }, now);
      return settingsView(kiosk);
    },
  };
}
