import { CoffeeIcon, FlagCheckeredIcon, NotePencilIcon, PlayIcon, SkipForwardIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isResting } from '../../../../domain/breaks/cue.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { BreakPlanView } from '../../../../domain/visit/views/break-plan-view.ts';
import { Button } from '../../../kit/Button.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTimeAt } from '../../../words/dates.ts';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { AlreadyDialog } from './AlreadyDialog.tsx';
import { Announcements } from './Announcements.tsx';
import { BreaksDialog } from './BreaksDialog.tsx';
import { ClockMoved } from './ClockMoved.tsx';
import { CueSide } from './CueSide.tsx';
import { Dial } from './Dial.tsx';
import { FinishDialog } from './FinishDialog.tsx';
import { face } from './face.ts';
import { HeldWork } from './HeldWork.tsx';
import { Lots } from './Lots.tsx';
import { hasJustBegun } from './live.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { SkipDialog } from './SkipDialog.tsx';
import { useLive } from './useLive.ts';

type Open = 'note' | 'skip' | 'finish' | 'breaks' | 'already' | null;

const holdWaits = {
  intake: 'waitsIntake',
  alerts: 'waitsAlert',
  checks: 'waitsCheck',
  consent: 'waitsConsent',
  witness: 'waitsConsent',
  stopped: 'waitsFinish',
} as const;

/** Work under way: time, break window, lots, notes, finish. */
export function Running({ plan, planAt, onHold }: { plan: BreakPlanView; planAt: number; onHold: () => void }) {
  const { t } = useTranslation('procedure');
  const { visit, act } = useVisit();
  const zone = useStatus(({ now }) => now.zone);
  const { busy } = useStep();
  const [open, setOpen] = useState<Open>(null);
  const live = useLive(visit.id, plan, planAt);
  const at = (instant: Instant) => clockTimeAt(instant, zone);
  const now = new Date(live.nowMs).toISOString() as Instant;
  const close = () => setOpen(null);
  const onBreak = isResting(live.cue);
  const turn = (to: 'break' | 'work') => act({ type: to === 'work' ? 'end-break' : 'start-break' });
  const pressing = live.cue === 'asks' || live.cue === 'overdue';
  const dueBy = plan.window ? at(plan.window.overdue) : '';

  return (
    <VisitFrame
      help="procedure"
      timer={face[live.cue]}
      side={
        <>
          {pressing ? (
            <Button icon={<SkipForwardIcon className="i turn" />} onPress={() => setOpen('skip')}>
              {t('skip')}
            </Button>
          ) : (
            <Button icon={<NotePencilIcon />} onPress={() => setOpen('note')}>
              {t('note')}
            </Button>
          )}
          <Button icon={<FlagCheckeredIcon />} onPress={() => setOpen('finish')}>
            {t('finish')}
          </Button>
        </>
      }
      main={
        <Button
          kind="main"
          working={busy && t('saving')}
          waits={onBreak && visit.workHold ? t(holdWaits[visit.workHold]) : null}
          iconEnd={onBreak ? <PlayIcon /> : <CoffeeIcon />}
          onPress={() => (hasJustBegun(live.elapsedMs) ? setOpen('already') : void turn(onBreak ? 'work' : 'break'))}
        >
          {onBreak ? t('backToWork') : t('startBreak')}
        </Button>
      }
    >
      <div className="timer">
        <Dial cue={live.cue} elapsedMs={live.elapsedMs} policy={plan.policy} since={at(plan.since)} now={at(now)} />
        <div className="timerside">
          {visit.restartQuestion ? <ClockMoved /> : null}
          <CueSide plan={plan} live={live} zone={zone} onBreaks={() => setOpen('breaks')} />
          <HeldWork onHold={onHold} />
          {visit.restartQuestion ? null : <ClockMoved />}
          <Lots />
        </div>
      </div>
      <Announcements cue={live.cue} dueBy={dueBy} />
      {open === 'already' ? <AlreadyDialog onBreak={onBreak} onTurn={turn} onClose={close} /> : null}
      {open === 'note' ? <NoteDialog onClose={close} /> : null}
      {open === 'skip' ? <SkipDialog onClose={close} /> : null}
      {open === 'finish' ? <FinishDialog onClose={close} /> : null}
      {open === 'breaks' ? <BreaksDialog plan={plan} zone={zone} onClose={close} /> : null}
    </VisitFrame>
  );
}
