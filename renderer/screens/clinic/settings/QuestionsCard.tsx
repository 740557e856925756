import { useTranslation } from 'react-i18next';
import { useClient } from '../../../ui-data/useClient.ts';
import { SettingChoice } from './SettingChoice.tsx';
import { type CardOf, useSetting } from './useSetting.ts';

const counts = { six: 6, one: 1 } as const;

/** How many health questions a client sees on one page. Owners change it. */
export function QuestionsCard({ settings, owner, onSettings }: CardOf & { owner: boolean }) {
  const { t } = useTranslation('settings');
  const { call } = useClient();
  const save = useSetting(onSettings);
  const { questionsAPage } = settings;
  return (
    <section className="card col">
      <h2>{t('intake')}</h2>
      <p className="label">{t('questionsAPage')}</p>
      <SettingChoice
        label={t('questionsAPage')}
        options={[
          { id: 'six', label: t('questionsSix') },
          { id: 'one', label: t('questionsOne') },
        ]}
        value={questionsAPage === 6 ? 'six' : 'one'}
        mayChange={owner}
        onChoose={(id) => save(() => call('settings.set-questions-a-page', { questions: counts[id] }))}
      />
    </section>
  );
}
