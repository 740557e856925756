import { z } from 'zod';
import type { DraftName } from '../../../../domain/drafts.ts';
import { CivilDate, CivilTime } from '../../../../domain/time.ts';
import { CoursePlace } from '../../../../domain/visit/types.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';

const CourseDraft = z.object({
  session: z.number().int(),
  sessionsPlanned: z.number().int(),
  final: z.boolean(),
  nextDate: CivilDate.nullable(),
  nextTime: CivilTime,
  plannedFinal: CivilDate.nullable(),
});
export type CourseDraft = Readonly<z.infer<typeof CourseDraft>>;

const usualTime = CivilTime.parse('10:00');

export function draftOf(course: CoursePlace): CourseDraft {
  return {
    session: course.session,
    sessionsPlanned: course.sessionsPlanned,
    final: course.final,
    nextDate: course.next?.date ?? null,
    nextTime: course.next?.time ?? usualTime,
    plannedFinal: course.plannedFinal,
  };
}

/**
 * Makes a draft valid: only the last planned session is the final one, and before it the next appointment is the final
 * session's. The visit refuses anything else; here the fields adapt to each other.
 */
export function consistent(draft: CourseDraft): CourseDraft {
  const { session, final } = draft;
  if (final) return { ...draft, sessionsPlanned: session };
  const sessionsPlanned = Math.max(session + 1, draft.sessionsPlanned);
  const nextIsFinal = session + 1 === sessionsPlanned && draft.nextDate !== null;
  return { ...draft, sessionsPlanned, plannedFinal: nextIsFinal ? draft.nextDate : draft.plannedFinal };
}

/** The course of a draft, by the contract's schema; null while something is missing. */
export function courseOf(raw: CourseDraft): CoursePlace | null {
  const draft = consistent(raw);
  const parsed = CoursePlace.safeParse({
    session: draft.session,
    sessionsPlanned: draft.sessionsPlanned,
    final: draft.final,
    next: draft.final || !draft.nextDate ? null : { date: draft.nextDate, time: draft.nextTime },
    plannedFinal: draft.final ? null : draft.plannedFinal,
  });
  return parsed.success ? parsed.data : null;
}

/** Unsaved choices with the course that they began from; for another course they are ignored. */
const KeptCourse = z.object({ from: CourseDraft, draft: CourseDraft });

/** The fields of a course, starting from `start`; choices survive Back, a lock and a power cut. */
export function useCourse(start: CoursePlace, name: DraftName) {
  const [text, keep] = useDraft(name);
  const from = draftOf(start);
  const draft = keptIn(text, from) ?? from;
  const change = (part: Partial<CourseDraft>) => keep(JSON.stringify({ from, draft: { ...draft, ...part } }));
  return { draft: consistent(draft), change, course: courseOf(draft), forget: () => keep('') };
}

function keptIn(text: string, from: CourseDraft): CourseDraft | null {
  if (text === '') return null;
  try {
    const kept = KeptCourse.safeParse(JSON.parse(text)).data;
    return kept && JSON.stringify(kept.from) === JSON.stringify(from) ? kept.draft : null;
  } catch {
    return null;
  }
}
