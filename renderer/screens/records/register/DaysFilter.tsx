import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type CivilDate } from '../../../../domain/time.ts';
import type { RegisterFilter } from '../../../../domain/visit/register.ts';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Field } from '../../../kit/Field.tsx';
import { typedDay } from '../../../kit/typed-day.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { birthDate, dateOf, shortMonth } from '../../../words/dates.ts';
import { daysOf, spans } from './day-range.ts';

/** From which day to which: a usual stretch by one tap, or any two days typed. */
export function DaysFilter({
  filter,
  until,
  onFilter,
}: {
  filter: RegisterFilter;
  /** The last day where none is typed; the first must be typed then. Nothing where days may stay open. */
  until?: CivilDate;
  onFilter: (filter: RegisterFilter) => void;
}) {
  const { t } = useTranslation('records');
  const today = useStatus(({ now }) => dateOf(now));
  const [from, setFrom] = useState(filter.from ? birthDate(filter.from) : '');
  const [to, setTo] = useState(filter.to ? birthDate(filter.to) : '');
  // A day without its year is the latest one: the record lies behind today.
  const day = (typed: string) => typedDay(typed, addDays(today, -364), shortMonth);
  const complaint = (typed: string) => (typed.trim() !== '' && day(typed) === null ? t('dayWrong') : undefined);
  const [first, last] = [day(from), day(to)];
  const typed = until ? first !== null : first !== null || last !== null;
  const fits = typed && !complaint(from) && !complaint(to);
  const turned = first !== null && last !== null && first > last;
  const toCome = until !== undefined && last === null && first !== null && first > until;
  const waits = fits && !turned && !toCome ? null : t('daysFirst');
  return (
    <>
      <div className="row wrap gap2">
        {spans.map((span) => {
          const days = daysOf(span, today);
          return (
            <Choice
              key={span}
              on={filter.from === days.from && filter.to === days.to}
              onPress={() => onFilter({ ...filter, ...days })}
            >
              {t(`span.${span}`)}
            </Choice>
          );
        })}
      </div>
      <form
        className="row wrap gap3 days"
        onSubmit={(event) => {
          event.preventDefault();
          if (waits !== null) return;
          const { from: _, to: __, ...others } = filter;
          onFilter({ ...others, ...(first && { from: first }), ...(last && { to: last }) });
        }}
      >
        <Field
          label={t('fromDay')}
          asTyped
          maxLength={40}
          value={from}
          complaint={complaint(from) ?? (toCome ? t('dayToCome') : undefined)}
          onChange={(event) => setFrom(event.target.value)}
        />
        <Field
          label={t('toDay')}
          asTyped
          maxLength={40}
          value={to}
          complaint={complaint(to) ?? (turned ? t('daysTurned') : undefined)}
          onChange={(event) => setTo(event.target.value)}
        />
        <Button type="submit" waits={waits}>
          {t('showDays')}
        </Button>
      </form>
    </>
  );
}
