import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CareDay, DatedRule } from '../../../../../domain/dates/care.ts';
import type { CivilDate } from '../../../../../domain/time.ts';
import { longDate, shortMonth, weekdayName } from '../../../../words/dates.ts';
import { CareIcon } from '../../../client-side/aftercare/CareIcon.tsx';
import { fitsBar } from './bar-words.ts';
import { useColumn } from './useColumn.ts';
import { type PaperBar, type PaperWeek, paperWeeks } from './weeks.ts';

/** What the calendar of a paper shows besides its rules: what is wrong on a date, which belongs to the editor. */
export interface Wrong {
  /** Ids of the rules that contradict each other. */
  readonly rules: ReadonlySet<string>;
  /** Whether two rules contradict each other on a date. */
  readonly clash: (date: CivilDate) => boolean;
  /** Whether nothing is said on a date. */
  readonly gap: (date: CivilDate) => boolean;
}

/**
 * The weeks as they will be printed: Monday first, a bar for each rule. Red is the editor's own and is never printed. Memoised: an
 * answer of the host, and a comparison that finds nothing new, change no paper.
 */
export const PaperWeeks = memo(function PaperWeeks({
  days,
  rules,
  open,
  wrong,
}: {
  days: readonly CareDay[];
  rules: readonly DatedRule[];
  /** The id of the rule that is edited. */
  open: string | null;
  wrong: Wrong;
}) {
  // The names of the weekdays follow the language of the page.
  useTranslation('practiceRules');
  const weeks = paperWeeks(days, rules, ({ id }) => id === open || wrong.rules.has(id));
  const { column, ref } = useColumn();
  return (
    <div className="paper-weeks" ref={ref}>
      <div className="paper-days" aria-hidden="true">
        {days.slice(0, 7).map(({ date }) => (
          <small key={date}>{weekdayName(date)}</small>
        ))}
      </div>
      {weeks.map((week) => (
        <Week key={week.days[0]?.date} week={week} column={column} open={open} wrong={wrong} />
      ))}
    </div>
  );
});

function Week({
  week,
  column,
  open,
  wrong,
}: {
  week: PaperWeek;
  /** The width of a day, in rem. */
  column: number;
  open: string | null;
  wrong: Wrong;
}) {
  const { t } = useTranslation('practiceRules');
  const gap = week.days.map(({ date }) => wrong.gap(date));
  const gapFrom = gap.indexOf(true);
  return (
    <section className="paper-week" aria-label={t('weekOf', { date: week.days[0] ? longDate(week.days[0].date) : '' })}>
      <div className="paper-days">
        {week.days.map((day) => (
          <PaperDay key={day.date} day={day} clash={wrong.clash(day.date)} />
        ))}
      </div>
      {week.rows.map((row) => (
        <div key={row.map(({ rule }) => rule.id).join(' ')} className="paper-bars">
          {row.map((bar) => (
            <Bar
              key={bar.rule.id}
              bar={bar}
              column={column}
              clash={wrong.rules.has(bar.rule.id)}
              open={bar.rule.id === open}
            />
          ))}
        </div>
      ))}
      {gapFrom >= 0 && (
        <div className="paper-bars">
          <WordedBar
            words={t('nothingSaid')}
            first={gapFrom}
            last={gap.lastIndexOf(true)}
            column={column}
            looks="gap"
            icon={null}
          />
        </div>
      )}
      {week.more > 0 && <p className="label">{t('moreOnPaper', { count: week.more })}</p>}
    </section>
  );
}

/** A rule over its days. */
function Bar({
  bar: { rule, first, last },
  column,
  clash,
  open,
}: {
  bar: PaperBar;
  column: number;
  clash: boolean;
  open: boolean;
}) {
  return (
    <WordedBar
      words={rule.short}
      first={first}
      last={last}
      column={column}
      looks={`${rule.kind === 'off' ? 'no' : 'yes'}${clash ? ' clash' : ''}${open ? ' is-open' : ''}`}
      icon={<CareIcon icon={rule.kind === 'off' ? 'prohibit' : rule.icon} />}
    />
  );
}

/** A bar over some days with its words. Those that it has no room for stand below it, from the side where there is more room. */
function WordedBar({
  words,
  first,
  last,
  column,
  looks,
  icon,
}: {
  words: string;
  /** Days of the week from 0. */
  first: number;
  last: number;
  /** The width of a day, in rem. */
  column: number;
  looks: string;
  icon: ReactNode;
}) {
  const fits = fitsBar(words, last - first + 1, column);
  const atEnd = first + last > 6;
  return (
    <>
      <span className={`paper-bar ${looks}`} style={{ gridColumn: `${first + 1} / ${last + 2}` }}>
        {icon}
        {fits && <span>{words}</span>}
      </span>
      {!fits && (
        <span
          className={`paper-below ${looks}${atEnd ? ' at-end' : ''}`}
          style={{ gridColumn: atEnd ? `1 / ${last + 2}` : `${first + 1} / 8` }}
        >
          {words}
        </span>
      )}
    </>
  );
}

function PaperDay({ day: { date, mark }, clash }: { day: CareDay; clash: boolean }) {
  const { t } = useTranslation('practiceRules');
  const kind = clash ? 'clash' : mark === 'treated' ? 'treated' : mark === 'next-session' ? 'next' : '';
  return (
    <span className={`paper-day ${kind}`}>
      {Number(date.slice(8))} {date.endsWith('-01') && <small>{shortMonth(date)}</small>}
      {clash && <span className="visually-hidden">{t('clashHere')}</span>}
      {mark === 'treated' && <span className="visually-hidden">{t('treatedHere')}</span>}
      {mark === 'next-session' && <span className="visually-hidden">{t('nextHere')}</span>}
    </span>
  );
}
