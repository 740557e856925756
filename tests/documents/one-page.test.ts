import { Temporal } from 'temporal-polyfill';
import { afterAll, describe, expect, test } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import type { AftercareSheetInput } from '../../documents/papers/inputs.ts';
import { pageCount } from '../../documents/pdf/paper.ts';
import type { PaperName } from '../../domain/clinic/clinic.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { CivilTime } from '../../domain/time.ts';
import type { CoursePlace } from '../../domain/visit/types.ts';
import { sizesOf } from './drawn.ts';
import { aftercareInput, at, date } from './fixtures.ts';
import { papers } from './sitters.ts';
import { overlaps, Workbench, wordsOf } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

/** A sheet made on the day itself, for a course that stands as given. */
function sheetOn(day: Temporal.PlainDate, course: CoursePlace, paper: PaperName = 'A4'): AftercareSheetInput {
  const finished = at(`${day.toString()}T13:05:00.000Z`);
  const usual = aftercareInput();
  return {
    ...usual,
    // As every visit but a clinic's first one has it.
    witness: { log: '0'.repeat(32), row: 46, before: usual.head },
    clinic: { ...usual.clinic, paper },
    session: course.session,
    sessionsPlanned: course.sessionsPlanned,
    final: course.final,
    finishedAt: finished,
    madeAt: finished,
    timeline: aftercareTimeline({ finished, course, protocol: defaultProtocol }),
    clientSigned: { ...usual.clientSigned, at: finished },
    witnessSigned: { ...usual.witnessSigned, at: finished },
  };
}

function coursesOn(day: Temporal.PlainDate): [string, CoursePlace][] {
  const booked = (days: number) => ({
    date: date(day.add({ days }).toString()),
    time: CivilTime.parse('10:00'),
  });
  const between = [7, 14, 21, 28].flatMap((days): [string, CoursePlace][] => {
    const next = booked(days);
    return [
      [
        `session 1 of 3, the next after ${days} days, no final one planned`,
        { session: 1, sessionsPlanned: 3, final: false, next, plannedFinal: null },
      ],
      [
        `session 2 of 3, the final one after ${days} days`,
        { session: 2, sessionsPlanned: 3, final: false, next, plannedFinal: next.date },
      ],
    ];
  });
  return [
    ...between,
    ['no next session yet', { session: 1, sessionsPlanned: 3, final: false, next: null, plannedFinal: null }],
    ['the final session', { session: 3, sessionsPlanned: 3, final: true, next: null, plannedFinal: null }],
  ];
}

/** Sizes under 9 pt above the foot, whose lines are evidence. */
const smallAbove = (pdf: Uint8Array, foot: number) => {
  const sizes = sizesOf(pdf);
  expect(sizes.length).toBeGreaterThan(100);
  return sizes.filter(({ size, y }) => size < 9 && y < foot);
};

describe.each([0, 1, 2, 3, 4, 5, 6].map((days) => Temporal.PlainDate.from('2026-11-23').add({ days })))(
  'the default protocol, treated on %s',
  (day) => {
    test.each(coursesOn(day))('%s: one page, every word whole and clear of the others', async (_, course) => {
      const pdf = await makeAftercareSheet(sheetOn(day, course));
      expect(await pageCount(pdf)).toBe(1);
      const words = wordsOf(bench.file('sheet.pdf', pdf));
      expect(overlaps(words)).toEqual([]);
      expect(words.filter((word) => word.left < 31 || word.right > 565 || word.bottom > 820)).toEqual([]);
      expect(words.filter((word) => word.text.includes('…'))).toEqual([]);
      expect(smallAbove(pdf, 770)).toEqual([]);
    });

    test.each(coursesOn(day))('%s: one page of US Letter too', async (_, course) => {
      const pdf = await makeAftercareSheet(sheetOn(day, course, 'Letter'));
      expect(await pageCount(pdf)).toBe(1);
      const words = wordsOf(bench.file('letter.pdf', pdf));
      expect(overlaps(words)).toEqual([]);
      // A quarter of an inch is what a printer cannot reach.
      expect(words.filter((word) => word.left < 36 || word.right > 576 || word.bottom > 774)).toEqual([]);
      expect(words.filter((word) => word.text.includes('…'))).toEqual([]);
      expect(smallAbove(pdf, 727)).toEqual([]);
    });
  },
);

test('a single day at the end of the first week has its words on the empty days before it', async () => {
  const sunday = Temporal.PlainDate.from('2026-11-29');
  const [, course] = coursesOn(sunday)[0] ?? [];
  if (!course) throw new Error('no course');
  const path = bench.file('sunday.pdf', await makeAftercareSheet(sheetOn(sunday, course)));
  expect(bench.text(path)).toMatch(/29 treated\s+Do not wash\s+No gym, sauna, beach, heavy sweat\. No sunbathing/);
});

test.each(papers.flatMap((paper) => [29, 30, 31].map((days) => [days, paper] as const)))(
  'a Sunday treatment with the next session %i days later takes six weeks, and one page of %s',
  async (days, paper) => {
    const sunday = Temporal.PlainDate.from('2026-11-29');
    const next = { date: date(sunday.add({ days }).toString()), time: CivilTime.parse('10:00') };
    for (const [session, plannedFinal] of [
      [1, null],
      [2, next.date],
    ] as const) {
      const pdf = await makeAftercareSheet(
        sheetOn(sunday, { session, sessionsPlanned: 3, final: false, next, plannedFinal }, paper),
      );
      expect(await pageCount(pdf)).toBe(1);
      expect(smallAbove(pdf, paper === 'A4' ? 770 : 727)).toEqual([]);
      const words = wordsOf(bench.file('six-weeks.pdf', pdf));
      expect(overlaps(words)).toEqual([]);
      expect(words.filter((word) => word.text.includes('…'))).toEqual([]);
    }
  },
);

test('the foot names the head on the papers of the visit before, in no more room', async () => {
  const sheet = sheetOn(Temporal.PlainDate.from('2026-11-24'), {
    session: 3,
    sessionsPlanned: 3,
    final: true,
    next: null,
    plannedFinal: null,
  });
  const { witness: _, ...firstVisit } = sheet;
  const textOf = async (given: AftercareSheetInput) =>
    bench.text(bench.file('foot.pdf', await makeAftercareSheet(given)), false).replaceAll(/\s+/g, ' ');
  const [named, first] = [await textOf(sheet), await textOf(firstVisit)];
  expect(named).toContain('. Visit before: 4F2A91C7 0B3ED865. A simple electronic signature');
  expect(first).not.toContain('Visit before');
  const lines = async (given: AftercareSheetInput) =>
    new Set(
      sizesOf(await makeAftercareSheet(given))
        .filter(({ size }) => size < 9)
        .map(({ y }) => y),
    ).size;
  expect(await lines(sheet)).toBe(await lines(firstVisit));
});

describe('the reasons for the days before the next session', () => {
  const reasons = defaultProtocol.preparation.map(({ why }) => why).filter((why) => why !== '');
  const textOf = async (day: string, nextDay: string, paper: PaperName, client: { readonly name?: string } = {}) => {
    const next = { date: date(nextDay), time: CivilTime.parse('08:30') };
    const course = { session: 2, sessionsPlanned: 3, final: false, next, plannedFinal: next.date };
    const sheet = sheetOn(Temporal.PlainDate.from(day), course, paper);
    const pdf = await makeAftercareSheet({ ...sheet, client: { ...sheet.client, ...client } });
    const text = bench.text(bench.file('reasons.pdf', pdf), false).replaceAll(/\s+/g, ' ');
    return { text, pages: await pageCount(pdf), said: reasons.filter((why) => text.includes(why)).length };
  };

  test('are all said on the page where closer lines make the room', async () => {
    const { text, pages, said } = await textOf('2026-11-24', '2026-12-15', 'A4');
    expect(pages).toBe(1);
    // That of tanning until then belongs to the weeks above, where it is off anyway.
    expect(said).toBe(reasons.length - 1);
    expect(text).not.toContain('ask us.');
  });

  test('are all said on six weeks of A4, where each date begins the line of its rule', async () => {
    const { pages, said } = await textOf('2027-01-31', '2027-03-03', 'A4');
    expect([pages, said]).toEqual([1, reasons.length - 1]);
  });

  test('never vanish without a word: a calendar of six weeks on one page of Letter says whom to ask', async () => {
    const { text, pages, said } = await textOf('2027-01-31', '2027-03-03', 'Letter');
    expect(pages).toBe(1);
    expect(said).toBeLessThan(reasons.length - 1);
    expect(text).toMatch(/For the (other )?reasons, ask us\./);
  });

  test('are all said where the sheet takes a second page anyway', async () => {
    const { text, pages, said } = await textOf('2027-01-31', '2027-03-03', 'Letter', {
      name: 'Maximiliane Alexandrine Konstantinopoulou-Featherstonehaugh de la Sampleterre y Vanderwaldenburg',
    });
    expect(pages).toBe(2);
    expect(said).toBe(reasons.length - 1);
    expect(text).not.toContain('ask us.');
  });
});
