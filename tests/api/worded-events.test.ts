import { expect, it } from 'vitest';
import { eventLines } from '../../api/visit/event-lines.ts';
import { clientEventWords } from '../../api/visit/worded-client.ts';
import { wordedEvents } from '../../api/visit/worded-events.ts';
import { shown } from '../../documents/papers/record/evidence.ts';
import { StatedAge } from '../../domain/clinic/birth.ts';
import { timeLine } from '../../domain/visit/state/time-line.ts';
import { CoursePlace } from '../../domain/visit/types.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { aftercare, ids, Run, sampleClient, untilProcedure } from '../domain/run.ts';

const course = CoursePlace.parse({
  session: 1,
  sessionsPlanned: 3,
  final: false,
  next: { date: '2026-12-22', time: '10:00' },
  plannedFinal: '2027-01-19',
});

function wordsOf({ events, protocol }: Run): Map<string, Readonly<Record<string, unknown>>> {
  const lines = eventLines(events, () => sampleOwner.name, sampleClient.name);
  const worded = wordedEvents(lines, timeLine(events).events, { protocol, procedure: null });
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

it('what was written about a client is in words in the readable copy: language, and a stated age', () => {
  const dateOfBirth = StatedAge.parse({ from: 16, under: 18, photoId: true, on: '2026-10-14' });
  const stated = 'date of birth not known; states to be 16 or older, under 18, 14 Oct 2026, photo ID seen';
  const added = { type: 'client-added' as const, clientId: ids.client, details: { ...sampleClient, dateOfBirth } };
  expect(clientEventWords(added, {})).toMatchObject({ details: { dateOfBirth: stated, language: 'English' } });
  const changed = { type: 'client-detail-changed' as const, clientId: ids.client, replaces: 1 };
  expect(clientEventWords({ ...changed, field: 'dateOfBirth', value: dateOfBirth }, {})).toEqual({ value: stated });
  expect(clientEventWords({ ...changed, field: 'language', value: 'de' }, {})).toEqual({ value: 'German' });
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
