import { useTranslation } from 'react-i18next';
import type { AftercareTimeline } from '../../../../domain/dates/care.ts';
import type { CivilDate } from '../../../../domain/time.ts';
import { longDate, shortMonth, weekdayLetter, weekdayName } from '../../../words/dates.ts';
import { figures } from '../../../words/writing.ts';
import { type Bar, stripDates, stripRows } from './bars.ts';
import { CareIcon } from './CareIcon.tsx';

/** Fourteen columns, one for each day; the bars carry the labels. */
export function Strip({ timeline }: { timeline: AftercareTimeline }) {
  const { t } = useTranslation('aftercare');
  const dates = stripDates(timeline);
  return (
    <div className="lane">
      <ol className="lanedays" aria-label={t('days', { date: longDate(timeline.dayZero) })}>
        {dates.map((date, index) => (
          <Day key={date} date={date} first={index === 0} next={date === timeline.next?.date} />
        ))}
      </ol>
      {stripRows(timeline).map((row) => (
        <div key={row.map((bar) => bar.id).join(' ')} className="bars">
          {row.map((bar) => (
            <DrawnBar key={bar.id} bar={bar} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Day({ date, first, next }: { date: CivilDate; first: boolean; next: boolean }) {
  const withMonth = first || date.endsWith('-01');
  return (
    <li className={first ? 'today' : next ? 'next' : ''}>
      <small>
        <span className="weekday">{weekdayName(date)}</span>
        <span className="weekday-letter" aria-hidden="true">
          {weekdayLetter(date)}
        </span>
      </small>
      <span>
        {figures(Number(date.slice(8)))} {withMonth ? <span className="mon">{shortMonth(date)}</span> : null}
      </span>
    </li>
  );
}

function DrawnBar({ bar }: { bar: Bar }) {
  const narrow = bar.last - bar.first < 2 ? ' narrow' : '';
  return (
    <span
      className={`bar ${bar.look}${bar.goesOn ? ' on' : ''}${narrow}`}
      style={{ gridColumn: `${bar.first} / ${bar.last + 1}` }}
    >
      <CareIcon icon={bar.icon} />
      <span className="bar-words">{bar.words}</span>
    </span>
  );
}
