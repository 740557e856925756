import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageCount } from '../../documents/pdf/paper.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { Rule } from '../../domain/protocol/model/rule.ts';
import { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { storedForm } from '../../domain/protocol/stored.ts';
import { sheetsOf } from '../../scripts/protocol/sheets.ts';
import { date } from './fixtures.ts';
import { overlaps, run, Workbench, wordsOf } from './tools.ts';

/** Papers of a clinic's own rules: topics that no program knows, and every kind of point in time. */

const bench = new Workbench();
afterAll(() => bench.dispose());

const topics = ['tea', 'hats', 'chess'].map((id) => ({
  id,
  name: id,
  ordered: false,
  levels: [],
  lane: 'body' as const,
}));
const session = (offset: number, rest: object = {}) => ({ anchor: 'session', offset, unit: 'day', ...rest });
const appointment = (offset: number, rest: object = {}) => ({ anchor: 'appointment', offset, unit: 'day', ...rest });
const open = { anchor: 'open' };

let count = 0;
const rule = (given: object) =>
  Rule.parse({
    id: `rule-${++count}`,
    topic: 'tea',
    mode: 'off',
    from: session(0),
    to: session(3),
    short: 'Tea',
    icon: 'hand',
    why: '',
    text: 'Tea',
    ...given,
  });

function protocolOf(
  aftercare: readonly Rule[],
  preparation: readonly Rule[] = [],
  more: object = {},
): TreatmentProtocol {
  const { versions: _, ...form } = { versions: null, ...storedForm(defaultProtocol) };
  return TreatmentProtocol.parse({ ...form, topics, checks: [], nextFromDay: 1, aftercare, preparation, ...more });
}

async function textsOf(protocol: TreatmentProtocol, name: 'first' | 'middle' | 'final' = 'first') {
  const dates = { date: date('2026-11-24'), next: date('2026-12-15') };
  const papers = await sheetsOf(protocol, name, dates);
  const read = (pdf: Uint8Array) => {
    const path = bench.file('model.pdf', pdf);
    expect(overlaps(wordsOf(path))).toEqual([]);
    return bench.text(path, false).replaceAll(/\s+/g, ' ');
  };
  return { aftercare: read(papers.aftercare), preparation: read(papers.preparation), papers };
}

const said = async (given: object) => (await textsOf(protocolOf([rule({ text: 'Green tea', ...given })]))).aftercare;

type Case = readonly [name: string, given: object, words: string];
/** One sheet with a rule a case: each is told from the others by its number. */
const numbered = (cases: readonly Case[], text: string) =>
  cases.map(([, given], index) => rule({ text: `${text} ${index}`, ...given }));

describe('an aftercare sheet says of a rule', () => {
  const cases: readonly Case[] = [
    ['its last day', {}, 'To Fri 27 Nov Green tea'],
    ['hours, from the finish to a time', { to: session(24, { unit: 'hour' }) }, 'To Wed 25 Nov, 13:05 Green tea'],
    ['a later beginning', { from: session(2) }, 'Thu 26 Nov to Fri 27 Nov Green tea'],
    ['that it waits until the skin has healed', { to: { anchor: 'healed' } }, 'Until it has healed Green tea'],
    [
      'a distance from a day that a person judges',
      { to: { anchor: 'healed', offset: 2, offsetHigh: 3, unit: 'week' } },
      'Until 2 to 3 weeks after it has healed Green tea',
    ],
    [
      'a distance from a final session without a date',
      { to: { anchor: 'final', offset: 28, unit: 'day' } },
      'Until 28 days after your final session Green tea',
    ],
    [
      'that it may be done once the skin has healed',
      { mode: 'may', from: { anchor: 'healed' }, to: open },
      'Once it has healed Green tea',
    ],
    ['both its days', { mode: 'do', from: session(1), to: session(2) }, 'Wed 25 Nov to Thu 26 Nov Green tea'],
    ['that the days are about', { approximate: true }, 'About: To Fri 27 Nov Green tea'],
    [
      'how much, how often, what it does not hold for and when',
      {
        mode: 'do',
        from: session(1),
        to: session(2),
        amount: 'one cup',
        often: '3 times a day',
        exceptions: ['iced tea'],
        condition: 'the skin is dry',
        ifMissed: 'call us',
        perClient: true,
      },
      'Green tea, one cup, 3 times a day, except: iced tea. Only if: the skin is dry. If it was not done: call us. Ask us which of it is for you',
    ],
  ];
  let text: string;
  beforeAll(async () => {
    text = (await textsOf(protocolOf(numbered(cases, 'Green tea')))).aftercare;
  });
  test.each(cases.map((one, index) => [...one, index] as const))('%s', (_, __, words, index) => {
    expect(text).toContain(words.replace('Green tea', `Green tea ${index}`));
  });

  test('under “In moderation” what is limited, and no empty list', async () => {
    const text = await said({ mode: 'limit' });
    expect(text).toContain('In moderation To Fri 27 Nov Green tea');
    expect(text).not.toMatch(/Not yet|Always/);
    expect(await said({})).not.toContain('In moderation');
  });

  test('what to do about an infection, also where the clinic names no signs', async () => {
    const only = (infectionSigns: string, infectionAct: string) =>
      textsOf(protocolOf([rule({})], [], { sheet: { ...defaultProtocol.sheet, infectionSigns, infectionAct } }));
    const { aftercare } = await only('', 'Come and show us the skin.');
    expect(aftercare).toMatch(/Could it be infected\?.*Come and show us the skin\./);
    expect(aftercare).not.toContain('a doctor if');
    expect((await only('', '')).aftercare).not.toContain('Could it be infected?');
  });

  test('what is told without a date', async () => {
    const information = [{ id: 'colour', text: 'The colour settles after a month.' }];
    expect((await textsOf(protocolOf([rule({})], [], { information }))).aftercare).toContain(
      'Good to know The colour settles after a month.',
    );
  });
});

describe('a preparation says of a rule', () => {
  const cases: readonly Case[] = [
    [
      'the evening before',
      { mode: 'do', from: appointment(-1, { at: 'evening' }), to: appointment(-1, { at: 'evening' }) },
      'Mon 23 Nov, in the evening No tea',
    ],
    [
      'a time of the evening before',
      { mode: 'do', from: appointment(-1, { at: '21:00' }), to: appointment(-1, { at: '21:00' }) },
      'Mon 23 Nov, 21:00 No tea',
    ],
    [
      '24 hours before',
      { from: appointment(-24, { unit: 'hour' }), to: appointment(0) },
      'Mon 23 Nov, 10:00 to Tue 24 Nov No tea',
    ],
    [
      'that it waits until the skin has healed',
      { from: { anchor: 'healed' }, to: appointment(0) },
      'Once it has healed No tea',
    ],
    [
      'that it begins before a final session without a date',
      { from: { anchor: 'final', offset: -2, unit: 'day' }, to: appointment(-1) },
      'From 2 days before your final session to Mon 23 Nov No tea',
    ],
    ['that it holds until then', { from: open, to: appointment(0) }, 'Until then No tea'],
  ];
  let text: string;
  beforeAll(async () => {
    text = (await textsOf(protocolOf([], numbered(cases, 'No tea')))).preparation;
  });
  test.each(cases.map((one, index) => [...one, index] as const))('%s', (_, __, words, index) => {
    expect(text).toContain(words.replace('No tea', `No tea ${index}`));
  });
});

test('sixty long rules flow over pages, each with its words, none over another', async () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    rule({
      topic: topics[index % 3]?.id,
      mode: index % 4 === 0 ? 'limit' : 'off',
      to: session(1 + (index % 20)),
      short: `Number ${index}`,
      text: `Rule number ${index}: keep the treated skin away from it, whatever the weather, and ask us before you begin again`,
    }),
  );
  for (const name of ['first', 'final'] as const) {
    const { aftercare, papers } = await textsOf(protocolOf(many), name);
    for (let index = 0; index < 60; index++) expect(aftercare.toLowerCase()).toContain(`rule number ${index}:`);
    expect(aftercare).toContain('What does not fit is in the list.');
    expect(await pageCount(papers.aftercare)).toBeGreaterThan(1);
  }
});

test('every page of a practice paper says that it is no record, and that nothing is sealed', async () => {
  const information = Array.from({ length: 40 }, (_, index) => ({ id: `told-${index}`, text: `Told ${index}.` }));
  const { papers } = await textsOf(protocolOf([rule({})], [], { information }));
  const pages = bench.text(bench.file('practice.pdf', papers.aftercare), false).split('\f').slice(0, -1);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) {
    expect(page).toContain('Practice, not a record');
    expect(page).toContain('Practice, not sealed,');
    expect(page).not.toMatch(/Sealed /);
  }
});

describe('npm run protocol -- sheet', () => {
  const sheet = (protocol: TreatmentProtocol, ...more: string[]) => {
    const file = bench.file('protocol.json', new TextEncoder().encode(JSON.stringify(protocol)));
    const out = join(bench.folder, 'sheets');
    const args = ['scripts/protocol.ts', 'sheet', file, '--out', out, '--date', '2026-11-24', ...more];
    const { status, output } = run(process.execPath, args);
    return { status, output: output.replaceAll(`${out}/`, '') };
  };

  test('writes both papers of a session', () => {
    const { status, output } = sheet(protocolOf([rule({})]), '--session', 'middle', '--next', '2026-12-15');
    expect([status, output]).toEqual([0, 'middle-preparation.pdf\nmiddle-aftercare.pdf\n']);
  });

  test('writes nothing that contradicts itself, and names the first date that works', () => {
    const tea = protocolOf([rule({})], [rule({ mode: 'do', from: appointment(0), to: appointment(0) })]);
    const { status, output } = sheet(tea, '--session', 'first', '--next', '2026-11-26');
    expect(status).toBe(1);
    expect(output).toContain('the first date that works is 2026-11-28');
    expect(output).not.toContain('.pdf');
  });

  test('says how it is used where a date is none', () => {
    expect(sheet(protocolOf([]), '--next', '2026-02-30').status).toBe(64);
  });
});

test('a sheet that takes one page although it has more to know says of no page that follows', async () => {
  const sheet = { fading: '', simple: '', infectionSigns: '', infectionAct: '', acknowledgement: '' };
  const information = (many: number) =>
    Array.from({ length: many }, (_, n) => ({ id: `know-${n}`, text: `Know this: ${n}. `.repeat(20).trim() }));
  const made = async (many: number) => {
    const { aftercare, papers } = await textsOf(
      protocolOf([rule({})], [], { sheet, information: information(many) }),
      'final',
    );
    return { pages: await pageCount(papers.aftercare), told: aftercare.includes('on the pages that follow') };
  };
  expect(await made(1)).toEqual({ pages: 1, told: false });
  expect(await made(20)).toEqual({ pages: 3, told: true });
});
