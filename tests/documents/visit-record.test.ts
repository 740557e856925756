import { afterAll, describe, expect, test } from 'vitest';
import { makeVisitRecord } from '../../documents/papers/visit-record.ts';
import { pageCount } from '../../documents/pdf/paper.ts';
import { CivilTime, plusMilliseconds } from '../../domain/time.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { at, date } from './fixtures.ts';
import { type Grey, overlaps, run, Workbench, wordsOf } from './tools.ts';
import { visitRecordInput } from './visit-fixture.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

const words = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('the visit record of a treatment', async () => {
  const input = visitRecordInput();
  const pdf = await makeVisitRecord(input);
  const path = bench.file('visit.pdf', pdf);
  const text = words(bench.text(path, false));

  test('is sound, and no word stands over another or in the margin', () => {
    expect(run('qpdf', ['--check', path])).toMatchObject({ status: 0 });
    const placed = wordsOf(path);
    expect(overlaps(placed)).toEqual([]);
    expect(placed.filter((word) => word.left < 31 || word.right > 565 || word.bottom > 820)).toEqual([]);
  });

  test('tells each check with what was found, done and decided, in its order', () => {
    for (const check of input.checks) expect(text).toContain(check.name);
    expect(text).toMatch(
      /Not yet, 09:01 GMT\. Finding: Scalp not moisturised Done: Moisturise, 09:02 GMT Checked again \(2\) .*Moisturised, 09:04 GMT/,
    );
    expect(text).toContain('Fixed, then passed');
    expect(text).toContain('Continued by decision');
    expect(text).toContain('Decided to continue, 09:07 GMT, Robin Example: Cut 30 h ago, follicles well visible.');
    expect(text).toMatch(/Gel: None · Hairspray: None · Powder: None · Fibres: None, 09:05 GMT/);
  });

  test('tells the breaks as planned and as taken', () => {
    expect(text).toContain('Tue 24 Nov 2026, 09:20 to 13:05 GMT. 3 h 18 min of work; 3 h 40 min were expected');
    expect(text).toContain(
      'Break 1: planned 10:20 to 10:50 GMT, taken 10:32 to 10:44 GMT (12 min), after 72 min of work: on time.',
    );
    expect(text).toContain(
      'Break 2: planned 11:44 to 12:14 GMT, taken 12:18 to 12:33 GMT (15 min), after 94 min of work: 4 min late.',
    );
    expect(text).toContain('Longest work without a break: 94 min (limit 90 min).');
    expect(text).toContain(
      'Break 3: planned 13:33 to 14:03 GMT, skipped at 13:00 GMT after 27 min of work. Reason: Five minutes of work left.',
    );
  });

  test('names lots, notes, clock moves, the events and the head', () => {
    expect(text).toContain('Pigment: Shade 3, Sample Pigments, lot SP-20418, expires Aug 2027 (09:24 GMT)');
    expect(text).toContain('Needle: 3RL 0.25 mm, lot N-0O1l, no expiry date on the package (09:25 GMT)');
    expect(text).toContain('12:40 GMT: Hairline softened at the temples.');
    expect(text).toContain(
      'The clock showed Tue 24 Nov 2026, 11:30 GMT, then Tue 24 Nov 2026, 10:30 GMT: it was set back by 60 min. Robin Example said at Tue 24 Nov 2026, 11:31 GMT that the time before the change is right. So the times after it are corrected, until the clock was set again.',
    );
    expect(text).toMatch(/41 08:53:00 GMT Robin Example Visit opened.*45 09:31:00 GMT Sample Client Consent signed/);
    expect(text.replaceAll(' ', '')).toContain(input.head.toUpperCase());
  });

  test('draws the breaks where they were: dark from 72 to 84 and from 178 to 193 minutes of 283', () => {
    const [page] = bench.render(path, 144);
    const label = wordsOf(path).find((word) => word.text === 'Taken');
    if (!page || !label) throw new Error('no chart');
    // The line spans the last window's end, 14:03; 18 mm of labels, 6 mm free at its end.
    const mm = 72 / 25.4;
    const from = (11 + 18) * mm;
    const span = (188 - 24) * mm;
    const darkAt = (minutes: number): boolean =>
      dark(page, from + (span * minutes) / 283, (label.top + label.bottom) / 2 - 5);
    const seen = [60, 71, 73, 83, 85, 150, 177, 179, 192, 194, 210].map(darkAt);
    expect(seen).toEqual([false, false, true, true, false, false, false, true, true, false, false]);
  });
});

function dark(page: Grey, x: number, y: number): boolean {
  const scale = page.width / 595.28;
  const column = Math.round(x * scale);
  // Any of some rows: the icon on a dark part is white.
  return [0, 1, 2].some((row) => (page.pixels[(Math.round(y * scale) + row) * page.width + column] ?? 255) < 90);
}

test('the record of a visit that was moved says why and to when, and has no procedure', async () => {
  const usual = visitRecordInput();
  const pdf = await makeVisitRecord({
    ...usual,
    outcome: 'rescheduled',
    procedure: null,
    timeOut: null,
    lots: [],
    rescheduled: {
      reasons: ['Redness'],
      clientNote: 'Warm patch behind the left ear.',
      note: 'Second time in a row.',
      next: { date: date('2026-12-08'), time: CivilTime.parse('10:00') },
      at: at('09:12'),
    },
  });
  const text = words(bench.text(bench.file('moved.pdf', pdf), false));
  expect(text).toContain('Moved to a new date, Tue 24 Nov 2026, 09:12 GMT');
  expect(text).toContain(
    'Found: Redness. Warm patch behind the left ear. Note for staff: Second time in a row. New appointment: Tue 8 Dec 2026, 10:00.',
  );
  expect(text).not.toContain('Procedure');
  expect(text).not.toContain('Lots');
});

test('a length in which the tablet was off for nobody knows how long is never printed flat', async () => {
  const usual = visitRecordInput();
  const { procedure } = usual;
  if (!procedure) throw new Error('no procedure');
  const [first, ...rest] = procedure.breaks;
  if (!first) throw new Error('no break');
  const unknown = { ...first, workOffUnknown: true as const, breakOffUnknown: true as const };
  const offUnknown = { worked: true, longest: true, lasted: true };
  const pdf = await makeVisitRecord({ ...usual, procedure: { ...procedure, offUnknown, breaks: [unknown, ...rest] } });
  const text = words(bench.text(bench.file('restarted.pdf', pdf), false));
  const restarted = 'the tablet was restarted';
  expect(text).toContain('09:20 to 13:05 GMT by the tablet’s clock: at least ');
  expect(text).toContain(`At least 3 h 18 min of work, ${restarted}; 3 h 40 min were expected`);
  expect(text).toContain(
    `taken 10:32 to 10:44 GMT (at least 12 min, ${restarted}), after at least 72 min of work, ${restarted}`,
  );
  expect(text).toContain(`Longest work without a break: at least 94 min, ${restarted} (limit 90 min).`);
});

test('what was put right on another day than it happened says on which', async () => {
  const usual = visitRecordInput();
  const [lot] = usual.lots;
  if (!lot) throw new Error('no lot');
  const next = { ...at('07:40'), instant: plusMilliseconds(at('07:40').instant, 24 * 3_600_000) };
  const crossedOut = { byName: sampleOwner.name, at: next, why: 'Wrong bottle read' };
  const pdf = await makeVisitRecord({
    ...usual,
    lots: [{ ...lot, crossedOut }],
    crossedOut: [
      { entry: { kind: 'event', type: 'procedure-finished', facts: [] }, at: at('13:05'), crossedOut },
      { entry: { kind: 'event', type: 'aftercare-countersigned', facts: [] }, at: next, crossedOut },
    ],
  });
  const text = words(bench.text(bench.file('next-day.pdf', pdf), false));
  expect(text.match(/Crossed out by Robin Example, Wed 25 Nov, 07:40 GMT: Wrong bottle read/g)).toHaveLength(3);
  expect(text).toContain('Procedure finished (13:05 GMT) Crossed out');
  expect(text).toContain('Aftercare sheet witnessed (Wed 25 Nov, 07:40 GMT) Crossed out');
});

test('what was crossed out has a line through it, is tagged so, and says who, when and why', async () => {
  const usual = visitRecordInput();
  const [lot, ...others] = usual.lots;
  const [event, ...rest] = usual.events;
  if (!lot || !event) throw new Error('no lot, no event');
  const crossedOut = { byName: sampleOwner.name, at: at('09:31'), why: 'Wrong bottle read' };
  const pdf = await makeVisitRecord({
    ...usual,
    lots: [{ ...lot, crossedOut }, ...others],
    crossedOut: [{ entry: { kind: 'event', type: 'procedure-finished', facts: [] }, at: at('09:30'), crossedOut }],
    events: [{ ...event, crossedOut }, ...rest],
  });
  const path = bench.file('struck.pdf', pdf);
  const text = words(bench.text(path, false));
  expect(text.match(/Crossed out by Robin Example, 09:31 GMT: Wrong bottle read/g)).toHaveLength(3);
  expect(text).toContain('Procedure finished (09:30 GMT) Crossed out');
  const plain = run('qpdf', ['--qdf', '--object-streams=disable', path, '-']).output;
  expect(plain.match(/TextDecorationType \/LineThrough/g)).toHaveLength(3);
  expect(overlaps(wordsOf(path))).toEqual([]);
  // The line runs through the letters of the lot and not of the one after it.
  const [page] = bench.render(path, 144);
  const word = (name: string) => wordsOf(path).find(({ text: own }) => own.startsWith(name));
  const [through, free] = [word('SP-20418'), word('N-0O1l')];
  if (!page || !through || !free) throw new Error('no lots');
  const gapDark = ({ left, top, bottom }: typeof through): boolean =>
    [-2, -1, 0, 1, 2, 3].some((px) => {
      const scale = page.width / 595.28;
      const row = Math.round(((top + bottom) / 2) * scale) + px;
      return Array.from({ length: 30 }, (_, i) => Math.round(left * scale) + i).every(
        (column) => (page.pixels[row * page.width + column] ?? 255) < 170,
      );
    });
  expect([gapDark(through), gapDark(free)]).toEqual([true, false]);
});

test('a long visit runs on over pages and keeps every event', async () => {
  const usual = visitRecordInput();
  const [event] = usual.events;
  if (!event) throw new Error('no event');
  const events = Array.from({ length: 300 }, (_, index) => ({ ...event, sequence: 1000 + index }));
  const pdf = await makeVisitRecord({
    ...usual,
    events,
    notes: [{ text: 'Written down. '.repeat(140), at: at('12:40') }],
  });
  const path = bench.file('long.pdf', pdf);
  const numbers = wordsOf(path).filter((word) => /^1[0-2]\d\d$/.test(word.text) && word.left < 60);
  expect(numbers).toHaveLength(300);
  expect(overlaps(wordsOf(path))).toEqual([]);
  const pages = await pageCount(pdf);
  expect(pages).toBeGreaterThan(5);
  expect(words(bench.text(path, false))).toContain(`page ${pages} of ${pages}`);
});
