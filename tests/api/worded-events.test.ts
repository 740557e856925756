import { expect, it } from 'vitest';
import { eventLines } from '../../api/visit/event-lines.ts';
import { wordedEvents } from '../../api/visit/worded-events.ts';
import { shown } from '../../documents/papers/record/evidence.ts';
import { timeLine } from '../../domain/visit/state/time-line.ts';
import { CoursePlace } from '../../domain/visit/types.ts';
import { aftercare, Run, untilProcedure } from '../domain/run.ts';

const course = CoursePlace.parse({
  session: 1,
  sessionsPlanned: 3,
  final: false,
  next: { date: '2026-12-22', time: '10:00' },
  plannedFinal: '2027-01-19',
});

function wordsOf({ events, protocol }: Run): Map<string, Readonly<Record<string, unknown>>> {
  const lines = eventLines(events, () => 'Robin Example', 'Sample Client');
  const worded = wordedEvents(lines, timeLine(events).events, { protocol, breaks: [] });
  return new Map(worded.map(({ type, payload }) => [type, payload]));
}

function wholeVisit(): Run {
  const run = untilProcedure(new Run({ course }));
  run.do({ type: 'record-lot', lot: { kind: 'pigment', name: 'Ash 2', maker: '', lot: 'ZX-1', expiry: '2027-08' } });
  run.do({ type: 'start-procedure', expectedMinutes: 60 }).pass(30).do({ type: 'finish-procedure' });
  return aftercare(run);
}

it('dates, the course and codes are words in the list of events', () => {
  const words = wordsOf(wholeVisit());
  expect(words.get('visit-opened')).toMatchObject({
    client: 'Sample Client, born 14 Mar 1988',
    session: '1 of 3',
    'next session': 'Tue 22 Dec 2026, 10:00',
    'final session planned': 'Tue 19 Jan 2027',
  });
  expect(words.get('aftercare-countersigned')).toMatchObject({ client: 'Showed photo ID to staff' });
  expect(words.get('aftercare-part-read')).toEqual({ read: 'When to call' });
  expect(words.get('own-details-confirmed')).toEqual({
    'not given': ['no phone', 'no e-mail', 'no emergency contact', 'no emergency phone'],
  });
  expect(words.get('lot-recorded')).toEqual({ pigment: 'Ash 2', lot: 'ZX-1', 'use by': 'Aug 2027' });
});

it('a language is called by its name, on every line that has one', () => {
  const words = wordsOf(wholeVisit());
  for (const type of ['handed-over', 'consent-signed', 'aftercare-signed'])
    expect([type, words.get(type)]).toEqual([type, expect.objectContaining({ language: 'English' })]);
});

it('no line shows a date as the record keeps it, or a code with hyphens', () => {
  for (const [type, payload] of wordsOf(wholeVisit()))
    for (const [name, value] of Object.entries(payload)) {
      if (name === 'type' || /Id$/.test(name)) continue;
      expect(`${type} ${name}: ${shown(value)}`).not.toMatch(
        /: .*(\d{4}-\d{2}|\b[a-z]+-(to|id|weeks|date|present|call)\b)/,
      );
    }
});
