import { afterAll, describe, expect, test } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeLargeAftercareSheet } from '../../documents/papers/large-aftercare.ts';
import { makeLargePreparationSheet } from '../../documents/papers/large-preparation.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { paperSizes } from '../../documents/pdf/measure.ts';
import type { PaperName } from '../../domain/clinic/clinic.ts';
import { drawnText } from './drawn.ts';
import { aftercareInput, finalCourse, preparationInput } from './fixtures.ts';
import { baseOf, everybody, papers } from './sitters.ts';
import { metadataOf, readParts } from './standards.ts';
import { overlaps, run, Workbench, wordsOf } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

const sheets = {
  aftercare: (given: object) => makeLargeAftercareSheet({ ...aftercareInput(), ...given }),
  'final aftercare': (given: object) => makeLargeAftercareSheet({ ...aftercareInput(finalCourse), ...given }),
  preparation: (given: object) => makeLargePreparationSheet({ ...preparationInput(), ...given }),
} as const;
const kinds = ['aftercare', 'final aftercare', 'preparation'] as const;

const cases = kinds.flatMap((kind) => papers.flatMap((paper) => everybody.map((who) => [kind, paper, who] as const)));

test.each(cases)(
  '%s in large print, %s, %s: nothing is under 14 pt, outside of the page or over another word',
  async (kind, paper, who) => {
    const path = bench.file('large.pdf', await sheets[kind](baseOf(who, paper)));
    const drawn = drawnText(readParts(path));
    expect(drawn.length).toBeGreaterThan(40);
    expect(drawn.filter(({ size }) => size < 14).map(({ text }) => text)).toEqual([]);
    const words = wordsOf(path);
    expect(overlaps(words)).toEqual([]);
    const { width, height } = paperSizes[paper];
    expect(words.filter(({ left, right, bottom }) => left < 30 || right > width - 30 || bottom > height - 18)).toEqual(
      [],
    );
    expect(run('qpdf', ['--check', path])).toMatchObject({ status: 0 });
  },
);

const textOf = (pdf: Uint8Array) => bench.text(bench.file('text.pdf', pdf), false).replaceAll(/\s+/g, ' ');
const dates = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g;
/** The head of the drawn weeks is no date. */
const datesIn = (text: string) => new Set(text.replace('Mon Tue Wed Thu Fri Sat Sun', '').match(dates));
const same = (large: string, usual: string) => {
  expect(datesIn(usual).size).toBeGreaterThan(3);
  for (const date of datesIn(usual)) expect([date, datesIn(large).has(date)]).toEqual([date, true]);
  for (const date of datesIn(large)) expect([date, datesIn(usual).has(date)]).toEqual([date, true]);
};

describe.each(papers)('on %s', (paper: PaperName) => {
  const given = baseOf('short', paper);

  test('the aftercare sheet has the same dates in both sizes, and what it says', async () => {
    const input = { ...aftercareInput(), ...given };
    const large = textOf(await makeLargeAftercareSheet(input));
    same(large, textOf(await makeAftercareSheet(input)));
    for (const rule of input.timeline.rules.filter(({ source }) => source === 'aftercare'))
      expect(large.toLowerCase()).toContain(rule.text.replace(/\.$/, '').toLowerCase());
    for (const words of [
      input.timeline.infectionAct,
      input.timeline.simple,
      input.timeline.fading,
      input.timeline.acknowledgement,
      input.clinic.phone,
      input.clinic.outOfHours,
      'Sample Client 13:18 GMT',
      'Robin Example 13:20 GMT, witness',
      given.disclaimer,
    ])
      expect(large).toContain(words);
  });

  test('the slip of a moved session has the same dates in both sizes, and the reason', async () => {
    const moved = preparationInput().rescheduled;
    const reasons = [...(moved?.reasons ?? []), { code: 'too-soon' as const }];
    const input = { ...preparationInput(), ...given, rescheduled: moved && { ...moved, reasons } };
    const large = textOf(await makeLargePreparationSheet(input));
    same(large, textOf(await makePreparationSheet(input)));
    expect(large).toContain('Reason: Redness, Uneven tan, Too soon after the last session.');
    for (const rule of input.timeline.rules) expect(large).toContain(rule.text);
  });
});

test('a sheet in large print says so in its title, and tells nobody to call a number that it does not have', async () => {
  const { clinic } = aftercareInput();
  const pdf = await sheets.aftercare({ clinic: { ...clinic, phone: '', outOfHours: '' } });
  expect(metadataOf(readParts(bench.file('titled.pdf', pdf)))).toContain('Your aftercare, large print, Sample Client');
  expect(textOf(pdf)).not.toMatch(/call us/i);
});
