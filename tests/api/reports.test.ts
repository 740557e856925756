import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCsv } from '../../domain/csv/read-csv.ts';
import type { Opens } from '../../domain/reports/report.ts';
import { ReportId } from '../../domain/reports/report-id.ts';
import { CivilDate } from '../../domain/time.ts';
import type { Tablet } from './tablet.ts';
import { act, type Hands, intake, openVisit, tabletWithHands, toProcedure } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
const date = (text: string) => CivilDate.parse(text);
const period = { from: date('2026-09-01'), to: date('2026-11-24') };
/** Time passes, and whoever works signs in again behind the lock. */
const pass = async (minutes: number) => {
  const { client, staffId, pin } = hands;
  await client.call('session.lock', {});
  tablet.clock.advance(minutes * 60_000);
  await client.call('session.unlock', { staffId, pin });
};

/** A visit with breaks that came early, on time, late and not at all; one with a new date. */
beforeAll(async () => {
  ({ tablet, hands } = await tabletWithHands());
  const worked = await toProcedure(hands);
  await act(hands, worked, { type: 'start-procedure', expectedMinutes: 300 });
  for (const work of [20, 70, 95]) {
    await pass(work);
    await act(hands, worked, { type: 'start-break' });
    await pass(5);
    await act(hands, worked, { type: 'end-break' });
  }
  await pass(70);
  await act(hands, worked, { type: 'skip-break', reason: 'Nearly done' });
  await pass(10);
  await act(hands, worked, { type: 'finish-procedure' });

  const red = await openVisit(hands, { name: 'Bilal Redness' });
  await intake(hands, red.id);
  await act(hands, red.id, { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' });
  await act(hands, red.id, { type: 'reschedule', next: { date: '2026-12-08', time: '10:00' }, note: '' });
});
afterAll(() => tablet.close());

const get = (report: ReportId) => tablet.client.call('reports.get', { report, period });

it('counts breaks by how they were kept and by whoever worked, and says the longest stretch', async () => {
  const { says, counts, charts, scope, facts } = await get('breaks');
  expect(scope).toEqual({ n: 4, of: 1 });
  expect(counts.map(({ name, value }) => [name, value])).toEqual(
    ['on-time', 'early', 'late', 'skipped'].map((counted) => [{ counted }, 1]),
  );
  expect(says).toMatchObject([
    { say: 'breaks-kept', n: 2, of: 4 },
    { say: 'stretch-over', n: 1, of: 90 },
  ]);
  expect(facts).toMatchObject([{ name: { counted: 'long-stretch' }, value: 1 }]);
  const [people] = charts;
  expect(people).toMatchObject({ kind: 'parts', rows: [{ longest: { minutes: 95, over: 90 } }] });
});

it('counts new dates by what was found', async () => {
  const { scope, says, facts } = await get('reschedules');
  expect(scope).toEqual({ n: 1, of: 2 });
  expect(says).toMatchObject([{ say: 'few', n: 1 }]);
  expect(facts.map(({ value }) => value)).toEqual([1, 0, 0, 1, 0]);
});

it('every number of every report opens the list that it counts', async () => {
  const listed = async (opens: Opens): Promise<number | null> => {
    if (opens.to !== 'register') return null;
    const { filter, show } = opens;
    const asked = { filter, show, order: 'newest', page: 1, rows: 1 } as const;
    return (await tablet.client.call('records.visits', asked)).counts.all;
  };
  for (const report of ReportId.options) {
    const { counts, facts } = await get(report);
    for (const { name, value, opens } of [...counts, ...facts])
      if (opens?.to === 'register') expect([report, name, await listed(opens)]).toEqual([report, name, value]);
  }
});

it('is printed and saved as a table of every number, and both go on record', async () => {
  const { client } = hands;
  const asked = { report: 'breaks', period } as const;
  const { files } = await client.call('reports.save', { ...asked, targetId: 'usb' });
  expect(files).toEqual(['2026-11-24 report Breaks.csv']);
  const table = readCsv(readFileSync(join(tablet.dir, 'stick', files[0] ?? ''), 'utf8')) ?? [];
  expect(table[0]).toEqual(['Part', 'Name', 'What', 'Number']);
  expect(table).toContainEqual(['Numbers', 'late', '', '1']);
  expect((await client.call('reports.print', { ...asked, printerId: 'printer' })).jobs).toHaveLength(1);
  expect(tablet.printers.printed).toContain('Breaks');
  expect(await client.call('record.check', {})).toMatchObject({ ok: true });
});

it('is printed and saved in the language that staff have the screens in', async () => {
  const { client } = hands;
  const asked = { report: 'breaks', period } as const;
  await client.call('settings.set-staff-language', { language: 'de' });
  const { files } = await client.call('reports.save', { ...asked, targetId: 'usb' });
  expect(files).toEqual(['2026-11-24 Bericht Pausen.csv']);
  const table = readCsv(readFileSync(join(tablet.dir, 'stick', files[0] ?? ''), 'utf8')) ?? [];
  expect(table).toContainEqual(['Zahlen', 'spät', '', '1']);
  await client.call('reports.print', { ...asked, printerId: 'printer' });
  expect(tablet.printers.printed).toContain('Pausen');
  await client.call('settings.set-staff-language', { language: 'en' });
});
