import { useTranslation } from 'react-i18next';
import type { VisitId } from '../../../../domain/ids.ts';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useSaid } from '../../../ui-data/useSaid.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

/** In a practice visit: what else the client could have said, each one tap away. Nothing where somebody is treated. */
export function TryAnother({ question }: { question: string }) {
  const practising = useStatus(({ practiceVisit }) => practiceVisit !== null);
  const { visit } = useVisit();
  return practising ? <Answers visitId={visit.id} question={question} /> : null;
}

function Answers({ visitId, question }: { visitId: VisitId; question: string }) {
  const { t } = useTranslation('practiceTry');
  const inWords = useSaid();
  const { call } = useClient();
  const { run } = useStep();
  const { show } = useVisit();
  const { data: answers, again } = useQuery('practice-visit.answers', { visitId, question });
  // One answer is no choice.
  if (!answers || answers.length < 2) return null;
  const options = answers.map(({ said }, at) => ({ id: String(at), label: inWords(said) }));
  const chosen = answers.findIndex((one) => one.chosen);
  const answer = (id: string) =>
    run(async () => {
      const given = answers[Number(id)]?.given;
      if (!given) return;
      show(await call('practice-visit.answer', { visitId, question, given }));
      await again();
    });
  return (
    <section className="card col gap2">
      <h2 className="large">{t('tryAnother')}</h2>
      <AnswerPair
        grow
        label={t('tryAnother')}
        options={options}
        value={chosen < 0 ? null : String(chosen)}
        onAnswer={(id) => void answer(id)}
      />
      <p className="label">{t('tryAnotherWords')}</p>
    </section>
  );
}
