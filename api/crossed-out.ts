import type { CrossedOut, VisitRecordInput } from '../documents/inputs.ts';
import type { VisitEvent } from '../domain/visit/events.ts';
import type { VisitState } from '../domain/visit/state.ts';
import type { StruckOut } from '../domain/visit/struck-out.ts';

type StaffName = (staffId: string) => string;

const crossedOut = ({ by: { actor, moment, event } }: StruckOut, staffName: StaffName): CrossedOut => ({
  byName: actor.kind === 'staff' ? staffName(actor.staffId) : '',
  at: moment,
  why: event.why,
});

/** The lots as they were recorded, those that were taken back in their place among the others. */
export function lotsOf(state: VisitState, staffName: StaffName): VisitRecordInput['lots'] {
  const struck = state.struckOut.flatMap((one) => {
    const { sequence, moment, event } = one.entry;
    if (event.type !== 'lot-recorded') return [];
    return [{ ...event.lot, at: moment, sequence, crossedOut: crossedOut(one, staffName) }];
  });
  return [...state.lots, ...struck].sort((a, b) => a.sequence - b.sequence);
}

/** Everything else that was taken back, in words. */
export function crossedOutOf(state: VisitState, staffName: StaffName): VisitRecordInput['crossedOut'] {
  return state.struckOut.flatMap((one) => {
    const words = wordsOf(one.entry.event);
    return words === null ? [] : [{ words, at: one.entry.moment, crossedOut: crossedOut(one, staffName) }];
  });
}

/** Null where the record shows the entry elsewhere; the list of events has them all. */
function wordsOf(event: VisitEvent): string | null {
  switch (event.type) {
    case 'procedure-finished':
      return 'Procedure finished';
    case 'aftercare-signed':
      return 'Client signed the aftercare sheet';
    case 'aftercare-unsigned':
      return `Aftercare sheet left unsigned: ${event.reason}`;
    case 'aftercare-countersigned':
      return 'Witness signed the aftercare sheet';
    default:
      return null;
  }
}
