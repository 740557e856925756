import { useState } from 'react';
import { type CivilDate, CivilTime } from '../../../domain/time.ts';
import { CoursePlace } from '../../../domain/visit/parts.ts';

export interface CourseDraft {
  readonly session: number;
  readonly sessionsPlanned: number;
  /** Null until it was answered: nobody goes home with a date that follows from a guess. */
  readonly final: boolean | null;
  readonly nextDate: CivilDate | null;
  readonly nextTime: CivilTime;
  readonly plannedFinal: CivilDate | null;
}

const usualTime = CivilTime.parse('10:00');

export function draftOf(course: CoursePlace, answered: boolean): CourseDraft {
  return {
    session: course.session,
    sessionsPlanned: course.sessionsPlanned,
    final: answered || course.final ? course.final : null,
    nextDate: course.next?.date ?? null,
    nextTime: course.next?.time ?? usualTime,
    plannedFinal: course.plannedFinal,
  };
}

/** The course that a draft stands for, by the contract's own schema; null while something is missing. */
export function courseOf(draft: CourseDraft): CoursePlace | null {
  if (draft.final === null) return null;
  const parsed = CoursePlace.safeParse({
    session: draft.session,
    sessionsPlanned: draft.sessionsPlanned,
    final: draft.final,
    next: draft.final || !draft.nextDate ? null : { date: draft.nextDate, time: draft.nextTime },
    plannedFinal: draft.final ? null : draft.plannedFinal,
  });
  return parsed.success ? parsed.data : null;
}

export function useCourse(start: CoursePlace, answered: boolean) {
  const [draft, setDraft] = useState(() => draftOf(start, answered));
  const change = (part: Partial<CourseDraft>) =>
    setDraft((before) => {
      const after = { ...before, ...part };
      // The planned number follows the session number up.
      const sessionsPlanned = Math.max(after.session, after.sessionsPlanned);
      // Before the last one of the course, the next session is the final one.
      const nextIsFinal = part.nextDate !== undefined && after.session + 1 === sessionsPlanned;
      return { ...after, sessionsPlanned, plannedFinal: nextIsFinal ? after.nextDate : after.plannedFinal };
    });
  return { draft, change, course: courseOf(draft) };
}
