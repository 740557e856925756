import type { CourseDays } from '../../../../domain/dates/course-days.ts';
import { whyShut } from '../../../../domain/dates/possible-days.ts';
import type { VisitId } from '../../../../domain/ids.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { sayFault } from '../../../words/say-fault.ts';
import type { CourseDraft } from './useCourse.ts';

/** The possible dates of the course by the visit's rules, or of a new visit by its treatment's; null until read. */
export function useCourseDays(
  visitId: VisitId | null,
  { nextDate }: CourseDraft,
  treatment?: string,
): CourseDays | null {
  return useQuery('visits.course-days', { visitId, next: nextDate, ...(treatment !== undefined && { treatment }) })
    .data;
}

/** Why the dates of a draft would be refused, or null. */
export function dateFault(draft: CourseDraft, days: CourseDays | null): string | null {
  if (!days || draft.final) return null;
  const { nextDate, nextTime, plannedFinal } = draft;
  const next = nextDate && whyShut(days.next, nextDate, nextTime);
  if (next) return sayFault(next.refusal);
  const isFinal = plannedFinal !== nextDate || draft.session + 1 < draft.sessionsPlanned;
  const final = plannedFinal && isFinal ? whyShut(days.final, plannedFinal, null) : null;
  return final && sayFault(final.refusal);
}
