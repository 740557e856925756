import { useState } from 'react';
import { type CivilDate, CivilTime } from '../../../../domain/time.ts';
import { CoursePlace } from '../../../../domain/visit/types.ts';

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

/**
 * The draft as a course has to be: the last planned session is the final one and no other, and before it the next
 * appointment is the final session's. The visit refuses anything else; here the fields follow each other instead.
 */
export function consistent(draft: CourseDraft): CourseDraft {
  const { session, final } = draft;
  if (final === null) return { ...draft, sessionsPlanned: Math.max(session, draft.sessionsPlanned) };
  if (final) return { ...draft, sessionsPlanned: session };
  const sessionsPlanned = Math.max(session + 1, draft.sessionsPlanned);
  const nextIsFinal = session + 1 === sessionsPlanned && draft.nextDate !== null;
  return { ...draft, sessionsPlanned, plannedFinal: nextIsFinal ? draft.nextDate : draft.plannedFinal };
}

/** The course that a draft stands for, by the contract's own schema; null while something is missing. */
export function courseOf(raw: CourseDraft): CoursePlace | null {
  const draft = consistent(raw);
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
  const change = (part: Partial<CourseDraft>) => setDraft((before) => ({ ...before, ...part }));
  return { draft: consistent(draft), change, course: courseOf(draft) };
}
