import { WarningOctagonIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../app/AppContext.tsx';

/**
 * Somebody's break is overdue while the tablet is with a client: a red edge and one line for staff, without a name. It lies
 * over the frame, so that nothing moves under the client's finger, and takes no taps.
 */
export function OverdueEdge() {
  const { t } = useTranslation('handover');
  const { status } = useApp();
  if (!status.running.some(({ cue }) => cue === 'overdue')) return null;
  return (
    <div className="overdueedge">
      <p role="alert">
        <WarningOctagonIcon weight="fill" />
        {t('overdue')}
      </p>
    </div>
  );
}
