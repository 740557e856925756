import { ListBulletsIcon, SpeakerSimpleXIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { isResting } from '../../../../domain/breaks/cue.ts';
import { minutesOff } from '../../../../domain/breaks/plan.ts';
import { givenName } from '../../../../domain/clinic/names.ts';
import { minutesLeft, wholeMinutes } from '../../../../domain/minutes.ts';
import type { Instant, Zone } from '../../../../domain/time.ts';
import type { BreakPlanView } from '../../../../domain/visit/views/break-plan-view.ts';
import { Button } from '../../../kit/Button.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTimeAt } from '../../../words/dates.ts';
import { CueState, CueTimes } from './CueTimes.tsx';
import { isSure } from './live.ts';
import type { Live } from './useLive.ts';

interface Props {
  readonly plan: BreakPlanView;
  readonly live: Live;
  readonly zone: Zone;
  readonly onBreaks: () => void;
}

/** The state in a word, the relevant time large enough to read from 2 m, and what to do. */
export function CueSide(props: Props) {
  const { plan, live, zone } = props;
  const { policy, window } = plan;
  return (
    <>
      <CueState cue={live.cue} />
      <CueTimes {...live} policy={policy} window={window} first={plan.taken.length === 0} zone={zone} />
      <Advice {...props} />
    </>
  );
}

function Advice({ plan, live, zone, onBreaks }: Props) {
  const { t } = useTranslation('procedure');
  const { visit } = useVisit();
  const { policy } = plan;
  const at = (instant: Instant) => clockTimeAt(instant, zone);
  const left = minutesLeft(policy.overdueAfter * 60_000 - live.elapsedMs);
  const given = givenName(visit.client.name);

  switch (live.cue) {
    case 'working':
    case 'finished': {
      const later = plan.plan[1];
      const opens = t('opensIn', { minutes: minutesLeft(policy.opensAfter * 60_000 - live.elapsedMs) });
      const after = later ? t('plannedAfter', { from: at(later.opens), to: at(later.overdue) }) : t('lastPlanned');
      return (
        <div className="row between gap4">
          <p className="advice">{`${opens} ${after}`}</p>
          <Button small icon={<ListBulletsIcon />} onPress={onBreaks}>
            {t('breaks')}
          </Button>
        </div>
      );
    }
    case 'open':
      return <p className="advice">{t('leftOpen', { minutes: left })}</p>;
    case 'asks':
      return <p className="advice">{t('leftAsks', { minutes: left, name: given })}</p>;
    case 'overdue':
      return (
        <>
          <p className="advice">{t('stopSafe')}</p>
          <Silence plan={plan} />
        </>
      );
    case 'break-over':
      return <p className="advice">{t('breakOverAdvice', { name: given })}</p>;
    case 'break-late':
      return (
        <>
          <p className="advice">{t('breakLateAdvice')}</p>
          <Silence plan={plan} />
        </>
      );
    case 'on-break': {
      const taken = plan.taken.at(-1);
      if (!taken) return null;
      const sure = isSure(taken.workedMs, taken.workedLeastMs, taken.workOffUnknown);
      return (
        <p className="advice">
          {t(sure ? 'taken' : 'takenAtLeast', {
            minutes: wholeMinutes(sure ? taken.workedMs : taken.workedLeastMs),
            timing: timing(t, taken),
            from: at(taken.windowFrom),
            to: at(taken.windowTo),
          })}
        </p>
      );
    }
  }
}

/** The sound continues until somebody confirms it. */
function Silence({ plan }: { plan: BreakPlanView }) {
  const { t } = useTranslation('procedure');
  const { act, allows } = useVisit();
  const { busy } = useStep();
  if (plan.overdueAnswered || !allows('answer-overdue'))
    return (
      <p className="row strong on-flood">
        <SpeakerSimpleXIcon />
        {t(isResting(plan.cue) ? 'quietBreak' : 'quietDone')}
      </p>
    );
  return (
    <div className="silence">
      <Button
        icon={<SpeakerSimpleXIcon />}
        working={busy && t('saving')}
        onPress={() => void act({ type: 'answer-overdue' })}
      >
        {t('quiet')}
      </Button>
    </div>
  );
}

type Words = ReturnType<typeof useTranslation<'procedure'>>['t'];

type Counted = Pick<BreakPlanView['taken'][number], 'timing' | 'offMs' | 'startCorrected' | 'endCorrected'>;

/** "on time", "4 min early", "less than a minute late", relative to the window beside it; mentions a correction. */
export function timing(t: Words, taken: Counted): string {
  const stood = stoodToWindow(t, taken);
  return taken.startCorrected || taken.endCorrected ? t('timingCorrected', { timing: stood }) : stood;
}

function stoodToWindow(t: Words, taken: Counted): string {
  const minutes = minutesOff(taken);
  switch (taken.timing) {
    case 'on-time':
      return t('timingOnTime');
    case 'early':
      return minutes === 0 ? t('timingJustEarly') : t('timingEarly', { minutes });
    case 'late':
      return minutes === 0 ? t('timingJustLate') : t('timingLate', { minutes });
    case 'unknown':
      return t('timingUnknown');
  }
}
