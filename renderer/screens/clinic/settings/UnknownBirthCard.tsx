import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';

/** Whether a client with an unknown date of birth may be taken on. Owners change it. */
export function UnknownBirthCard({
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
  const { unknownBirthAllowed } = settings;
  const set = (allowed: boolean) => {
    if (allowed !== unknownBirthAllowed)
      void run(async () => onSettings(await call('settings.set-unknown-birth', { allowed })));
  };
  return (
    <section className="card col">
      <h2>{t('clients')}</h2>
      <p className="label">{t('unknownBirth')}</p>
      {owner ? (
        <AnswerPair
          label={t('unknownBirth')}
          options={[
            { id: 'no', label: t('unknownBirthNo') },
            { id: 'yes', label: t('unknownBirthYes') },
          ]}
          value={unknownBirthAllowed ? 'yes' : 'no'}
          onAnswer={(id) => set(id === 'yes')}
        />
      ) : (
        <p>{t(unknownBirthAllowed ? 'unknownBirthYes' : 'unknownBirthNo')}</p>
      )}
    </section>
  );
}
