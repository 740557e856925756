import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { LockNames } from '../../../../domain/clinic/lock-names.ts';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { Stepper } from '../../../kit/Stepper.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';

const namesWords = {
  'first-name': 'lockFirstName',
  initials: 'lockInitials',
  nothing: 'lockNothing',
} as const;

/** When the tablet locks, and what it then shows of clients. Owners change them. */
export function LockCard({
  settings,
  owner,
  onSettings,
}: {
  settings: SettingsView;
  owner: boolean;
  onSettings: (settings: SettingsView) => void;
}) {
  const { t } = useTranslation('settings');
  const { call } = useClient();
  const { run } = useStep();
  const { idleMinutes, lockNames } = settings;
  const minutes = (count: number) => t('idleMinutes', { count });
  const set = (next: number) => {
    if (next !== idleMinutes) void run(async () => onSettings(await call('settings.set-idle-lock', { minutes: next })));
  };
  const setNames = (names: LockNames) => {
    if (names !== lockNames) void run(async () => onSettings(await call('settings.set-lock-names', { names })));
  };
  return (
    <section className="card col">
      <h2>{t('lock')}</h2>
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
      </dl>
    </section>
  );
}
