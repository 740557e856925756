import { useTranslation } from 'react-i18next';
import { useClient } from '../../../ui-data/useClient.ts';
import { SettingChoice } from './SettingChoice.tsx';
import { type CardOf, useSetting } from './useSetting.ts';

/** Whether a client with an unknown date of birth may be taken on. Owners change it. */
export function UnknownBirthCard({ settings, owner, onSettings }: CardOf & { owner: boolean }) {
  const { t } = useTranslation('settings');
  const { call } = useClient();
  const save = useSetting(onSettings);
  const { unknownBirthAllowed } = settings;
  return (
    <section className="card col">
      <h2>{t('clients')}</h2>
      <p className="label">{t('unknownBirth')}</p>
      <SettingChoice
        label={t('unknownBirth')}
        options={[
          { id: 'no', label: t('unknownBirthNo') },
          { id: 'yes', label: t('unknownBirthYes') },
        ]}
        value={unknownBirthAllowed ? 'yes' : 'no'}
        mayChange={owner}
        onChoose={(id) => save(() => call('settings.set-unknown-birth', { allowed: id === 'yes' }))}
      />
    </section>
  );
}
