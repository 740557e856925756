import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { Area } from '../../../kit/Field.tsx';
import { AskedWords } from './AskedWords.tsx';
import type { RowProps } from './row.ts';
import { useHealthAnswer } from './useHealthAnswer.ts';

/** No and Yes. The answer that needs a few words asks for them in place. */
export function YesNoRow({ visitId, question, n, alone, act, onStands, onAnswer }: RowProps) {
  const { t } = useTranslation('intake');
  const { chosen, details, needs, missing, type, pick, keep } = useHealthAnswer(question, visitId, act);
  useEffect(() => onStands({ missing, keep }));
  // Where the answer opens the field under it, the field may lie below what is seen.
  const field = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    if (needs && opened.current) field.current?.scrollIntoView({ block: 'nearest' });
    opened.current = true;
  }, [needs]);
  const { asks, opens } = question;
  const completes = (answer: 'yes' | 'no') =>
    asks.kind === 'yes-no' && !asks.details.includes(answer) && !opens.includes(answer);
  return (
    <>
      <AskedWords question={question} n={n} alone={alone} />
      <AnswerPair
        label={question.text}
        grow
        options={[
          { id: 'no', label: t('no') },
          { id: 'yes', label: t('yes') },
        ]}
        value={chosen}
        onAnswer={(answer) => onAnswer(completes(answer), pick(answer))}
      />
      {needs ? (
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
