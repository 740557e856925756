import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import type { ProtocolEdit } from '../../domain/protocol/edit/edit.ts';
import type { ReportId } from '../../domain/reports/report-id.ts';
import { CivilDate } from '../../domain/time.ts';
import type { Tablet } from './tablet.ts';
import { act, type Hands, intake, openVisit, tabletWithHands, toProcedure } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
beforeAll(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterAll(() => tablet.close());

const period = { from: CivilDate.parse('2026-09-01'), to: CivilDate.parse('2027-06-30') };
const numbers = async (report: ReportId): Promise<Record<string, number>> => {
  const { counts, facts, scope } = await tablet.client.call('reports.get', { report, period });
  const named = [...counts, ...facts].map(({ name, value }) => ['counted' in name ? name.counted : '', value] as const);
  return { ...Object.fromEntries(named), scope: scope?.n ?? 0 };
};

async function publish(...edits: ProtocolEdit[]): Promise<void> {
  const { call } = tablet.client;
  const treatment = (await call('protocols.list', {})).treatments[0]?.treatment ?? '';
  const { draftId } = await call('protocols.open-draft', { treatment });
  for (const edit of edits) await call('protocols.edit', { draftId, edit });
  const { hash, against } = await call('protocols.changes', { draftId });
  await call('protocols.approve', { draftId, hash, against, pin: hands.pin });
}

/** Works so long without a break. */
async function work(name: string, minutes: number): Promise<void> {
  const id = await toProcedure(hands, { name });
  await act(hands, id, { type: 'start-procedure', expectedMinutes: 180 });
  await hands.client.call('session.lock', {});
  tablet.clock.advance(minutes * 60_000);
  await hands.client.call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  await act(hands, id, { type: 'finish-procedure' });
}

it('holds each visit against the limit of its own practice, and only another consent text makes a consent an older one', async () => {
  await work('Ada Allowed', 80);
  expect(await numbers('consents')).toMatchObject({ 'present-text': 1, 'older-text': 0 });
  await publish(
    { edit: 'set', place: 'breaks/opensAfter', content: 40 },
    { edit: 'set', place: 'breaks/asksAfter', content: 50 },
    { edit: 'set', place: 'breaks/overdueAfter', content: 60 },
  );
  expect(await numbers('consents')).toMatchObject({ 'present-text': 1, 'older-text': 0 });
  await work('Olu Over', 80);
  expect(await numbers('breaks')).toMatchObject({ 'long-stretch': 1 });
  const { says, charts } = await tablet.client.call('reports.get', { report: 'breaks', period });
  expect(says).toMatchObject([{ say: 'own-stretch-over', n: 1 }]);
  expect(charts).toEqual([]);
  const { protocol } = await tablet.client.call('protocols.open-draft', {
    treatment: (await tablet.client.call('protocols.list', {})).treatments[0]?.treatment ?? '',
  });
  const place = `consent/clauses/${protocol.consent.clauses[0]?.id}/paragraphs/0`;
  await publish({ edit: 'set', place, content: 'What is agreed to from today.' });
  expect(await numbers('consents')).toMatchObject({ 'present-text': 0, 'older-text': 2 });
});

it('counts a visit with two refusals once', async () => {
  const id = await toProcedure(hands, { name: 'Rae Refusal' });
  await act(hands, id, { type: 'withdraw-clause', clause: 'photos', reason: '' });
  await act(hands, id, { type: 'withdraw-consent', reason: '', signature: null });
  expect(await numbers('refusals')).toMatchObject({
    ...{ scope: 1, 'any-refusal': 1, 'consent-withdrawn': 1, 'clause-withdrawn': 1 },
  });
});

async function again(clientId: ClientId, at: string): Promise<VisitId> {
  await hands.client.call('session.lock', {});
  tablet.clock.advance(Date.parse(at) - Date.parse(tablet.clock.now().instant));
  await hands.client.call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  const course = { session: 2, sessionsPlanned: 3, final: false, next: null, plannedFinal: null } as const;
  return (await tablet.client.call('visits.open', { clientId, course })).id;
}
async function reschedule(id: VisitId, date: string): Promise<void> {
  await intake(hands, id);
  await act(hands, id, { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' });
  await act(hands, id, { type: 'reschedule', next: { date: CivilDate.parse(date), time: '10:00' }, note: '' });
  await tablet.client.call('visits.seal', { visitId: id });
  await act(hands, id, { type: 'close-visit', copy: 'later' });
}

it('a first visit had no sheet to come with, and one that was opened for nothing is nobody coming again', async () => {
  const { id, clientId } = await openVisit(hands, { name: 'Bilal Redness' });
  await reschedule(id, '2026-12-08');
  expect(await numbers('reschedules')).toMatchObject({ rescheduled: 1, 'no-sheet': 0, 'came-again': 0, 'to-come': 1 });
  const seen = (await numbers('year'))['new-people'];
  const nothing = await again(clientId, '2026-12-08T09:00:00.000Z');
  await act(hands, nothing, { type: 'cancel-visit', reason: 'Opened too early' });
  await act(hands, nothing, { type: 'close-visit' });
  expect(await numbers('reschedules')).toMatchObject({ 'came-again': 0, 'to-come': 0, missed: 1 });
  const came = await again(clientId, '2026-12-08T11:00:00.000Z');
  expect(await numbers('reschedules')).toMatchObject({ 'came-again': 1, missed: 0 });
  await reschedule(came, '2027-01-12');
  expect(await numbers('reschedules')).toMatchObject({ rescheduled: 2, 'no-sheet': 0, 'to-come': 1 });
  expect((await numbers('year'))['new-people']).toBe(seen);
});

it('draws as many dates to come as it counts, however far they are', async () => {
  const { clientId } = await openVisit(hands, { name: 'Fern Farahead' });
  expect(clientId).toBeTruthy();
  const { counts, charts } = await tablet.client.call('reports.get', { report: 'next-sessions', period });
  const booked = counts.find(({ name }) => 'counted' in name && name.counted === 'booked')?.value ?? 0;
  const [chart] = charts;
  const drawn = chart?.kind === 'columns' ? chart.columns.reduce((sum, { value }) => sum + value, 0) : -1;
  expect(booked).toBeGreaterThan(0);
  expect(drawn).toBe(booked);
});

it('is what the record makes of it', async () => {
  const checked = await tablet.client.call('record.check', {});
  expect(checked).toMatchObject({ ok: true });
});
