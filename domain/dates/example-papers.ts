import { sheetOf } from '../protocol/model/course-sheet.ts';
import { checkedRules } from '../protocol/model/faults.ts';
import { type Clash, clashes } from '../protocol/model/sheet.ts';
import type { TreatmentProtocol } from '../protocol/model/treatment-protocol.ts';
import { addDays, type CivilDate, civilDateOf } from '../time.ts';
import { aftercareTimeline } from './aftercare.ts';
import type { AftercareTimeline, PreparationTimeline } from './care.ts';
import { courseOf, type Example } from './example.ts';
import { preparationTimeline } from './preparation.ts';

/** Both papers of a draft as they would be printed for the example. */
export interface ExamplePapers {
  readonly aftercare: AftercareTimeline;
  /** Null where no next appointment is made. */
  readonly preparation: PreparationTimeline | null;
}

/** A draft has no numbers yet; no date depends on them. */
const versions = { whole: 1, consent: 1, care: 1 };

export function examplePapers(text: TreatmentProtocol, { finished, course }: Example): ExamplePapers {
  const protocol = { ...text, versions };
  const { next: appointment, session, sessionsPlanned } = course;
  return {
    aftercare: aftercareTimeline({ finished, course, protocol }),
    preparation:
      appointment &&
      preparationTimeline({
        appointment,
        today: civilDateOf(finished),
        zone: finished.zone,
        session: Math.min(session + 1, sessionsPlanned),
        sessionsPlanned,
        protocol,
      }),
  };
}

/** Every two rules that contradict each other on the example's own sheet, with the dates. */
export function exampleClashes(text: TreatmentProtocol, example: Example): Clash[] {
  return clashes(checkedRules(text), courseOf(example), sheetOf(example.course));
}

/** A contradiction that the checker found, by the places of its rules and its days (`versions/problem.ts`). */
export interface FoundClash {
  readonly places: readonly [string, string];
  /** From day 0, where the next session is `least` days after it. */
  readonly fromDay: number;
  readonly toDay: number | null;
  readonly least: number | null;
}

/**
 * The first and the last date of a contradiction in the example; `to` is null for no end. Where it does not come up there, what
 * two preparations say is counted back from the example's appointment, and the rest from the day of the treatment.
 */
export function exampleClashDates(
  text: TreatmentProtocol,
  example: Example,
  { places, fromDay, toDay, least }: FoundClash,
): { readonly from: CivilDate; readonly to: CivilDate | null } {
  const course = courseOf(example);
  const rules = checkedRules(text);
  const among = (part: 'aftercare' | 'preparation') => rules[part].filter(({ id }) => places.includes(`${part}/${id}`));
  const both = { ...rules, aftercare: among('aftercare'), preparation: among('preparation') };
  const [there] = clashes(both, course, sheetOf(example.course));
  if (there) return { from: there.from, to: there.to };
  const back = least !== null && places.every((place) => place.startsWith('preparation/'));
  const dayZero = back ? addDays(course.next?.date ?? addDays(course.dayZero, least), -least) : course.dayZero;
  return { from: addDays(dayZero, fromDay), to: toDay === null ? null : addDays(dayZero, toDay) };
}
