import { CoffeeIcon, LockSimpleIcon, PlayIcon, SpeakerSimpleXIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { isResting, needsAttention } from '../../../../domain/breaks/cue.ts';
import type { Instant } from '../../../../domain/time.ts';
import { SoundOff } from '../../../app/frame/SoundOff.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { clockTimeAt } from '../../../words/dates.ts';
import { AlreadyDialog } from '../../visit/procedure/AlreadyDialog.tsx';
import { Announcements } from '../../visit/procedure/Announcements.tsx';
import { CueState, CueTimes } from '../../visit/procedure/CueTimes.tsx';
import { Dial } from '../../visit/procedure/Dial.tsx';
import { face } from '../../visit/procedure/face.ts';
import { LockAdvice } from './LockAdvice.tsx';
import { type Running, useRunningLive, useTurning } from './useRunning.ts';
import { useWhose } from './useWhose.ts';
import './LockTimer.css';

/** The whole face of the most urgent procedure's timer, and what needs no PIN: its breaks and its sound. */
export function LockTimer({ running }: { running: Running }) {
  const { t } = useTranslation('procedure');
  const { t: lock } = useTranslation('lock');
  const zone = useStatus(({ now }) => now.zone);
  const { busy } = useStep();
  const live = useRunningLive(running);
  const turning = useTurning(running, live);
  const whose = useWhose(running);
  const { timer } = running;
  const at = (instant: Instant) => clockTimeAt(instant, zone);
  const now = at(new Date(live.nowMs).toISOString() as Instant);
  const resting = isResting(live.cue);
  return (
    <section className="lockface" data-timer={face[live.cue]} data-cue={live.cue} aria-label={lock('runningTitle')}>
      <header className="row between gap4">
        <div className="grow">
          {whose !== null && <p className="whose">{whose}</p>}
          <p>{t('sinceNow', { since: at(timer.since), now })}</p>
        </div>
        <SoundOff />
        <p className="row gap2 strong">
          <LockSimpleIcon />
          {lock('locked')}
        </p>
      </header>
      <div className="timer">
        <Dial cue={live.cue} elapsedMs={live.elapsedMs} policy={timer.policy} since={at(timer.since)} now={now} />
        <div className="timerside">
          <CueState cue={live.cue} />
          <CueTimes {...live} policy={timer.policy} window={timer.window} first={timer.first} zone={zone} />
          <LockAdvice running={running} live={live} />
        </div>
      </div>
      <footer className="row between gap4 wrap">
        {needsAttention(live.cue) && !running.overdueAnswered ? (
          <Button icon={<SpeakerSimpleXIcon />} onPress={turning.silence}>
            {t('quiet')}
          </Button>
        ) : (
          <p className="quietly">{lock('noPin')}</p>
        )}
        <Button
          kind="main"
          working={busy && t('saving')}
          waits={resting && running.held ? lock('unlockFirst') : null}
          iconEnd={resting ? <PlayIcon /> : <CoffeeIcon />}
          onPress={turning.press}
        >
          {t(resting ? 'backToWork' : 'startBreak')}
        </Button>
      </footer>
      <Announcements cue={live.cue} dueBy={timer.window ? at(timer.window.overdue) : ''} />
      {turning.asking && <AlreadyDialog onBreak={resting} onTurn={turning.turn} onClose={turning.close} />}
    </section>
  );
}
