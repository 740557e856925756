import type { Recorded, VisitEvent, VisitEventOf, VisitEventType } from './events.ts';

/** An entry that was taken back, and the event that took it back: who, when and why. */
export interface StruckOut {
  readonly entry: Recorded<VisitEvent>;
  readonly by: Recorded<VisitEventOf<'taken-back'>>;
}

/** What each taken-back entry was taken back by, by the entry's sequence. */
export function struckBy(events: readonly Recorded<VisitEvent>[]): ReadonlyMap<number, StruckOut['by']> {
  const struck = new Map<number, StruckOut['by']>();
  for (const recorded of events) {
    const { event } = recorded;
    if (event.type !== 'taken-back') continue;
    for (const sequence of event.sequences) struck.set(sequence, { ...recorded, event });
  }
  return struck;
}

/** What may be taken back, or falls with what is. Kept in the state, so that a decision needs no log. */
const entryTypes: ReadonlySet<VisitEventType> = new Set<VisitEventType>([
  'check-answered',
  'remedy-done',
  'check-decided',
  'lot-recorded',
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
