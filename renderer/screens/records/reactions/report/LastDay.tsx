import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReactionForm } from '../../../../../api/contract/reactions.ts';
import { DateParts } from '../../../../kit/DateParts.tsx';
import { weekdayName } from '../../../../words/dates.ts';
import { figures } from '../../../../words/writing.ts';
import { lastDays } from './last-days.ts';
import { Asked } from './Ticks.tsx';

/** A day of the past: one of the last in one tap, or another one typed. */
export function LastDay({
  ask,
  form,
  value,
  onChange,
}: {
  ask: string;
  form: Pick<ReactionForm, 'treatedOn' | 'today'>;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation('reactions');
  const days = lastDays(form);
  const [other, setOther] = useState(value !== '' && !days.some((day) => day === value));
  const typing = other || (value !== '' && !days.some((day) => day === value));
  return (
    <Asked ask={ask}>
      <div className="begandays">
        {days.map((day) => (
          <button
            key={day}
            type="button"
            className={`choice${!typing && day === value ? ' on' : ''}`}
            aria-pressed={!typing && day === value}
            onClick={() => {
              setOther(false);
              onChange(day);
            }}
          >
            <span className="label">{weekdayName(day)}</span>
            <span className="large">{figures(Number(day.slice(8)))}</span>
          </button>
        ))}
        <button
          type="button"
          className={`choice${typing ? ' on' : ''}`}
          aria-pressed={typing}
          onClick={() => {
            setOther(true);
            onChange('');
          }}
        >
          <span>{t('otherDate')}</span>
        </button>
      </div>
      {typing && (
        <DateParts
          label={ask}
          words={{ day: t('day'), month: t('month'), year: t('year') }}
          value={value}
          complaint={undefined}
          onChange={onChange}
          onLeft={() => undefined}
        />
      )}
    </Asked>
  );
}
