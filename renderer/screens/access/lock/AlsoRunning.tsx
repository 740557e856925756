import {
  CoffeeIcon,
  HourglassMediumIcon,
  PlayIcon,
  SpeakerSimpleXIcon,
  TimerIcon,
  WarningOctagonIcon,
} from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isResting, needsAttention } from '../../../../domain/breaks/cue.ts';
import type { RunningCue } from '../../../../domain/breaks/running.ts';
import { wholeMinutes } from '../../../../domain/minutes.ts';
import { Button } from '../../../kit/Button.tsx';
import { AlreadyDialog } from '../../visit/procedure/AlreadyDialog.tsx';
import { type Running, useRunningLive, useTurning } from './useRunning.ts';
import { useWhose } from './useWhose.ts';

const shapes: Record<RunningCue, ReactNode> = {
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

/** Each procedure besides the most urgent one, as a card with its own break button. */
export function AlsoRunning({ running }: { running: Running }) {
  const { t } = useTranslation('lock');
  const { t: procedure } = useTranslation('procedure');
  const live = useRunningLive(running);
  const turning = useTurning(running, live);
  const whose = useWhose(running);
  const cue = live.cue === 'finished' ? running.cue : live.cue;
  const resting = isResting(cue);
  const { name } = running;
  const turn = resting ? 'backToWork' : 'startBreak';
  return (
    <li className="also">
      <div className="alsocue" data-cue={cue}>
        {shapes[cue]}
        <span className="grow">
          {whose !== null && <b>{whose}</b>}
          <span>{t(words[cue])}</span>
        </span>
        <span className="strong">{t('minutes', { count: wholeMinutes(live.elapsedMs) })}</span>
      </div>
      <div className="alsodo">
        {needsAttention(cue) && !running.overdueAnswered && (
          <Button small icon={<SpeakerSimpleXIcon />} onPress={turning.silence}>
            {procedure('quiet')}
          </Button>
        )}
        <Button
          icon={resting ? <PlayIcon /> : <CoffeeIcon />}
          waits={resting && running.held ? t('unlockFirst') : null}
          onPress={turning.press}
        >
          {name === null ? procedure(turn) : t(resting ? 'backToWorkOf' : 'startBreakOf', { name })}
        </Button>
      </div>
      {turning.asking && <AlreadyDialog onBreak={resting} onTurn={turning.turn} onClose={turning.close} />}
    </li>
  );
}
