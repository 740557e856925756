import { useTranslation } from 'react-i18next';
import type { Cue } from './live.ts';

/** For screen readers: polite when the window opens and when it asks, assertive when overdue. Announced once each. */
export function Announcements({ cue, dueBy }: { cue: Cue; dueBy: string }) {
  const { t } = useTranslation('procedure');
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {cue === 'open' ? t('announceOpen', { time: dueBy }) : null}
        {cue === 'break-over' ? t('announceBreakOver') : null}
        {cue === 'asks' ? t('announceAsks', { time: dueBy }) : null}
      </p>
      <p className="visually-hidden" aria-live="assertive">
        {cue === 'break-late' ? t('announceBreakLate') : null}
        {cue === 'overdue' ? t('announceOverdue') : null}
      </p>
    </>
  );
}
