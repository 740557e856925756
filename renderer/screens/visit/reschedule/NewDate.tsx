import { useTranslation } from 'react-i18next';
import { type PossibleDays, whyShut } from '../../../../domain/dates/possible-days.ts';
import type { CivilDate, CivilTime } from '../../../../domain/time.ts';
import { DayPicker } from '../../../kit/DayPicker.tsx';
import { SkippedTime } from '../../../kit/SkippedTime.tsx';
import { TimePicker } from '../../../kit/TimePicker.tsx';
import { shortDate } from '../../../words/dates.ts';
import { timeOfDay } from '../../../words/writing.ts';

/** The day and the time that an appointment goes to, and what the new sheet will say. */
export function NewDate({
  days,
  day,
  time,
  weeks,
  onDay,
  onTime,
}: {
  days: PossibleDays;
  /** Null until one is chosen. */
  day: CivilDate | null;
  time: CivilTime;
  /** How many weeks stand there at once. */
  weeks: number;
  onDay: (day: CivilDate) => void;
  onTime: (time: CivilTime) => void;
}) {
  const { t } = useTranslation('reschedule');
  const possible = day !== null && !whyShut(days, day, time);
  return (
    <div className="col gap4">
      <DayPicker title={t('newDate')} days={days} time={time} value={day} weeks={weeks} onChange={onDay} />
      <section className="card col gap4">
        <div className="row between wrap">
          <h2 className="large">{t('time')}</h2>
          <TimePicker label={t('time')} value={time} onChange={onTime} />
        </div>
        <SkippedTime days={days} date={day} time={time} onChange={onTime} />
        <p aria-live="polite" className={possible ? 'strong' : ''}>
          {possible ? t('prints', { date: shortDate(day, days.today), time: timeOfDay(time) }) : t('chooseDay')}
        </p>
      </section>
    </div>
  );
}
