import { appendClinicEvent } from '../../db/log/log.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import type { keys } from '../contract/keys.ts';
import { knownNames, refuseGuessablePassphrase } from '../custody/passphrases.ts';
import { staffByPin } from '../custody/pins.ts';
import { countedTry } from '../custody/tries.ts';
import type { Handlers } from '../gate/route.ts';
import { type SettingsParts, settingsView } from '../tablet/settings-view.ts';
import type { Context } from './context.ts';

export function keyHandlers(
  parts: SettingsParts & Pick<Context, 'record' | 'access' | 'vault' | 'recoveryOffer' | 'dataDir'>,
): Handlers<typeof keys> {
  const { record, access, vault, recoveryOffer } = parts;
  const append = (event: ClinicEvent, now: Moment): void => {
    const actor = access.staffActor;
    record.store.write((w) => appendClinicEvent(w, event, { actor, now }));
  };

  return {
    'keys.change-passphrase': async ({ pin, passphrase, newPassphrase }, { now }) => {
      await staffByPin(parts, access.staff.id, pin, now);
      await refuseGuessablePassphrase(newPassphrase, knownNames(record));
      await countedTry(parts, 'passphrase', now, () => vault.changePassphrase(passphrase, newPassphrase));
      append({ type: 'keys-changed', what: 'passphrase' }, now);
      return settingsView(parts);
    },

    'keys.new-recovery': async ({ pin, passphrase }, { now }) => {
      await staffByPin(parts, access.staff.id, pin, now);
      return {
        recoveryKey: await countedTry(parts, 'passphrase', now, () => recoveryOffer.make({ passphrase })),
      };
    },

    'keys.confirm-recovery': async ({ recoveryKey }, { now }) => {
      if (!(await recoveryOffer.accept(recoveryKey))) throw new AppError('wrong-recovery-key', { why: 'not-shown' });
      append({ type: 'keys-changed', what: 'recovery-key' }, now);
      return settingsView(parts);
    },
  };
}
