import { describe, expect, it } from 'vitest';
import type { VisitCommand } from '../../domain/visit/commands.ts';
import { refuseFull, visitRoom } from '../../domain/visit/decide/room.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';
import { Run } from './run.ts';

const { events } = new Run();
const [opened] = events;

/** As many events as a page could send, each with so many letters. */
function filled(count: number, letters: number): readonly Recorded<VisitEvent>[] {
  if (!opened) throw new Error('a visit has events');
  const event: VisitEvent = { type: 'note-added', text: 'x'.repeat(letters) };
  const added = Array.from({ length: count }, (_, n) => ({
    ...opened,
    sequence: opened.sequence + n + 1,
    event: { ...event },
  }));
  return [...events, ...added];
}

const answer: VisitCommand = { type: 'unanswer-health', question: 'heart' };
const note: VisitCommand = { type: 'add-note', text: 'Went well' };
const endings: readonly VisitCommand[] = [
  { type: 'cancel-visit', reason: 'Too much was entered' },
  { type: 'finish-procedure' },
  { type: 'close-visit' },
  { type: 'hand-back' },
];

describe('a visit that somebody fills', () => {
  it('takes what any real visit has', () => {
    const long = filled(600, 400);
    for (const command of [answer, note, ...endings]) expect(refuseFull(long, command)).toBeNull();
  });

  it.each([
    ['in number', filled(visitRoom.client.events, 10), filled(visitRoom.staff.events, 10)],
    ['in bytes', filled(20, visitRoom.client.bytes / 20), filled(20, visitRoom.staff.bytes / 20)],
  ])('stops the client’s page first, then what staff add, and never what ends it: %s', (_, client, staff) => {
    expect(refuseFull(client, answer)?.code).toBe('visit-full');
    expect(refuseFull(client, note)).toBeNull();
    expect(refuseFull(staff, note)?.code).toBe('visit-full');
    for (const command of endings) expect(refuseFull(staff, command)).toBeNull();
  });
});
