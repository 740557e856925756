import { afterAll, expect, test } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { CivilTime } from '../../domain/time.ts';
import {
  aftercareInput,
  at,
  clientSigned,
  clinic,
  consentInput,
  date,
  finalCourse,
  people,
  preparationInput,
} from './fixtures.ts';
import { overlaps, Workbench, wordsOf } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

const longName = 'María Fernanda Guadalupe de los Ángeles Hernández-Villanueva y Montenegro';
const longSigned = { ...clientSigned, name: longName, signature: { kind: 'typed', name: longName } } as const;
const crowded = {
  client: { name: longName, dateOfBirth: date('1988-03-14') },
  people: people('Dr. Alexandra Konstantinopoulou-Wetherington'),
  clinic: {
    ...clinic,
    name: 'The Fernhill Scalp Studio for Micropigmentation and Hair Restoration',
    address: 'The Old Coach House, 12 to 14 Upper Sample Street, Sampletown upon Avon, Exampleshire EX4 2PL',
  },
};

test.each([
  ['aftercare', () => makeAftercareSheet(aftercareInput())],
  ['final aftercare', () => makeAftercareSheet(aftercareInput(finalCourse))],
  ['crowded aftercare', () => makeAftercareSheet({ ...aftercareInput(), ...crowded, clientSigned: longSigned })],
  ['preparation', () => makePreparationSheet(preparationInput())],
  ['crowded preparation', () => makePreparationSheet({ ...preparationInput(), ...crowded })],
  ['consent', () => makeConsentRecord(consentInput())],
  ['crowded consent', () => makeConsentRecord({ ...consentInput(), ...crowded, clientSigned: longSigned })],
])('%s: no word is drawn over another or into the margin', async (name, make) => {
  const words = wordsOf(bench.file(`${name.replace(' ', '-')}.pdf`, await make()));
  expect(words.length).toBeGreaterThan(200);
  expect(overlaps(words)).toEqual([]);
  expect(words.filter((word) => word.left < 31 || word.right > 565 || word.top < 25 || word.bottom > 820)).toEqual([]);
});

test.each([
  // Next session on the first possible day, day 7: preparation starts on the first day that may be moisturised.
  ['2026-11-24T13:05:00.000Z', '2026-12-01', '2026-12-22'],
  // Across the year, treated on a Sunday, the next session in the eighth week.
  ['2026-12-06T15:00:00.000Z', '2027-01-25', '2027-03-01'],
  // February of a leap year, final session unplanned.
  ['2028-02-01T11:30:00.000Z', '2028-02-29', null],
])('a session finished at %s with the next on %s is laid out without a collision', async (instant, next, planned) => {
  const finished = at(instant);
  const course = {
    session: 1,
    sessionsPlanned: 3,
    final: false,
    next: { date: date(next), time: CivilTime.parse('16:45') },
    plannedFinal: planned === null ? null : date(planned),
  };
  const timeline = aftercareTimeline({ finished, course, protocol: defaultProtocol });
  const input = { ...aftercareInput(), session: 1, finishedAt: finished, madeAt: finished, timeline };
  const words = wordsOf(bench.file('case.pdf', await makeAftercareSheet(input)));
  expect(overlaps(words)).toEqual([]);
  const text = words.map((word) => word.text).join(' ');
  expect(text).not.toMatch(/null|undefined|NaN/);
  // With the default protocol no bar is too short for its words.
  expect(text).not.toContain('…');
});
