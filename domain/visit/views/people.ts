import { z } from 'zod';
import { StaffId } from '../../ids.ts';
import { type Instant, Moment } from '../../time.ts';
import type { VisitEvent } from '../events.ts';
import { struckBy } from '../state/struck-out.ts';
import { isSure, segment } from '../state/sure.ts';
import { type Timed, timeLine } from '../state/time-line.ts';

/** Work for which papers name a member of staff. */
export const Did = z.enum([
  'opened',
  'checked',
  'rescheduled',
  'cancelled',
  'witnessed-consent',
  'treated',
  'stopped', // wrote down that the client took the consent back
  'witnessed-aftercare',
  'sealed',
]);
export type Did = z.infer<typeof Did>;

/**
 * One person and one kind of work, from its first step to its last, on the visit's time line. `byClock`: the tablet was
 * restarted in between, and only its clock tells how long it was off.
 */
export const Deed = z.object({
  did: Did,
  staffId: StaffId,
  from: Moment,
  to: Moment,
  byClock: z.literal(true).optional(),
});
export type Deed = z.infer<typeof Deed>;

/** A deed with the person's name at that time. */
export const NamedDeed = Deed.extend({ name: z.string() });
export type NamedDeed = z.infer<typeof NamedDeed>;

/**
 * Returns who did what in a visit, in the order of beginning: one pure function for every paper, list and screen. Crossed-out
 * entries count for nobody. Whoever starts a stretch of work treats until it ends, whoever taps its end.
 */
export function whoDid(events: Parameters<typeof timeLine>[0]): Deed[] {
  const timed = timeLine(events).events;
  const struck = struckBy(timed);
  const deeds: Deed[] = [];
  const note = (did: Did, staffId: StaffId, at: Moment): void => {
    const known = deeds.findIndex((deed) => deed.did === did && deed.staffId === staffId);
    const deed = deeds[known];
    if (deed) deeds[known] = { ...deed, to: at };
    else deeds.push({ did, staffId, from: at, to: at });
  };
  let working: StaffId | null = null;
  const unsure = unsureSpans(timed);
  for (const recorded of timed) {
    if (struck.has(recorded.sequence)) continue;
    const { event, retimed } = recorded;
    // A corrected start or end of a break limits the work at its corrected time, as on the chart.
    const moment = retimed ? { ...recorded.moment, instant: retimed.instant } : recorded.moment;
    const staffId = staffOf(recorded);
    const did = deedOf(event);
    if (did && staffId) note(did, staffId, moment);
    if (beginsWork(event) && staffId) {
      working = staffId;
      note('treated', working, moment);
    } else if (endsWork(event) && working) {
      note('treated', working, moment);
      if (event.type === 'procedure-finished') working = null;
    }
  }
  return deeds.map((deed) =>
    unsure.some(({ from, to }) => from < deed.to.instant && to > deed.from.instant) ? { ...deed, byClock: true } : deed,
  );
}

/** The times between which the tablet was off for an unknown time. */
function unsureSpans(timed: readonly Timed[]): { from: Instant; to: Instant }[] {
  return timed.slice(1).flatMap((entry, index) => {
    const before = timed[index]?.moment;
    if (!before || isSure(segment(before, entry))) return [];
    return [{ from: before.instant, to: entry.moment.instant }];
  });
}

const staffOf = ({ actor }: Timed): StaffId | null => (actor.kind === 'staff' ? actor.staffId : null);
const beginsWork = ({ type }: VisitEvent): boolean => type === 'procedure-started' || type === 'break-ended';
const endsWork = ({ type }: VisitEvent): boolean =>
  type === 'break-started' || type === 'break-skipped' || type === 'procedure-finished';

function deedOf({ type }: VisitEvent): Did | null {
  switch (type) {
    case 'visit-opened':
      return 'opened';
    case 'check-answered':
    case 'remedy-done':
    case 'check-decided':
      return 'checked';
    case 'rescheduled':
      return 'rescheduled';
    case 'visit-cancelled':
      return 'cancelled';
    case 'consent-countersigned':
      return 'witnessed-consent';
    case 'consent-withdrawn':
      return 'stopped';
    case 'aftercare-countersigned':
      return 'witnessed-aftercare';
    case 'sealed':
      return 'sealed';
    default:
      return null;
  }
}
