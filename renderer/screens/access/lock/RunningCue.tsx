import { CoffeeIcon, HourglassMediumIcon, TimerIcon, WarningOctagonIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '../../../../api/contract/status.ts';
import { needsAttention } from '../../../../domain/breaks/cue.ts';
import { wholeMinutes } from '../../../../domain/minutes.ts';
import { usePresent } from '../../../ui-data/usePresent.ts';

type Running = AppStatus['running'][number];

const shapes: Record<Running['cue'], ReactNode> = {
  working: <TimerIcon />,
  open: <HourglassMediumIcon />,
  asks: <HourglassMediumIcon weight="fill" />,
  overdue: <WarningOctagonIcon weight="fill" />,
  'on-break': <CoffeeIcon weight="fill" />,
  'break-over': <HourglassMediumIcon weight="fill" />,
  'break-late': <WarningOctagonIcon weight="fill" />,
};
const words = {
  working: 'cueWorking',
  open: 'cueOpen',
  asks: 'cueAsks',
  overdue: 'cueOverdue',
  'on-break': 'cueOnBreak',
  'break-over': 'cueBreakOver',
  'break-late': 'cueBreakOver',
} as const;

function useMinutes({ elapsedMs }: Running): number {
  return usePresent(({ sinceStatusMs }) => wholeMinutes(elapsedMs + sinceStatusMs));
}

/** The most urgent procedure, legible from the chair: minutes and state, and whose it is as far as the owner lets a locked tablet say. */
export function RunningCue({ running, time }: { running: Running; time: string }) {
  const { t } = useTranslation('lock');
  const minutes = useMinutes(running);
  return (
    <div className="clock cue" data-cue={running.cue} role="timer" aria-label={t('runningTitle')}>
      {running.name !== null && <p className="whose">{running.name}</p>}
      <p className="time">{t('minutes', { count: minutes })}</p>
      <p className="state" role={needsAttention(running.cue) ? 'alert' : undefined}>
        {shapes[running.cue]}
        {t(words[running.cue])}
      </p>
      <p className="date">{time}</p>
    </div>
  );
}

/** Each of the others, in the same order, as a card. */
export function AlsoRunning({ running }: { running: Running }) {
  const { t } = useTranslation('lock');
  const minutes = useMinutes(running);
  return (
    <li className="alsocue" data-cue={running.cue}>
      {shapes[running.cue]}
      <span className="grow">
        {running.name !== null && <b>{running.name}</b>}
        <span>{t(words[running.cue])}</span>
      </span>
      <span className="strong">{t('minutes', { count: minutes })}</span>
    </li>
  );
}
