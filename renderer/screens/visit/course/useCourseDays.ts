import type { CourseDays } from '../../../../domain/dates/course-days.ts';
import type { VisitId } from '../../../../domain/ids.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import type { CourseDraft } from './useCourse.ts';

/** The dates that the course can have, as the visit will judge them; null until they are read. */
export function useCourseDays(visitId: VisitId | null, { nextDate }: CourseDraft): CourseDays | null {
  return useQuery('visits.course-days', { visitId, next: nextDate }).data;
}

/** Why the dates of a draft would be refused, or null. */
export function dateFault(draft: CourseDraft, days: CourseDays | null): string | null {
  if (!days || draft.final !== false) return null;
  const { nextDate, plannedFinal } = draft;
  if (nextDate !== null && nextDate < days.next.first) return days.next.why;
  const isFinal = plannedFinal !== nextDate || draft.session + 1 < draft.sessionsPlanned;
  return plannedFinal !== null && isFinal && plannedFinal < days.final.first ? days.final.why : null;
}
