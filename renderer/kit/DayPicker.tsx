import { CaretLeftIcon, CaretRightIcon } from '@phosphor-icons/react';
import { useEffect, useRef, useState } from 'react';
import { firstDay, type PossibleDays, type Shut, whyShut } from '../../domain/dates/possible-days.ts';
import { addDays, type CivilDate, type CivilTime, weekdayOf } from '../../domain/time.ts';
import { Button } from './Button.tsx';
import { DayField } from './DayField.tsx';
import { type KitWords, useKitWords } from './kit-words.ts';

/**
 * Chooses a day for an appointment: typed, the first possible one by one tap, or from whole weeks, Monday first. An
 * impossible day is dashed, labelled, and says why when tapped.
 */
export function DayPicker({
  title,
  days,
  time,
  value,
  weeks = 3,
  intervals = [],
  onChange,
}: {
  title: string;
  days: PossibleDays;
  /** The time of day with it; null where only a date is chosen. */
  time: CivilTime | null;
  value: CivilDate | null;
  weeks?: number;
  /** Usual intervals, in weeks from today: each day is one tap. */
  intervals?: readonly number[];
  onChange: (date: CivilDate) => void;
}) {
  const { day: words, dates, refusal } = useKitWords();
  const { today } = days;
  const soonest = firstDay(days, time);
  const [first, setFirst] = useState(() => mondayOf(value ?? soonest));
  const [tapped, setTapped] = useState<CivilDate | null>(null);
  const shown = Array.from({ length: weeks * 7 }, (_, i) => addDays(first, i));
  // A typed day, or one chosen by one tap, is scrolled into view.
  useEffect(() => {
    if (value) setFirst((from) => (value < from || value >= addDays(from, 7 * weeks) ? mondayOf(value) : from));
  }, [value, weeks]);
  // And where its week lies under the action bar, the screen scrolls to it.
  const chosen = useRef<CivilDate | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (value === null || value !== chosen.current) return;
    // Drawn with the week that it is in, which may come with the next drawing.
    const day = grid.current?.querySelector('[aria-pressed="true"]');
    if (!day) return;
    chosen.current = null;
    day.scrollIntoView({ block: 'nearest' });
  });
  const shut = (date: CivilDate) => whyShut({ ...days, zone: null }, date, time);
  const choose = (date: CivilDate) => {
    setTapped(date);
    chosen.current = date;
    if (!shut(date)) onChange(date);
  };
  const why = tapped && shut(tapped);
  const stale = value && shut(value);
  const said = why ?? stale;
  return (
    <section className="col" aria-label={title}>
      <div className="row between">
        <h2 className="large grow">{`${title}\u00a0· ${monthsOf(dates, first, shown.at(-1) ?? first)}`}</h2>
        <span className="row">
          <Button
            small
            label={words.earlier}
            onPress={() => setFirst(later(addDays(first, -7 * weeks), mondayOf(today)))}
          >
            <CaretLeftIcon className="i turn" />
          </Button>
          <Button small label={words.later} onPress={() => setFirst(addDays(first, 7 * weeks))}>
            <CaretRightIcon className="i turn" />
          </Button>
        </span>
      </div>
      <div className="row start dayentry">
        <DayField days={days} time={time} value={value} onChange={choose} />
        <Button small pressed={value === soonest} onPress={() => choose(soonest)}>
          {words.first(dates.short(soonest, today))}
        </Button>
      </div>
      {intervals.length > 0 && (
        <div className="row gap2 wrap">
          {intervals.map((count) => {
            const date = addDays(today, 7 * count);
            return (
              <Button key={count} small pressed={value === date} onPress={() => choose(date)}>
                {words.inWeeks(count)}
              </Button>
            );
          })}
        </div>
      )}
      {(why ?? stale) && (
        <p className="complaint" role="alert">
          {said && refusal(said.refusal)}
        </p>
      )}
      <div className="dayhead" aria-hidden="true">
        {shown.slice(0, 7).map((date) => (
          <span key={date}>{dates.weekday(date)}</span>
        ))}
      </div>
      <div ref={grid} className={weeks > 3 ? 'weeks many' : 'weeks'}>
        {shown.map((date) => (
          <Day key={date} date={date} on={date === value} shut={shut(date)} onPress={() => choose(date)} />
        ))}
      </div>
    </section>
  );
}

function Day(props: { date: CivilDate; on: boolean; shut: Shut | null; onPress: () => void }) {
  const { day: words, dates } = useKitWords();
  const { date, on, shut } = props;
  const word = shut && words.shut[shut.code];
  return (
    <button
      type="button"
      className={`day${on ? ' on' : ''}${shut ? ' shut' : ''}`}
      aria-pressed={on}
      data-date={date}
      onClick={props.onPress}
    >
      {/* Heard with weekday and month, seen as a number. */}
      <span className="visually-hidden">{word ? `${dates.long(date)}, ${word}` : dates.long(date)}</span>
      <span aria-hidden="true">{Number(date.slice(8))}</span>
      {word ? (
        <small aria-hidden="true">{word}</small>
      ) : (
        date.endsWith('-01') && <small aria-hidden="true">{dates.shortMonth(date)}</small>
      )}
    </button>
  );
}

/** "December 2026", or "Nov – Dec 2026" where the weeks cross a month. */
function monthsOf({ month, shortMonth }: KitWords['dates'], first: CivilDate, last: CivilDate): string {
  if (first.slice(0, 7) === last.slice(0, 7)) return month(last);
  return `${shortMonth(first)} – ${shortMonth(last)} ${last.slice(0, 4)}`;
}

const later = (one: CivilDate, other: CivilDate) => (one > other ? one : other);

function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date));
}
