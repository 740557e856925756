import type { NewEvent } from '../../../db/log/types.ts';
import type { Actor } from '../../../domain/actor.ts';
import { afterWorkingDays, ordinaryWorkingDays } from '../../../domain/clinic/working-days.ts';
import type { VisitId } from '../../../domain/ids.ts';
import { addDays, type CivilDate, type Moment, plusMilliseconds } from '../../../domain/time.ts';
import type { CheckInOutcome } from '../../../domain/visit/check-ins/check-in.ts';
import type { VisitEvent } from '../../../domain/visit/events.ts';
import type { ToldVisit } from '../repeated-visits.ts';

interface Later {
  readonly visitId: VisitId;
  readonly actor: Actor;
  readonly events: readonly VisitEvent[];
}

const firstCheckIn = 4;
const lastCheckIn = 30;
const reactionHeard = 6;
const minute = 60_000;

/** Nobody asked one client in ten; most are well. */
const outcomes: readonly (CheckInOutcome | null)[] = [
  ...([null, 'question', 'not-reached'] as const),
  ...Array.from({ length: 7 }, () => 'well' as const),
];

/** What is heard of a treatment on later days: how the client is, and of one in forty a reaction. Only sealed visits are followed. */
export class Afterwards {
  readonly #due = new Map<CivilDate, Later[]>();
  #followed = 0;

  follow({ entries, papers }: ToldVisit, treated: CivilDate): void {
    const closed = entries.find(({ event }) => event.type === 'visit-closed');
    if (papers.length === 0 || !closed?.visitId || !entries.some(({ event }) => event.type === 'procedure-finished'))
      return;
    const number = this.#followed++;
    const { visitId, actor } = closed;
    const later = (days: number, events: readonly VisitEvent[]) => {
      const on = addDays(treated, days);
      this.#due.set(on, [...(this.#due.get(on) ?? []), { visitId, actor, events }]);
    };
    const outcome = outcomes[number % outcomes.length];
    for (const day of [firstCheckIn, lastCheckIn])
      if (outcome) later(day, [{ type: 'check-in-done', day, done: { how: 'phone', outcome, note: '' } }]);
    if (number % 40 === 3) later(reactionHeard, reactionOn(addDays(treated, reactionHeard), number % 80 === 3));
  }

  /** What was heard until this day, entered after its last visit. Days on which nobody comes leave it to the next. */
  until(day: CivilDate, last: Moment): NewEvent[] {
    const due = [...this.#due].filter(([on]) => on <= day);
    for (const [on] of due) this.#due.delete(on);
    return due
      .flatMap(([, later]) => later)
      .flatMap(({ visitId, actor, events }, n) => {
        const after = (n + 1) * minute;
        const instant = plusMilliseconds(last.instant, after);
        const moment = { ...last, instant, uptimeMs: last.uptimeMs + after };
        return events.map((event) => ({ visitId, clientId: null, actor, moment, event }));
      });
  }
}

/** `reaction` counts in its visit, and is given its row as it is written. */
function reactionOn(heard: CivilDate, healed: boolean): VisitEvent[] {
  const reaction = 1;
  return [
    {
      type: 'reaction-reported',
      report: {
        ...{ began: addDays(heard, -1), heard, signs: ['redness', 'itching'], areas: ['front'] },
        ...{ words: 'Red and itching since yesterday.', lots: [], doctor: 'advised', advice: '', toldBy: '' },
      },
      reportBy: afterWorkingDays(heard, ordinaryWorkingDays.reportDays, ordinaryWorkingDays),
      workingDays: ordinaryWorkingDays.reportDays,
    },
    { type: 'reaction-sent', reaction, sent: { on: heard, to: 'The authority' } },
    ...(healed ? [{ type: 'reaction-closed' as const, reaction, end: { how: 'healed' as const, words: '' } }] : []),
  ];
}
