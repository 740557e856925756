import { describe, expect, it } from 'vitest';
import { Slug } from '../../domain/ids.ts';
import { ClientCommand, TabletCommand, type VisitCommand } from '../../domain/visit/commands.ts';
import { refuseFull, visitRoom } from '../../domain/visit/decide/room.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';
import { finalSession, ids, Run, staff } from './run.ts';

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
const page = { kind: 'client', clientId: ids.client } as const;
const tablet = { kind: 'tablet' } as const;
const atTheTablet = TabletCommand.options.map(({ shape }) => ({ type: shape.type.value }));
const item = Slug.parse('heart');
const decided = { decision: 'continue', reason: 'Looked at it together' } as const;
const needed: readonly VisitCommand[] = [
  { type: 'change-course', course: finalSession },
  { type: 'decide-alert', question: item, ...decided },
  { type: 'decide-too-soon', ...decided },
  { type: 'decide-check', check: item, ...decided },
  { type: 'withdraw-clause', clause: item, reason: '' },
  { type: 'correct-client', why: 'Misheard' },
  { type: 'hand-over', task: 'aftercare', language: 'en' },
  { type: 'take-back', sequence: 1, why: 'Wrong lot' },
];
const endings: readonly VisitCommand[] = [
  { type: 'cancel-visit', reason: 'Too much was entered' },
  { type: 'finish-procedure' },
  { type: 'close-visit' },
  { type: 'hand-back' },
];

describe('a visit that somebody fills', () => {
  it('takes what any real visit has', () => {
    const long = filled(600, 400);
    for (const command of [answer, note, ...endings]) expect(refuseFull(long, command, staff)).toBeNull();
  });

  it.each([
    ['in number', filled(visitRoom.client.events, 10), filled(visitRoom.staff.events, 10)],
    ['in bytes', filled(20, visitRoom.client.bytes / 20), filled(20, visitRoom.staff.bytes / 20)],
  ])('stops the client’s page first, then what staff add, and never what ends it: %s', (_, client, full) => {
    expect(refuseFull(client, answer, page)?.code).toBe('visit-full');
    expect(refuseFull(client, note, staff)).toBeNull();
    expect(refuseFull(full, note, staff)?.code).toBe('visit-full');
    for (const command of endings) expect(refuseFull(full, command, staff)).toBeNull();
  });

  it('stops a page that nobody signed in on where it stops the client’s, and not staff', () => {
    const full = filled(visitRoom.client.events, 10);
    for (const command of atTheTablet) {
      expect(refuseFull(full, command, tablet)?.code).toBe('visit-full');
      expect(refuseFull(full, command, staff)).toBeNull();
    }
  });

  it.each(needed)('never stops staff in what a visit needs before it can end: $type', (command) => {
    expect(refuseFull(filled(visitRoom.staff.events, 10), command, staff)).toBeNull();
  });

  it('stops everything that a page may ask for without a PIN', () => {
    const full = filled(visitRoom.staff.events, 10);
    for (const { shape } of ClientCommand.options) {
      // Only the name of a command counts here.
      const command = { type: shape.type.value } as VisitCommand;
      expect(refuseFull(full, command, page)?.code).toBe('visit-full');
    }
    for (const command of atTheTablet) expect(refuseFull(full, command, tablet)?.code).toBe('visit-full');
  });
});
