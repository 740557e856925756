import { useTranslation } from 'react-i18next';
import { idleMinuteBounds } from '../../../../domain/clinic/clinic.ts';
import { LockNames } from '../../../../domain/clinic/lock-names.ts';
import { Stepper } from '../../../kit/Stepper.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { SettingChoice } from './SettingChoice.tsx';
import { type CardOf, useSetting } from './useSetting.ts';

const namesWords = {
  'first-name': 'lockFirstName',
  initials: 'lockInitials',
  nothing: 'lockNothing',
} as const;

/** When the tablet locks, and what it then shows of clients. Owners change them. */
export function LockCard({ settings, owner, onSettings }: CardOf & { owner: boolean }) {
  const { t } = useTranslation('settings');
  const { call } = useClient();
  const save = useSetting(onSettings);
  const { idleMinutes, lockNames } = settings;
  const minutes = (count: number) => t('idleMinutes', { count });
  const set = (next: number) => {
    if (next !== idleMinutes) save(() => call('settings.set-idle-lock', { minutes: next }));
  };
  return (
    <section className="card col">
      <h2>{t('lock')}</h2>
      <dl className="facts">
        <div>
          <dt className="label">{t('idleLock')}</dt>
          <dd>
            {owner ? (
              <Stepper label={t('idleLock')} value={idleMinutes} {...idleMinuteBounds} show={minutes} onChange={set} />
            ) : (
              minutes(idleMinutes)
            )}
          </dd>
        </div>
        <div>
          <dt className="label">{t('lockNames')}</dt>
          <dd>
            <SettingChoice
              label={t('lockNames')}
              options={LockNames.options.map((id) => ({ id, label: t(namesWords[id]) }))}
              value={lockNames}
              mayChange={owner}
              onChoose={(names) => save(() => call('settings.set-lock-names', { names }))}
            />
          </dd>
        </div>
      </dl>
    </section>
  );
}
