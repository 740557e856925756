import {
  ArrowsClockwiseIcon,
  CalendarXIcon,
  CheckCircleIcon,
  CircleDashedIcon,
  HourglassMediumIcon,
  ListChecksIcon,
  PenNibIcon,
  ProhibitIcon,
  ScalesIcon,
  SealCheckIcon,
  TimerIcon,
  UserIcon,
} from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome, Stage } from '../../../../domain/visit/views/stages.ts';
import { Status, type Tone } from '../../../kit/Status.tsx';
import type { today } from '../../../words/en/today.ts';

type Word = Exclude<Extract<keyof typeof today, `stage_${string}` | `outcome_${string}`>, 'stage_fixing'>;
type Look = { readonly tone: Tone; readonly icon: ReactNode; readonly word: Word };

const looks: Record<Stage, Look> = {
  'too-young': { tone: 'stop', icon: <ProhibitIcon />, word: 'stage_too_young' },
  'day-over': { tone: 'fix', icon: <HourglassMediumIcon />, word: 'stage_day_over' },
  arrive: { tone: 'ink', icon: <CircleDashedIcon />, word: 'stage_arrive' },
  intake: { tone: 'ink', icon: <UserIcon />, word: 'stage_intake' },
  alerts: { tone: 'decide', icon: <ScalesIcon />, word: 'stage_alerts' },
  checks: { tone: 'ink', icon: <ListChecksIcon />, word: 'stage_checks' },
  'must-reschedule': { tone: 'stop', icon: <CalendarXIcon />, word: 'stage_must_reschedule' },
  'time-out': { tone: 'ink', icon: <HourglassMediumIcon />, word: 'stage_time_out' },
  consent: { tone: 'ink', icon: <UserIcon />, word: 'stage_consent' },
  'countersign-consent': { tone: 'ink', icon: <PenNibIcon />, word: 'stage_countersign' },
  'procedure-ready': { tone: 'ink', icon: <TimerIcon />, word: 'stage_procedure_ready' },
  procedure: { tone: 'fix', icon: <TimerIcon weight="fill" />, word: 'stage_procedure' },
  aftercare: { tone: 'ink', icon: <UserIcon />, word: 'stage_aftercare' },
  'countersign-aftercare': { tone: 'ink', icon: <PenNibIcon />, word: 'stage_countersign' },
  'witness-consent': { tone: 'ink', icon: <PenNibIcon />, word: 'stage_countersign' },
  seal: { tone: 'ink', icon: <SealCheckIcon />, word: 'stage_seal' },
  done: { tone: 'pass', icon: <SealCheckIcon weight="fill" />, word: 'stage_done' },
  closed: { tone: 'pass', icon: <CheckCircleIcon weight="fill" />, word: 'stage_closed' },
};

const ended: Partial<Record<Outcome, Look>> = {
  withdrawn: { tone: 'stop', icon: <ProhibitIcon />, word: 'outcome_withdrawn' },
  stopped: { tone: 'stop', icon: <ProhibitIcon />, word: 'outcome_stopped' },
  rescheduled: { tone: 'stop', icon: <CalendarXIcon />, word: 'outcome_rescheduled' },
  declined: { tone: 'plain', icon: <ProhibitIcon />, word: 'outcome_declined' },
  cancelled: { tone: 'plain', icon: <ProhibitIcon />, word: 'outcome_cancelled' },
};

/** A visit's state as an icon and a few words. */
export function StageStatus({
  stage,
  outcome,
  fixing = 0,
  copyDue = false,
}: {
  stage: Stage;
  outcome: Outcome;
  fixing?: number;
  copyDue?: boolean;
}) {
  const { t } = useTranslation('today');
  if (copyDue)
    return (
      <Status tone="fix" icon={<HourglassMediumIcon />}>
        {t('notGiven')}
      </Status>
    );
  if (stage === 'checks' && fixing > 0)
    return (
      <Status tone="fix" icon={<ArrowsClockwiseIcon />}>
        {t('stage_fixing', { count: fixing })}
      </Status>
    );
  const look = lookOf(stage, outcome);
  return (
    <Status tone={look.tone} icon={look.icon}>
      {t(look.word)}
    </Status>
  );
}

const toCome: ReadonlySet<Stage> = new Set<Stage>(['aftercare', 'countersign-aftercare', 'witness-consent']);

function lookOf(stage: Stage, outcome: Outcome): Look {
  // A stopped treatment still needs its aftercare: the next step is more useful than the outcome.
  const goesOn = outcome === 'stopped' && toCome.has(stage);
  return (goesOn ? null : ended[outcome]) ?? looks[stage];
}

/** The same words inside a sentence. `outcome`: once a visit has ended, it says more than the stage. */
export function useStageWord(): (stage: Stage, outcome?: Outcome) => string {
  const { t } = useTranslation('today');
  return (stage, outcome) => t(lookOf(stage, outcome ?? 'in-progress').word);
}
