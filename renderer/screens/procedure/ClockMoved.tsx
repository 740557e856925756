import { ClockCounterClockwiseIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisit } from '../../app/VisitContext.tsx';
import { Button } from '../../kit/Button.tsx';
import { clockShift } from './durations.ts';

/** The tablet's clock was set during the work: said once, in words, because the times on the record show the jump. */
export function ClockMoved() {
  const { t } = useTranslation('procedure');
  const { visit } = useVisit();
  const [seen, setSeen] = useState<string | null>(null);
  const last = visit.clockMoves.at(-1);
  if (!last || seen === last.at.instant) return null;
  return (
    <div className="alert fix moved" role="status">
      <ClockCounterClockwiseIcon className="i l" />
      <div className="grow">
        <h2>{t('clockMovedTitle', { by: clockShift(t, last.byMs) })}</h2>
        <p>{t('clockMovedText')}</p>
      </div>
      <Button small onPress={() => setSeen(last.at.instant)}>
        {t('clockSeen')}
      </Button>
    </div>
  );
}
