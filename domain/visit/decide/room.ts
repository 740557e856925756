import type { Actor } from '../../actor.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { taskOf, type VisitCommand } from '../commands.ts';
import type { Recorded, VisitEvent } from '../events.ts';

/**
 * How much one visit holds: about ten times a long one. Papers list every entry, so a visit without bounds could not be
 * sealed. A page without a PIN, the client's or a locked one, stops first, so that staff have room left to end the visit.
 */
export const visitRoom = {
  client: { events: 1500, bytes: 4_000_000 },
  staff: { events: 4000, bytes: 12_000_000 },
} as const;

/** Ending a visit is never refused to staff for want of room, nor is what leads there. */
const withoutBound: ReadonlySet<VisitCommand['type']> = new Set<VisitCommand['type']>([
  'hand-back',
  'lapse-identity',
  'refuse-identity',
  'cancel-visit',
  'reschedule',
  'withdraw-consent',
  'withdraw-clause',
  'change-course',
  'correct-client',
  'move-visit',
  'decide-alert',
  'record-doctors-note',
  'decide-check',
  'decide-too-soon',
  'hand-over',
  'take-back',
  'record-fact',
  'record-lot',
  'map-scalp',
  'confirm-clock',
  'tell-time',
  'answer-restart',
  'start-break',
  'end-break',
  'finish-procedure',
  'record-unsigned',
  'countersign-consent',
  'countersign-aftercare',
  'seal',
  'give-copy',
  'withdraw-copy',
  'close-visit',
  'settle-copy',
  'move-appointment',
  'report-reaction',
  'seal-reaction',
  'record-report-sent',
  'close-reaction',
  'record-check-in',
]);

/** Returns why a visit takes no more of these commands, or null. `events`: all of the visit so far. */
export function refuseFull(events: readonly Recorded<VisitEvent>[], command: VisitCommand, by: Actor): Refusal | null {
  const withoutPin = by.kind === 'tablet' || Object.hasOwn(taskOf, command.type);
  if (!withoutPin && withoutBound.has(command.type)) return null;
  const most = withoutPin ? visitRoom.client : visitRoom.staff;
  if (events.length < most.events && bytesOf(events) < most.bytes) return null;
  return refuse('visit-full');
}

function bytesOf(events: readonly Recorded<VisitEvent>[]): number {
  return events.reduce((sum, { event }) => sum + sizeOf(event), 0);
}

/** An event is measured once: it never changes. */
const sizes = new WeakMap<VisitEvent, number>();

function sizeOf(event: VisitEvent): number {
  const known = sizes.get(event);
  if (known !== undefined) return known;
  const size = JSON.stringify(event).length;
  sizes.set(event, size);
  return size;
}
