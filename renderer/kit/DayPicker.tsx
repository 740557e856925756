import { CaretLeftIcon, CaretRightIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type CivilDate, weekdayOf } from '../../domain/time.ts';
import { longDate, monthName, shortDate, shortMonth, weekdayName } from '../words/dates.ts';
import { Button } from './Button.tsx';

/** Days in whole weeks, Monday first. A day that cannot be chosen is dashed, carries the word, and says why when tapped. */
export function DayPicker({
  title,
  today,
  earliest,
  tooSoon,
  value,
  weeks = 4,
  onChange,
}: {
  title: string;
  today: CivilDate;
  /** First date that can be chosen. */
  earliest: CivilDate;
  /** The sentence that a tap on a day between today and `earliest` shows. */
  tooSoon: string;
  value: CivilDate | null;
  weeks?: number;
  onChange: (date: CivilDate) => void;
}) {
  const { t } = useTranslation();
  const [first, setFirst] = useState(() => mondayOf(value ?? earliest));
  const [why, setWhy] = useState<string | null>(null);
  const days = Array.from({ length: weeks * 7 }, (_, i) => addDays(first, i));
  const firstWeek = days.slice(0, 7);
  return (
    <section className="col" aria-label={title}>
      <div className="row between">
        <h2 className="large">{`${title} · ${monthsOf(first, days.at(-1) ?? first)}`}</h2>
        <span className="row">
          <Button
            small
            label={t('earlier')}
            onPress={() => setFirst(later(addDays(first, -7 * weeks), mondayOf(today)))}
          >
            <CaretLeftIcon className="i turn" />
          </Button>
          <Button small label={t('later')} onPress={() => setFirst(addDays(first, 7 * weeks))}>
            <CaretRightIcon className="i turn" />
          </Button>
        </span>
      </div>
      <div className="dayhead" aria-hidden="true">
        {firstWeek.map((date) => (
          <span key={date}>{weekdayName(date)}</span>
        ))}
      </div>
      <div className="weeks">
        {days.map((date) => {
          const shut = date < earliest;
          const word = date < today ? t('past') : date === today ? t('today') : t('tooSoon');
          return (
            <button
              key={date}
              type="button"
              className={`day${date === value ? ' on' : ''}${shut ? ' shut' : ''}`}
              aria-label={shut ? `${longDate(date)}, ${word}` : longDate(date)}
              aria-pressed={date === value}
              data-date={date}
              onClick={() => {
                setWhy(shut ? (date < today ? `${shortDate(date)}: ${word}.` : tooSoon) : null);
                if (!shut) onChange(date);
              }}
            >
              {Number(date.slice(8))}
              {shut ? <small>{word}</small> : date.endsWith('-01') && <small>{shortMonth(date)}</small>}
            </button>
          );
        })}
      </div>
      {why && (
        <p className="complaint" role="alert">
          {why}
        </p>
      )}
    </section>
  );
}

/** "December 2026", or "Nov – Dec 2026" where the weeks cross a month. */
function monthsOf(first: CivilDate, last: CivilDate): string {
  if (first.slice(0, 7) === last.slice(0, 7)) return monthName(last);
  return `${shortMonth(first)} – ${shortMonth(last)} ${last.slice(0, 4)}`;
}

const later = (one: CivilDate, other: CivilDate) => (one > other ? one : other);

function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date));
}
