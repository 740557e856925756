import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../../../domain/visit/views/stages.ts';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import type { ActionsProps } from '../../../kit/Actions.tsx';
import { joined, useApart } from '../../../ui-data/useApart.ts';
import { useBorn } from '../../../ui-data/useBorn.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime } from '../../../words/dates.ts';
import type { StaffTopic } from '../../../words/help.ts';
import { StageStatus, useStageWord } from '../../day/today/StageStatus.tsx';
import { ClockMoved } from '../procedure/ClockMoved.tsx';
import { OwnReplaced } from './OwnReplaced.tsx';
import { RecoveredPin } from './RecoveredPin.tsx';
import { VisitRail } from './VisitRail.tsx';

/** The staff frame of each visit step: client, session, step, last save. */
export function VisitFrame({
  help,
  side,
  main,
  final,
  headExtra,
  timer,
  children,
}: ActionsProps & {
  /** This screen's page of help. */
  help: StaffTopic;
  headExtra?: ReactNode;
  timer?: string | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation('visit');
  const { visit } = useVisit();
  const apart = useApart();
  const born = useBorn();
  const { course } = visit;
  const { step, stage, outcome } = visit;
  const word = useStageWord();
  return (
    <StaffFrame
      help={help}
      rail={<VisitRail />}
      shows={timer === undefined ? undefined : visit.id}
      title={visit.client.name}
      under={joined(
        visit.treatment ?? '',
        t('under', {
          course: t(course.final ? 'sessionFinal' : 'session', { n: course.session, total: course.sessionsPlanned }),
          born: born(visit.client.dateOfBirth),
        }),
        apart(visit.apart, { born: false }),
      )}
      {...(step === null
        ? { page: word(stage, outcome), standing: <StageStatus stage={stage} outcome={outcome} /> }
        : { progress: { name: t(`step${stepKey(step)}`), now: step, total: 8 } })}
      savedAt={clockTime(visit.savedAt)}
      headExtra={headExtra}
      side={side}
      main={main}
      final={final}
      timer={timer}
    >
      {/* The timer has its own place for it, beside the dial. */}
      {visit.stage === 'procedure' ? null : <ClockMoved />}
      {visit.stage !== 'procedure' && <RecoveredPin />}
      {beforeWork.has(visit.stage) && <OwnReplaced />}
      {children}
    </StaffFrame>
  );
}

/** Stages in which staff see the client's own changes. */
const beforeWork: ReadonlySet<Stage> = new Set<Stage>(['alerts', 'checks', 'time-out']);

type StepKey = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
const stepKeys: readonly StepKey[] = [1, 2, 3, 4, 5, 6, 7, 8];

function stepKey(step: number): StepKey {
  return stepKeys.find((key) => key === step) ?? 8;
}
