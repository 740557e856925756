import { WarningOctagonIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { needsAttention } from '../../../../domain/breaks/cue.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';

/**
 * Somebody's break is overdue, or has outlasted its time, while the tablet is with a client: a red edge and one line for staff, without a name. It lies
 * over the frame, so that nothing moves under the client's finger, and takes no taps.
 */
export function OverdueEdge() {
  const { t } = useTranslation('handover');
  // The most urgent comes first; what insists is heard, and nothing is heard without its words.
  const pressing = useStatus(({ running }) => running.find(({ cue }) => needsAttention(cue))?.cue ?? null);
  if (!pressing) return null;
  return (
    <div className="overdueedge">
      <p role="alert">
        <WarningOctagonIcon weight="fill" />
        {t(pressing === 'overdue' ? 'overdue' : 'breakLate')}
      </p>
    </div>
  );
}
