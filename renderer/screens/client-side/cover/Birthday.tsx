import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { figures } from '../../../words/writing.ts';
import { monthNames } from './months.ts';

export interface DayAndMonth {
  readonly month: number | null;
  readonly day: number | null;
}

// February has 29 days, for birthdays on the 29th.
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Month, then day, each by one tap: no keyboard covers the greeting. */
export function Birthday({
  value,
  of,
  onChange,
}: {
  value: DayAndMonth;
  /** The minor whose birthday their guardian is asked for; null for one's own. */
  of: string | null;
  onChange: (value: DayAndMonth) => void;
}) {
  const { t } = useTranslation('handover');
  const months = monthNames();
  const { month, day } = value;

  if (month === null) {
    return (
      <fieldset className="idcard">
        <legend className="label">{of === null ? t('askMonth') : t('askMonthOf', { name: of })}</legend>
        <div className="months">
          {months.map((name, index) => (
            <button
              key={name}
              type="button"
              className="day"
              onClick={() => onChange({ month: index + 1, day: null })}
              data-month={index + 1}
            >
              {name}
            </button>
          ))}
        </div>
      </fieldset>
    );
  }
  const name = months[month - 1] ?? '';
  return (
    <fieldset className="idcard">
      <legend className="label">
        {day === null ? t('askDay') : of === null ? t('askDone') : t('askDoneOf', { name: of })}
      </legend>
      <div className="row between chosen-month">
        <strong className="born">{day === null ? name : t('born', { day, month: name })}</strong>
        <Button small onPress={() => onChange({ month: null, day: null })}>
          {t('changeMonth')}
        </Button>
      </div>
      <div className="month-days">
        {Array.from({ length: longest[month - 1] ?? 31 }, (_, index) => index + 1).map((number) => (
          <button
            key={number}
            type="button"
            className={`day${number === day ? ' on' : ''}`}
            aria-pressed={number === day}
            data-day={number}
            onClick={() => onChange({ month, day: number })}
          >
            {figures(number)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
