import { ClockCounterClockwiseIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Moment } from '../../../../domain/time.ts';
import { Button } from '../../../kit/Button.tsx';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime, dateOf, shortDate } from '../../../words/dates.ts';
import { clockShift } from './durations.ts';

/** The tablet's clock was moved during the visit: the practitioner says which time is right, and that goes on the record. */
export function ClockMoved() {
  const { t } = useTranslation('procedure');
  const { visit, act } = useVisit();
  const question = visit.clockQuestion;
  if (!question) return null;
  const { now, before, byMs } = question;
  const sameDay = dateOf(now) === dateOf(before);
  const time = (moment: Moment) =>
    sameDay ? clockTime(moment) : `${shortDate(dateOf(moment), dateOf(before))}, ${clockTime(moment)}`;
  const confirm = (right: 'now' | 'before') => void act({ type: 'confirm-clock', right });
  return (
    <div className="alert fix moved" role="status">
      <ClockCounterClockwiseIcon className="i l" />
      <div className="grow">
        <h2>{Math.abs(byMs) < 1000 ? t('clockMovedAndBack') : t('clockMovedTitle', { by: clockShift(t, byMs) })}</h2>
        <p>{t('clockMovedText')}</p>
      </div>
      {time(now) === time(before) ? null : (
        <Button small onPress={() => confirm('before')}>
          {t('clockBefore', { time: time(before) })}
        </Button>
      )}
      <Button small onPress={() => confirm('now')}>
        {t('clockNow', { time: time(now) })}
      </Button>
    </div>
  );
}
