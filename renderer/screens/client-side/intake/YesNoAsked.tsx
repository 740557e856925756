import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { Area } from '../../../kit/Field.tsx';
import { AskedWords } from './AskedWords.tsx';
import type { AnswerInProgress } from './useHealthAnswer.ts';
import type { HealthAsked } from './view.ts';

interface Props {
  readonly question: HealthAsked;
  readonly n: number;
  readonly alone: boolean;
  readonly entry: Pick<AnswerInProgress, 'chosen' | 'needs' | 'details' | 'type'>;
  readonly onPick: (answer: 'yes' | 'no') => void;
}

/** A question with No and Yes, from plain values. The answer that needs a few words asks for them in place. */
export function YesNoAsked({ question, n, alone, entry, onPick }: Props) {
  const { t } = useTranslation('intake');
  const { chosen, needs, details, type } = entry;
  // Where the answer opens the field under it, the field may lie below what is seen.
  const field = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    if (needs && opened.current) field.current?.scrollIntoView({ block: 'nearest' });
    opened.current = true;
  }, [needs]);
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
        onAnswer={onPick}
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
