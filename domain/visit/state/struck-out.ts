import type { Recorded, VisitEvent, VisitEventOf, VisitEventType } from '../events.ts';
import type { TakenBackKind } from '../types.ts';
import type { Timed } from './time-line.ts';

/**
 * What took entries back: somebody who said why, or (`clock`, without words of anybody's) an answer about the clock that gave
 * the sheet another day 0: it is read and signed again.
 */
interface TakingBack extends Pick<VisitEventOf<'taken-back'>, 'sequences' | 'why'> {
  readonly kind: TakenBackKind | 'clock';
}

/** An entry that was taken back, with who did it, when and why. */
export interface StruckOut {
  readonly entry: Recorded<VisitEvent>;
  readonly by: Omit<Recorded<VisitEvent>, 'event'> & { readonly event: TakingBack };
}

const ofTheSheet: readonly VisitEventType[] = [
  'aftercare-part-read',
  'aftercare-signed',
  'aftercare-unsigned',
  'aftercare-countersigned',
];

/** For each entry taken back, by sequence: what took it back. */
export function struckBy(
  events: readonly (Recorded<VisitEvent> & Pick<Timed, 'answer'>)[],
): ReadonlyMap<number, StruckOut['by']> {
  const struck = new Map<number, StruckOut['by']>();
  for (const recorded of events) {
    const by = takingBack(recorded, events, struck);
    if (by) for (const sequence of by.sequences) struck.set(sequence, { ...recorded, event: by });
  }
  return struck;
}

function takingBack(
  { event, sequence: last, answer }: Recorded<VisitEvent> & Pick<Timed, 'answer'>,
  events: readonly Recorded<VisitEvent>[],
  struck: ReadonlyMap<number, unknown>,
): TakingBack | null {
  if (event.type === 'taken-back') return event;
  if (!answer?.redated) return null;
  const sequences = events
    .filter((one) => one.sequence < last && ofTheSheet.includes(one.event.type) && !struck.has(one.sequence))
    .map(({ sequence }) => sequence);
  return { kind: 'clock', sequences, why: '' };
}

/** Entries that can be taken back or fall with one. Kept in the state, so that a decision needs no log. */
const entryTypes: ReadonlySet<VisitEventType> = new Set<VisitEventType>([
  'check-answered',
  'remedy-done',
  'check-decided',
  'alert-decided',
  'doctors-note-recorded',
  'too-soon-decided',
  'rescheduled',
  'visit-cancelled',
  'time-out-confirmed',
  'lot-recorded',
  'fact-recorded',
  'consent-withdrawn',
  'break-ended',
  'procedure-finished',
  'aftercare-part-read',
  'aftercare-signed',
  'aftercare-unsigned',
  'aftercare-countersigned',
]);

export function isEntry(event: VisitEvent): boolean {
  return entryTypes.has(event.type);
}
