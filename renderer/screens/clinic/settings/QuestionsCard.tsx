import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import type { QuestionsAPage } from '../../../../domain/clinic/health-pages.ts';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';

const counts = { six: 6, one: 1 } as const;

/** How many health questions a client sees on one page. Owners change it. */
export function QuestionsCard({
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
  const { questionsAPage } = settings;
  const set = (questions: QuestionsAPage) => {
    if (questions !== questionsAPage)
      void run(async () => onSettings(await call('settings.set-questions-a-page', { questions })));
  };
  return (
    <section className="card col">
      <h2>{t('intake')}</h2>
      <p className="label">{t('questionsAPage')}</p>
      {owner ? (
        <AnswerPair
          label={t('questionsAPage')}
          options={[
            { id: 'six', label: t('questionsSix') },
            { id: 'one', label: t('questionsOne') },
          ]}
          value={questionsAPage === 6 ? 'six' : 'one'}
          onAnswer={(id) => set(counts[id])}
        />
      ) : (
        <p>{t(questionsAPage === 6 ? 'questionsSix' : 'questionsOne')}</p>
      )}
    </section>
  );
}
