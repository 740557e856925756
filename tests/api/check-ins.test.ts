import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HandOutPart } from '../../domain/clinic/hand-out.ts';
import { Instant } from '../../domain/time.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { pin, refusal, type Tablet, zone } from './tablet.ts';
import { act, type Hands, openVisit, tabletWithHands, wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
let visitId: string;
let clientId: string;
const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);

/** Noon of a day; the visit was on 24 November. */
async function on(date: string) {
  tablet.clock.set(Instant.parse(`${date}T12:00:00.000Z`), zone);
  await call('session.lock', {}).catch(() => undefined);
  await call('session.unlock', { staffId: hands.staffId, pin });
}
const due = () => call('check-ins.due', { page: 1 });
const record = (day: number, change: object = {}) =>
  call('check-ins.record', { visitId, day, done: { how: 'phone', outcome: 'well', note: '', ...change } });

beforeAll(async () => {
  ({ tablet, hands } = await tabletWithHands());
  ({ id: visitId, clientId } = await wholeVisit(hands));
  await act(hands, visitId, { type: 'close-visit', copy: 'later' });
});
afterAll(() => tablet.close());

it('a treatment asks for check-ins on its days, and none is due before', async () => {
  expect(await due()).toMatchObject({ count: 0, overdue: 0, rows: [] });
  const coming = await call('check-ins.list', { which: 'coming', page: 1 });
  expect(coming.rows.map(({ day, dueOn }) => [day, dueOn])).toEqual([
    [4, '2026-11-28'],
    [7, '2026-12-01'],
    [30, '2026-12-24'],
  ]);
  expect(await call('check-ins.of-client', { clientId })).toMatchObject([{ day: 30 }, { day: 7 }, { day: 4 }]);
  expect((await call('clients.page', { clientId })).counts.checkIns).toBe(3);
});

it('a visit that is not sealed has none, and nor has another day', async () => {
  const { id } = await openVisit(hands, { name: 'Early Client' });
  const done = { how: 'phone', outcome: 'well', note: '' } as const;
  expect(await refusal(call('check-ins.record', { visitId: id, day: 4, done }))).toBe('not-now');
  expect(await refusal(record(5))).toBe('unknown-item');
  expect(await refusal(call('check-ins.get', { visitId, day: 5 }))).toBe('unknown-item');
});

it('is due on its day, overdue the day after, and done with what came of it', async () => {
  await on('2026-11-28');
  expect(await due()).toMatchObject({ count: 1, overdue: 0, rows: [{ day: 4, standing: 'due' }] });
  await on('2026-12-01');
  expect(await due()).toMatchObject({ count: 2, overdue: 1, rows: [{ day: 4, standing: 'overdue' }, { day: 7 }] });
  const asked = await record(4, { outcome: 'question', note: 'May they swim?' });
  expect(asked).toMatchObject({
    standing: 'done',
    treatedOn: '2026-11-24',
    done: { outcome: 'question', note: 'May they swim?', byName: sampleOwner.name },
  });
  expect(await due()).toMatchObject({ count: 1, overdue: 0, rows: [{ day: 7 }] });
  // Put right: both entries stay in the record, the later one counts, and the same again is no entry.
  await record(4);
  await record(4);
  const told = (await call('visits.events', { visitId })).filter(({ type }) => type === 'check-in-done');
  expect(told).toHaveLength(2);
  expect(await call('check-ins.list', { which: 'done', page: 1 })).toMatchObject({
    rows: [{ day: 4, outcome: 'well' }],
    counts: { due: 1, overdue: 0, coming: 1, done: 1 },
  });
});

it('what staff noted for each other is in no hand-out without notes', async () => {
  const asked = { clientId, parts: ['data', 'page'] as HandOutPart[], whom: 'lawyer' as const, why: '' };
  const said = async (parts: HandOutPart[]) => {
    const { folder } = await call('hand-out.write', { ...asked, parts, targetId: 'usb', locked: false });
    const bag = join(tablet.dir, 'stick', folder);
    const files = readdirSync(bag, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    return files.map((name) => readFileSync(join(bag, name), 'utf8')).join('');
  };
  const [without, withNotes] = [await said(asked.parts), await said([...asked.parts, 'notes'])];
  expect(without).toContain('"check-in-done"');
  expect(without).not.toContain('May they swim?');
  expect(withNotes).toContain('May they swim?');
});

it('a client is asked before the day where they call first, and nobody is reminded for ever', async () => {
  await record(30, { how: 'in-person' });
  await on('2027-03-01');
  expect(await due()).toMatchObject({ count: 0, overdue: 0 });
  expect(await call('check-ins.get', { visitId, day: 7 })).toMatchObject({ standing: 'missed', done: null });
  expect(await call('record.check', {})).toMatchObject({ ok: true });
});

it('the front desk learns whom to call, and nothing of what was answered', async () => {
  await on('2026-12-01');
  const { staff } = await call('settings.add-staff', { name: 'Kim Desk', role: 'front-desk', pin: '975318' });
  const desk = staff.find(({ name }) => name === 'Kim Desk')?.id ?? '';
  await call('session.lock', {});
  await call('session.unlock', { staffId: desk, pin: '975318' });
  const { rows } = await due();
  expect(rows.map((row) => Object.keys(row).sort())).toEqual([
    ['clientId', 'clientName', 'dateOfBirth', 'day', 'dueOn', 'phone', 'standing'],
  ]);
  expect(await refusal(call('check-ins.list', { which: 'done', page: 1 }))).toBe('not-your-role');
  await call('session.lock', {});
  await call('session.unlock', { staffId: hands.staffId, pin });
});

it('goes with an erased client', async () => {
  await call('clients.erase', { clientId, why: 'asked', note: '' });
  expect(await call('check-ins.list', { which: 'done', page: 1 })).toMatchObject({ rows: [], counts: { done: 0 } });
});
