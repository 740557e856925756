import { ClockCounterClockwiseIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useVisit } from '../../app/VisitContext.tsx';
import { Button } from '../../kit/Button.tsx';
import { clockShift } from './durations.ts';

/** The tablet's clock was moved during the visit: the practitioner says which time is right, and that goes on the record. */
export function ClockMoved() {
  const { t } = useTranslation('procedure');
  const { visit, act, allows } = useVisit();
  const last = visit.clockMoves.filter(({ right }) => right === null).at(-1);
  if (!last || !allows('confirm-clock')) return null;
  const confirm = (right: 'now' | 'before') => void act({ type: 'confirm-clock', right });
  return (
    <div className="alert fix moved" role="status">
      <ClockCounterClockwiseIcon className="i l" />
      <div className="grow">
        <h2>{t('clockMovedTitle', { by: clockShift(t, last.byMs) })}</h2>
        <p>{t('clockMovedText')}</p>
      </div>
      <Button small onPress={() => confirm('before')}>
        {t('clockBefore')}
      </Button>
      <Button small onPress={() => confirm('now')}>
        {t('clockNow')}
      </Button>
    </div>
  );
}
