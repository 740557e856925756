import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitId } from '../../../../domain/ids.ts';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { Area } from '../../../kit/Field.tsx';
import type { Act } from '../cover/useTask.ts';
import { LastTime } from './LastTime.tsx';
import { type Missing, type Step, useHealthAnswer } from './useHealthAnswer.ts';
import type { HealthAsked } from './view.ts';

/** What the page needs to know of a question on it. */
export interface RowStanding {
  readonly missing: Missing;
  readonly keep: Step;
}

interface Props {
  readonly visitId: VisitId;
  readonly question: HealthAsked;
  /** Its place among all questions, from 1. */
  readonly n: number;
  /** It has the page to itself, and is its heading. */
  readonly alone: boolean;
  readonly act: Act;
  readonly onStands: (standing: RowStanding) => void;
  /** Saves an answer in its turn. */
  readonly onAnswer: (answer: 'yes' | 'no', save: Step) => void;
}

/** A question with its own No and Yes, nothing preselected. A "yes" asks for details in place. */
export function HealthRow({ visitId, question, n, alone, act, onStands, onAnswer }: Props) {
  const { t } = useTranslation('intake');
  const { chosen, details, missing, type, pick, keep } = useHealthAnswer(question, visitId, act);
  useEffect(() => onStands({ missing, keep }));
  // Where the answer opens the field under it, the field may lie below what is seen.
  const field = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    if (chosen === 'yes' && opened.current) field.current?.scrollIntoView({ block: 'nearest' });
    opened.current = true;
  }, [chosen]);

  const asked = alone ? question.text : t('numbered', { n, question: question.text });
  return (
    <>
      <div className="asks">
        {alone ? <h1>{asked}</h1> : <p className="strong">{asked}</p>}
        {question.hint === '' && !question.last ? null : (
          <p className="quiet">
            {question.hint} {question.last ? <LastTime last={question.last} /> : null}
          </p>
        )}
      </div>
      <AnswerPair
        label={question.text}
        grow
        options={[
          { id: 'no', label: t('no') },
          { id: 'yes', label: t('yes') },
        ]}
        value={chosen}
        onAnswer={(answer) => onAnswer(answer, pick(answer))}
      />
      {chosen === 'yes' ? (
        <div ref={field} className="details">
          <Area
            rows={alone ? 4 : 2}
            label={t('detailsAsk')}
            hint={t('detailsHint')}
            value={details}
            onChange={(event) => type(event.target.value)}
          />
        </div>
      ) : null}
    </>
  );
}
