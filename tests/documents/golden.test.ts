import { afterAll, describe, expect, test } from 'vitest';
import { aftercareInput } from './fixtures.ts';
import { againstGolden, differing, isSeen, pagesOf } from './golden.ts';
import { baseOf, correctionFor, everybody, kinds, largeKinds, largeMakers, makers, papers } from './sitters.ts';
import { Workbench } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

describe.each(kinds)('the %s is drawn as it was looked at and kept', (kind) => {
  test.each(papers.flatMap((paper) => everybody.map((who) => [paper, who] as const)))('%s, %s', async (paper, who) => {
    const name = `${kind}-${paper}-${who}`;
    const pages = pagesOf(bench, name, await makers[kind](baseOf(who, paper)));
    expect(againstGolden(name, pages)).toEqual([]);
  });
});

describe.each(largeKinds)('the %s is drawn as it was looked at and kept', (kind) => {
  test.each(papers)('%s, short', async (paper) => {
    const name = `${kind}-${paper}-short`;
    const pages = pagesOf(bench, name, await largeMakers[kind](baseOf('short', paper)));
    expect(againstGolden(name, pages)).toEqual([]);
  });
});

test.each(papers)('the correction is drawn as it was looked at and kept: %s, short', async (paper) => {
  const name = `correction-${paper}-short`;
  const pages = pagesOf(bench, name, await correctionFor('short', paper));
  expect(againstGolden(name, pages)).toEqual([]);
});

test('one letter of a name, and one stroke of the smallest print, are seen', async () => {
  const given = baseOf('short', 'A4');
  const [kept] = pagesOf(bench, 'kept', await makers['aftercare-sheet'](given));
  const other = [
    { ...given, client: { ...given.client, name: 'Bo L' } },
    { ...given, head: aftercareInput().text },
    { ...given, device: `${given.device}1` },
  ];
  for (const [index, changed] of other.entries()) {
    const [page] = pagesOf(bench, `other${index}`, await makers['aftercare-sheet'](changed));
    expect(kept && page && isSeen(differing(kept, page))).toBe(true);
  }
});
