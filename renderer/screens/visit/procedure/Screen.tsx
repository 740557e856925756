import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { Running } from './Running.tsx';
import { Start } from './Start.tsx';

/** The procedure: ready to start, or under way. */
export function ProcedureScreen({ onHold }: { onHold: () => void }) {
  const { visit, visitAt } = useVisit();
  if (visit.stage === 'procedure-ready' || visit.breaks === null) return <Start />;
  return <Running plan={visit.breaks} planAt={visitAt} onHold={onHold} />;
}
