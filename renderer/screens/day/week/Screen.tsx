import { CaretLeftIcon, CaretRightIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { datesFrom, weekStart } from '../../../../domain/dates/calendar.ts';
import { addDays, type CivilDate } from '../../../../domain/time.ts';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { useKept } from '../../../ui-data/useKept.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, longDate } from '../../../words/dates.ts';
import { pageLocale } from '../../../words/language.ts';
import { DayOrWeek } from './DayOrWeek.tsx';
import { WeekDay } from './WeekDay.tsx';
import './week.css';

/** Seven days: who came, who is due with their sheet, who was moved to which day. */
export function WeekScreen() {
  const { t } = useTranslation('today');
  const today = useStatus(({ now }) => dateOf(now));
  const [{ of: shown }, setShown] = useKept('week', { of: null });
  const show = (of: CivilDate | null) => setShown({ of });
  const first = weekStart(shown ?? today, pageLocale());
  const days = datesFrom(first, addDays(first, 6));
  const { data } = useQuery('days.get', { from: first, days: 7 });
  const due = data?.due ?? [];
  const held = data?.held ?? [];
  const away = data?.moved ?? [];
  const moved = held.filter(({ state }) => state === 'moved').length + away.length;
  const bare = due.filter(
    ({ date, sheetGiven, chair }) => date >= today && sheetGiven === null && chair === undefined,
  ).length;
  return (
    <StaffFrame
      help="week"
      title={t('fromTo', { from: longDate(first), to: longDate(addDays(first, 6)) })}
      page={t('week')}
      under={joined(
        t('booked', { count: due.length + held.length }),
        moved > 0 ? t('moved', { count: moved }) : '',
        bare > 0 ? t('withoutSheet', { count: bare }) : '',
      )}
      headExtra={<DayOrWeek at="week" />}
      side={
        <>
          <Button label={t('weekBefore')} onPress={() => show(addDays(first, -7))}>
            <CaretLeftIcon className="i turn" />
          </Button>
          <Button label={t('weekAfter')} onPress={() => show(addDays(first, 7))}>
            <CaretRightIcon className="i turn" />
          </Button>
          {shown !== null && <Button onPress={() => show(null)}>{t('thisWeek')}</Button>}
        </>
      }
    >
      <div className="week">
        {days.map((date) => (
          <WeekDay
            key={date}
            date={date}
            today={today}
            due={due.filter((one) => one.date === date)}
            held={held.filter((one) => one.date === date)}
            moved={away.filter((one) => one.date === date)}
          />
        ))}
      </div>
    </StaffFrame>
  );
}
