import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateParts } from '../../../kit/DateParts.tsx';
import { Area, Field } from '../../../kit/Field.tsx';
import { AskedWords } from './AskedWords.tsx';
import { Choices } from './Choices.tsx';
import type { ValueInProgress } from './useValueAnswer.ts';
import type { HealthAsked } from './view.ts';

/** A question that is answered by a choice, a number, a date or in words, from plain values. */
export function ValueAsked({ n, ...props }: EntryProps & { readonly n: number }) {
  return (
    <>
      <AskedWords question={props.question} n={n} alone={props.alone} />
      <div className="answer">
        <Entry {...props} />
      </div>
    </>
  );
}

interface EntryProps {
  readonly question: HealthAsked;
  readonly entry: Omit<ValueInProgress, 'missing' | 'keep'>;
  readonly alone: boolean;
  readonly onChoose: (save: ReturnType<ValueInProgress['choose']>) => void;
}

function Entry({ question, entry, alone, onChoose }: EntryProps) {
  const { t } = useTranslation('intake');
  const [left, setLeft] = useState(false);
  const { asks, text: label } = question;
  const { text, type } = entry;
  const complaint = left && entry.unread;
  switch (asks.kind) {
    case 'yes-no':
      return null;
    case 'one-of':
    case 'several-of':
      return <Choices label={label} asks={asks} entry={entry} onChoose={onChoose} />;
    case 'number':
      return (
        <div className="row start number">
          <Field
            label={label}
            hideLabel
            inputMode="decimal"
            maxLength={12}
            value={text}
            complaint={complaint ? t('numberWrong') : undefined}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setLeft(true)}
          />
          <span className="unit">{asks.unit}</span>
        </div>
      );
    case 'date':
      return (
        <DateParts
          label={label}
          words={{ day: t('day'), month: t('month'), year: t('year') }}
          value={text}
          complaint={complaint ? t('dateWrong') : undefined}
          onChange={type}
          onLeft={() => setLeft(true)}
        />
      );
    case 'text':
      return (
        <Area
          label={label}
          hideLabel
          rows={alone ? 4 : 2}
          value={text}
          onChange={(event) => type(event.target.value)}
        />
      );
  }
}
