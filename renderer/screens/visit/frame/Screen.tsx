import { useState } from 'react';
import type { Stage } from '../../../../domain/visit/views/stages.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { AftercareStageScreen } from '../aftercare-stage/Screen.tsx';
import { AlertsStage } from '../alerts/AlertsStage.tsx';
import { TooSoon } from '../alerts/TooSoon.tsx';
import { ChecksStage } from '../checks/ChecksStage.tsx';
import { Countersign } from '../countersign/Countersign.tsx';
import { DayOverStage } from '../day-over/DayOverStage.tsx';
import { DoneStage } from '../done/DoneStage.tsx';
import { SealStage } from '../done/SealStage.tsx';
import { FactsDialog } from '../facts/FactsDialog.tsx';
import { ScalpMap } from '../map/ScalpMap.tsx';
import { ProcedureStage } from '../procedure/ProcedureStage.tsx';
import { PutRight } from '../put-right/PutRight.tsx';
import { ReaderDialog } from '../reading/ReaderDialog.tsx';
import { RescheduleStage } from '../reschedule/RescheduleStage.tsx';
import { TimeOutStage } from '../time-out/TimeOutStage.tsx';
import { TooYoungStage } from '../too-young/TooYoungStage.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { CourseChange } from './CourseChange.tsx';
import { HandOverStart } from './HandOverStart.tsx';
import { MoreDialog } from './MoreDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { type Panel, PanelContext } from './PanelContext.tsx';
import { UnsignedDialog } from './UnsignedDialog.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';
import { WithdrawPointDialog } from './WithdrawPointDialog.tsx';

/** Draws the visit's present stage. */
export function VisitScreen() {
  const { visit } = useVisit();
  const { stage } = visit;
  const [panel, setPanel] = useState<Panel | null>(null);
  const [drawn, setDrawn] = useState(stage);
  // What lay over the old stage does not belong over the next. Not in an effect: one that comes late would close what was
  // opened meanwhile.
  if (drawn !== stage) {
    setDrawn(stage);
    setPanel(null);
  }
  const close = () => setPanel(null);

  return (
    <PanelContext.Provider value={setPanel}>
      {panel === 'findings' ? (
        <ChecksStage onBack={close} />
      ) : panel === 'reschedule' ? (
        <RescheduleStage onBack={close} />
      ) : panel === 'put-right' ? (
        <PutRight onBack={close} />
      ) : panel === 'map' ? (
        <ScalpMap onBack={close} />
      ) : panel === 'too-soon' ? (
        <TooSoon onBack={close} />
      ) : panel === 'course' ? (
        <CourseChange onBack={close} />
      ) : (
        <StageScreen stage={stage} />
      )}
      {panel === 'more' && <MoreDialog onClose={close} />}
      {panel === 'facts' && <FactsDialog onClose={close} />}
      {panel === 'reader' && <ReaderDialog onClose={close} />}
      {panel === 'note' && <NoteDialog onClose={close} />}
      {panel === 'unsigned' && <UnsignedDialog onClose={close} />}
      {panel === 'withdraw' && <WithdrawDialog onClose={close} />}
      {panel === 'withdraw-point' && <WithdrawPointDialog onClose={close} />}
      {panel === 'cancel' && <CancelDialog onClose={close} />}
    </PanelContext.Provider>
  );
}

function StageScreen({ stage }: { stage: Stage }) {
  switch (stage) {
    case 'too-young':
      return <TooYoungStage />;
    case 'day-over':
      return <DayOverStage />;
    case 'arrive':
    case 'intake':
    case 'consent':
      return <HandOverStart />;
    case 'alerts':
      return <AlertsStage />;
    case 'checks':
      return <ChecksStage />;
    case 'must-reschedule':
      return <RescheduleStage />;
    case 'time-out':
      return <TimeOutStage />;
    case 'procedure-ready':
    case 'procedure':
      return <ProcedureStage />;
    case 'aftercare':
      return <AftercareStageScreen />;
    case 'countersign-consent':
    case 'countersign-aftercare':
    case 'witness-consent':
      return <Countersign />;
    case 'seal':
      return <SealStage />;
    case 'done':
    case 'closed':
      return <DoneStage />;
  }
}
