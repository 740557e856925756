import { ChatCircleTextIcon, CheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { FlaggedQuestion } from '../../../../domain/visit/views/consent-view.ts';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { Button } from '../../../kit/Button.tsx';
import { Area } from '../../../kit/Field.tsx';
import { Status } from '../../../kit/Status.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

type Flagged = z.infer<typeof FlaggedQuestion>;

/** Questions that wait for the practitioner's answer. */
export function openQuestions(visit: VisitView): readonly Flagged[] {
  return visit.questions.filter((question) => question.answer === null);
}

/** The client's questions: answered aloud, and recorded in the practitioner's words. They come first: the visit waits for them. */
export function Questions() {
  const { t } = useTranslation('visit');
  const { visit } = useVisit();
  if (visit.questions.length === 0) return null;
  return (
    <section className="card col gap4">
      <h2>{t('questionsTitle')}</h2>
      {visit.questions.map((question) => (
        <Question key={`${question.task}-${question.topic}-${question.at.instant}`} question={question} />
      ))}
    </section>
  );
}

function Question({ question }: { question: Flagged }) {
  const { t } = useTranslation('visit');
  const { t: common } = useTranslation();
  const { busy } = useStep();
  const { visit, act, allows } = useVisit();
  const [answer, setAnswer] = useDraft({
    step: 'answer-question',
    visitId: visit.id,
    task: question.task,
    topic: question.topic,
    field: 'answer',
  });
  const clause = visit.clauses.find((one) => question.task === 'consent' && one.id === question.topic);
  const topic = clause?.title ?? t('aftercarePart');
  const record = async () => {
    if (await act({ type: 'answer-question', task: question.task, topic: question.topic, answer })) setAnswer('');
  };
  return (
    <div className="col">
      <p className="row">
        <ChatCircleTextIcon />
        <span className="grow">
          <span className="label">{t('questionOn', { topic })}</span>
          <br />
          <span className="strong">
            {question.words === '' ? (
              t('questionNoWords')
            ) : (
              <q>
                <bdi>{question.words}</bdi>
              </q>
            )}
          </span>
        </span>
      </p>
      {question.answer !== null ? (
        <>
          <Status tone="pass" icon={<CheckIcon />}>
            {t('answered')}
          </Status>
          <p>
            <bdi>{question.answer}</bdi>
          </p>
        </>
      ) : (
        allows('answer-question') && (
          <>
            <Area
              label={t('questionAnswer')}
              hint={t('questionAnswerHint')}
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
            />
            <Button
              small
              working={busy && common('saving')}
              waits={answer.trim() === '' ? t('waitsAnswer') : null}
              onPress={() => void record()}
            >
              {t('recordAnswer')}
            </Button>
          </>
        )
      )}
    </div>
  );
}
