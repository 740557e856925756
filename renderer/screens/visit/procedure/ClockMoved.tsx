import { useTranslation } from 'react-i18next';
import type { Moment } from '../../../../domain/time.ts';
import { Button } from '../../../kit/Button.tsx';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime, dateOf, shortDate } from '../../../words/dates.ts';
import { ClockAlert } from './ClockAlert.tsx';
import { clockShift } from './durations.ts';
import { Restarted } from './Restarted.tsx';

/**
 * The tablet's clock was moved during the visit, or the tablet restarted: the practitioner says which time is right, and that
 * is recorded.
 */
export function ClockMoved() {
  const { t } = useTranslation('procedure');
  const { visit, act } = useVisit();
  const question = visit.clockQuestion;
  if (!question) return <Restarted />;
  const { now, before, byMs } = question;
  const sameDay = dateOf(now) === dateOf(before);
  const time = (moment: Moment) =>
    sameDay ? clockTime(moment) : `${shortDate(dateOf(moment), dateOf(before))}, ${clockTime(moment)}`;
  const confirm = (right: 'now' | 'before') => void act({ type: 'confirm-clock', right });
  const title = Math.abs(byMs) < 1000 ? t('clockMovedAndBack') : t('clockMovedTitle', { by: clockShift(t, byMs) });
  return (
    <ClockAlert title={title} text={t('clockMovedText')}>
      {time(now) === time(before) ? null : (
        <Button small onPress={() => confirm('before')}>
          {t('clockBefore', { time: time(before) })}
        </Button>
      )}
      <Button small onPress={() => confirm('now')}>
        {t('clockNow', { time: time(now) })}
      </Button>
    </ClockAlert>
  );
}
