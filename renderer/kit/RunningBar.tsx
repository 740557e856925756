import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '../../api/contract/app.ts';
import { useApp } from '../app/AppContext.tsx';

const minutesPerDot = 5;
const dotCount = 18;
const windowFromDot = 12;
const words = {
  working: 'runWorking',
  open: 'runOpen',
  asks: 'runAsks',
  overdue: 'runOverdue',
  'on-break': 'runOnBreak',
} as const;

/** The procedure's timer on every other staff screen while work runs: eighteen dots of five minutes, and the words. */
export function RunningBar({ running }: { running: NonNullable<AppStatus['running']> }) {
  const { t } = useTranslation();
  const { statusAt } = useApp();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 5000);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.floor((running.elapsedMs + performance.now() - statusAt) / 60_000);
  const reached = Math.min(dotCount, Math.floor(minutes / minutesPerDot));
  return (
    <div className="runbar" data-cue={running.cue} role="status">
      {running.cue !== 'on-break' && (
        <span className="mini" aria-hidden="true">
          {Array.from({ length: dotCount }, (_, i) => (
            <i key={i} className={i < reached ? '' : i < windowFromDot ? 'wait' : 'win'} />
          ))}
        </span>
      )}
      <span className="strong">{t(words[running.cue], { count: minutes })}</span>
    </div>
  );
}
