import { useState } from 'react';
import type { VisitId } from '../../../../domain/ids.ts';
import { InspectedList } from './InspectedList.tsx';
import { InspectedVisitScreen } from './InspectedVisit.tsx';

/** What an inspector has before them: the visits of the days that an owner opened, and one of them. */
export function InspectionScreen() {
  const [page, setPage] = useState(1);
  const [visitId, setVisitId] = useState<VisitId | null>(null);
  if (visitId) return <InspectedVisitScreen visitId={visitId} onBack={() => setVisitId(null)} />;
  return <InspectedList page={page} onPage={setPage} onVisit={setVisitId} />;
}
