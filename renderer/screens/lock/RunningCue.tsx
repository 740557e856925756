import { CoffeeIcon, HourglassMediumIcon, TimerIcon, WarningOctagonIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '../../../api/contract/app.ts';
import { useApp } from '../../app/AppContext.tsx';

type Running = NonNullable<AppStatus['running']>;

const shapes: Record<Running['cue'], ReactNode> = {
  working: <TimerIcon />,
  open: <HourglassMediumIcon />,
  asks: <HourglassMediumIcon weight="fill" />,
  overdue: <WarningOctagonIcon weight="fill" />,
  'on-break': <CoffeeIcon weight="fill" />,
};
const words = {
  working: 'cueWorking',
  open: 'cueOpen',
  asks: 'cueAsks',
  overdue: 'cueOverdue',
  'on-break': 'cueOnBreak',
} as const;

/** A procedure under way, legible from the chair: minutes and state, and no name. */
export function RunningCue({ running, time }: { running: Running; time: string }) {
  const { t } = useTranslation('lock');
  const { statusAt } = useApp();
  const minutes = Math.floor((running.elapsedMs + (performance.now() - statusAt)) / 60_000);
  return (
    <div className="clock cue" data-cue={running.cue} role="timer" aria-label={t('runningTitle')}>
      <p className="time">{t('minutes', { count: minutes })}</p>
      <p className="state" role={running.cue === 'overdue' ? 'alert' : undefined}>
        {shapes[running.cue]}
        {t(words[running.cue])}
      </p>
      <p className="date">{time}</p>
    </div>
  );
}
