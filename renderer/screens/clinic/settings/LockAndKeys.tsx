import { KeyIcon, PasswordIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { LockNames } from '../../../../domain/clinic/lock-names.ts';
import { Button } from '../../../kit/Button.tsx';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { Stepper } from '../../../kit/Stepper.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';

const namesWords = {
  'first-name': 'lockFirstName',
  initials: 'lockInitials',
  nothing: 'lockNothing',
} as const;

/** When the tablet locks, what it then shows of clients, and the two ways to open its record. Owners change them. */
export function LockAndKeys({
  settings,
  owner,
  onSettings,
  onPassphrase,
  onRecovery,
}: {
  settings: SettingsView;
  owner: boolean;
  onSettings: (settings: SettingsView) => void;
  onPassphrase: () => void;
  onRecovery: () => void;
}) {
  const { t } = useTranslation('settings');
  const { call } = useClient();
  const { run } = useStep();
  const { idleMinutes, lockNames, opensWith } = settings;
  const minutes = (count: number) => t('idleMinutes', { count });
  const set = (next: number) => {
    if (next !== idleMinutes) void run(async () => onSettings(await call('settings.set-idle-lock', { minutes: next })));
  };
  const setNames = (names: LockNames) => {
    if (names !== lockNames) void run(async () => onSettings(await call('settings.set-lock-names', { names })));
  };
  return (
    <section className="card col">
      <h2>{t('lockAndKeys')}</h2>
      <dl className="facts">
        <div>
          <dt className="label">{t('idleLock')}</dt>
          <dd>
            {owner ? (
              <Stepper label={t('idleLock')} value={idleMinutes} least={1} most={10} show={minutes} onChange={set} />
            ) : (
              minutes(idleMinutes)
            )}
          </dd>
        </div>
        <div>
          <dt className="label">{t('lockNames')}</dt>
          <dd>
            {owner ? (
              <AnswerPair
                label={t('lockNames')}
                options={LockNames.options.map((id) => ({ id, label: t(namesWords[id]) }))}
                value={lockNames}
                onAnswer={setNames}
              />
            ) : (
              t(namesWords[lockNames])
            )}
          </dd>
        </div>
        <div>
          <dt className="label">{t('opensWith')}</dt>
          <dd>{t(opensWith === 'keychain' ? 'byKeychain' : 'byPassphrase')}</dd>
        </div>
      </dl>
      {owner && (
        <div className="stack">
          {opensWith === 'passphrase' && (
            <Button small icon={<PasswordIcon />} onPress={onPassphrase}>
              {t('changePassphrase')}
            </Button>
          )}
          <Button small icon={<KeyIcon />} onPress={onRecovery}>
            {t('newRecovery')}
          </Button>
        </div>
      )}
    </section>
  );
}
