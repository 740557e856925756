import { afterAll, describe, expect, test } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { pageCount } from '../../documents/pdf/paper.ts';
import { aftercareInput, date, finalCourse } from './fixtures.ts';
import { run, Workbench } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

const words = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('session 2 of 3 on 24 Nov 2026, the final one planned for 15 Dec', async () => {
  const pdf = await makeAftercareSheet(aftercareInput());
  const path = bench.file('aftercare.pdf', pdf);
  const text = words(bench.text(path, false));

  test('fits one page, which qpdf finds sound', async () => {
    expect(await pageCount(pdf)).toBe(1);
    expect(run('qpdf', ['--check', path])).toMatchObject({ status: 0 });
  });

  test('prints the dates as counted on a wall calendar', () => {
    expect(text).toContain('Tue 24 Nov 2026, finished 13:05 GMT');
    expect(text).toContain('To Fri 27 Nov Washing your head');
    expect(text).toContain('Sat 28 Nov Wash with water only. Start moisturising');
    expect(text).toContain('Tue 1 Dec Clean with a gentle facial cleanser');
    expect(text).toContain('planned for Tue 15 Dec 2026');
    expect(text).toMatch(/To Thu 14 Jan 2027 planned Gym, sauna, beach/);
    expect(text).toMatch(/Fri 15 Jan 2027 planned All your regular activities again/);
    expect(text).toMatch(/Always, from Fri 15 Jan 2027 planned/);
  });

  test('carries the next session’s preparation', () => {
    expect(text).toContain('Before session 3: Tue 15 Dec, 10:00');
    expect(text).toContain('Sat 12 – Mon 14');
    expect(text).toContain('Sun 13 Dec');
    expect(text).toContain('Moisturise at least 3 to 4 times a day');
    expect(text).toContain('by Sun 13 Dec, 10:00: Shave or cut your hair.');
  });

  test('draws five whole weeks from Monday 23 November on, the last day 27 December', () => {
    const layout = bench.text(path);
    expect(layout).toMatch(/Mon\s+Tue\s+Wed\s+Thu\s+Fri\s+Sat\s+Sun/);
    expect(layout).toMatch(/23 Nov\s+24 treated\s+25\s+26\s+27\s+28\s+29/);
    expect(layout).toMatch(/30\s+1 Dec\s+2\s+3\s+4\s+5\s+6/);
    expect(layout).toMatch(/14\s+15 Session 3\s+16\s+17\s+18\s+19\s+20/);
    expect(layout).toMatch(/21\s+22\s+23\s+24\s+25\s+26\s+27\n/);
    expect(text).toContain('You’ll get a new sheet at session 3');
    expect(text).toContain('planned to 14 Jan');
  });

  test('names who signed, when, and what the record and the seal are', () => {
    expect(text).toContain('Sample Client 13:18 GMT, on screen. I have gone through this sheet');
    expect(text).toContain('Robin Example 13:20 GMT, witness, on screen. Knows the client');
    expect(text).toContain('Sealed Tue 24 Nov 2026, 13:22 GMT (Europe/London)');
    expect(text).toContain('device CH-0173 · care text version 12 · page 1 of 1');
    expect(text).toContain('4F2A91C7 0B3ED865 A17C52E9 6D08B4F3 1C9A77E0 38DBF264 95A10E4C C83B6F17');
    expect(text).toContain('Its key 9B10 44E7 D2C3 7A5F');
    expect(text).toMatch(/electronic signature.*legal or medical advice/);
  });

  test('is titled, in English, A4, and asks the printer for its true size', () => {
    const info = run('pdfinfo', [path]).output;
    expect(info).toMatch(/Title:\s+Your aftercare, Sample Client, session 2 of 3/);
    expect(info).toMatch(/Author:\s+Fernhill Scalp Studio/);
    expect(info).toMatch(/Page size:\s+595\.2\d+ x 841\.89 pts \(A4\)/);
    const objects = run('qpdf', ['--qdf', '--object-streams=disable', path, '-']).output;
    expect(objects).toContain('/PrintScaling /None');
    expect(objects).toContain('/PickTrayByPDFSize true');
    expect(objects).toMatch(/\/Lang \(en\)/);
  });

  test('embeds every font as a subset', () => {
    const fonts = run('pdffonts', [path]).output.trim().split('\n').slice(2);
    expect(fonts).toHaveLength(4);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });
});

describe('the final session', async () => {
  const pdf = await makeAftercareSheet(aftercareInput(finalCourse));
  const text = words(bench.text(bench.file('final.pdf', pdf), false));

  test('has fast dates one month on and plans nothing', async () => {
    expect(await pageCount(pdf)).toBe(1);
    expect(text).toContain('3 of 3, the final one');
    expect(text).toContain('To Wed 23 Dec Gym, sauna, beach');
    expect(text).toContain('Thu 24 Dec All your regular activities again');
    expect(text).toContain('Always, from Thu 24 Dec');
    expect(text).toContain('No further session is planned');
    expect(text).not.toContain('planned for');
  });
});

test('rules that depend on an undated final session say so', async () => {
  const input = aftercareInput({ session: 1, sessionsPlanned: 3, final: false, next: null, plannedFinal: null });
  const text = words(bench.text(bench.file('open.pdf', await makeAftercareSheet(input)), false));
  expect(text).toContain('Your final session has no date yet');
  expect(text).toContain('Until 1 month after your final session');
  expect(text).toContain('Session 2 has no date yet');
  expect(text).not.toMatch(/null|undefined|NaN/);
});

test('a clinic’s own long rules go to page 2, and the calendar keeps its place and size', async () => {
  const input = aftercareInput();
  const long = 'Keep the scalp away from dust, paint, cement and anything else that could get into the fresh points. ';
  const rules = input.timeline.rules.flatMap((rule) =>
    rule.source === 'aftercare' ? [{ ...rule, text: `${rule.text}. ${long.repeat(4)}` }] : [rule],
  );
  const pdf = await makeAftercareSheet({ ...input, timeline: { ...input.timeline, rules } });
  expect(await pageCount(pdf)).toBeGreaterThan(1);
  const path = bench.file('long.pdf', pdf);
  const [first = '', second = ''] = bench.text(path).split('\f');
  expect(first).toMatch(/21\s+22\s+23\s+24\s+25\s+26\s+27\n/);
  expect(first).not.toContain('Not yet');
  expect(first).toContain('Sample Client 13:18 GMT');
  expect(second).toContain('Not yet');
  expect(second).toContain('Sample Client, born 14 Mar 1988');
  expect(words(bench.text(path, false)).match(/Keep the scalp away from dust/g)?.length).toBe(
    4 * rules.filter((rule) => rule.source === 'aftercare').length,
  );
  const calendarTop = (file: string): string =>
    /yMin="([\d.]+)"[^>]*>Wed</.exec(run('pdftotext', ['-bbox', file, '-']).output)?.[1] ?? '';
  const usual = bench.file('usual.pdf', await makeAftercareSheet(input));
  expect(Number(calendarTop(path))).toBeGreaterThan(0);
  // The usual one is set closer, so that it says why on one page.
  expect(Math.abs(Number(calendarTop(path)) - Number(calendarTop(usual)))).toBeLessThan(15);
});

test('the longest texts a protocol may hold still make a document, complete', async () => {
  const input = aftercareInput();
  const passage = 'Care for the scalp as we showed you. '.repeat(54).trim();
  const name = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(5).slice(0, 170);
  const timeline = {
    ...input.timeline,
    rules: input.timeline.rules.map((rule) => ({ ...rule, short: passage.slice(0, 199), text: passage, why: passage })),
    infectionSigns: passage,
    infectionAct: passage,
    simple: passage,
    fading: passage,
    acknowledgement: passage,
  };
  const pdf = await makeAftercareSheet({ ...input, timeline, client: { name, dateOfBirth: date('1988-03-14') } });
  const path = bench.file('longest.pdf', pdf);
  expect(run('qpdf', ['--check', path]).status).toBe(0);
  const text = bench.text(path, false).replaceAll(/\s+/g, '');
  expect(text).toContain(name);
  // Nothing runs off the page or into the margins: every word stands inside them.
  for (const [, x0, x1, y1] of run('pdftotext', ['-bbox', path, '-']).output.matchAll(
    /<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.]+)" yMax="([\d.]+)"/g,
  )) {
    expect(Number(x0)).toBeGreaterThan(30);
    expect(Number(x1)).toBeLessThan(566);
    expect(Number(y1)).toBeLessThan(826);
  }
});

test('no text is set under 7.5 points', async () => {
  const path = bench.file('sizes.pdf', await makeAftercareSheet(aftercareInput()));
  const content = run('qpdf', ['--qdf', '--object-streams=disable', path, '-']).output;
  const sizes = [...content.matchAll(/\/(?:regular|semibold|bold|mono) ([\d.]+) Tf/g)].map((found) => Number(found[1]));
  expect(sizes.length).toBeGreaterThan(100);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7.5);
});
