import { sheetOf } from '../protocol/model/course-sheet.ts';
import { checkedRules } from '../protocol/model/faults.ts';
import { type Clash, clashes } from '../protocol/model/sheet.ts';
import type { TreatmentProtocol } from '../protocol/model/treatment-protocol.ts';
import { civilDateOf } from '../time.ts';
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
