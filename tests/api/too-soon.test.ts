import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDays, civilDateOf } from '../../domain/time.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { afterTheVisit } from './prepared.ts';
import { pin, refusal, type Tablet } from './tablet.ts';
import { act, finalSession, type Hands, intake } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
let treated: VisitView;

beforeEach(async () => {
  ({ tablet, hands, made: treated } = await afterTheVisit());
});
afterEach(() => tablet.close());

const open = () => tablet.client.call('visits.open', { clientId: treated.clientId, course: finalSession });
const today = () => civilDateOf(tablet.clock.now());

async function textOf({ documents }: VisitView, kind: string): Promise<string> {
  const documentId = documents.find((one) => one.kind === kind)?.id;
  if (!documentId) throw new Error(`no ${kind}`);
  const { base64 } = await tablet.client.call('documents.get', { documentId });
  const text = execFileSync('pdftotext', ['-', '-'], { input: Buffer.from(base64, 'base64') });
  return text.toString('utf8').replace(/\s+/g, ' ');
}

it('three days after a treatment the next date is moved by phone, and the client gets a new dated sheet', async () => {
  const day = today();
  tablet.clock.advance(3 * 24 * 3_600_000);
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
  const { opening } = await tablet.client.call('clients.get', { clientId: treated.clientId });
  expect(opening).toEqual({ kind: 'too-soon', treated: day, first: addDays(day, 7) });
  const visit = await open();
  expect(visit.tooSoon).toMatchObject({ treated: day, first: addDays(day, 7), open: true });
  const to = (date: string) =>
    act(hands, visit.id, { type: 'reschedule', next: { date, time: '10:00' }, note: 'Rang' });
  expect(await refusal(to(addDays(day, 6)))).toBe('date-too-soon');
  await to(addDays(day, 21));
  const sealed = await tablet.client.call('visits.seal', { visitId: visit.id });
  expect(sealed.documents.map(({ kind }) => kind)).toEqual(['preparation-sheet']);
  expect(await textOf(sealed, 'preparation-sheet')).toContain('10:00');
});

it('a touch-up on the same afternoon waits for a written decision, which the visit record and the event list carry', async () => {
  const visit = await open();
  await intake(hands, visit.id);
  const view = await tablet.client.call('visits.get', { visitId: visit.id });
  expect(view).toMatchObject({ stage: 'alerts', alerts: [] });
  await act(hands, visit.id, { type: 'decide-too-soon', decision: 'reschedule', reason: 'Still red round the crown' });
  await act(hands, visit.id, { type: 'reschedule', next: { date: addDays(today(), 14), time: '10:00' }, note: '' });
  const sealed = await tablet.client.call('visits.seal', { visitId: visit.id });
  const record = await textOf(sealed, 'visit-record');
  expect(record).toContain('Too soon after the last session');
  expect(record).toContain('nobody');
  expect(record).toMatch(/Decided on a new date, .* Robin Example: Still red round the crown/);
  expect(await textOf(sealed, 'preparation-sheet')).toContain('Too soon after the last session');
  const lines = await tablet.client.call('visits.events', { visitId: visit.id });
  expect(lines.find(({ type }) => type === 'too-soon-decided')?.facts).toEqual([
    { code: 'about-too-soon' },
    { code: 'decision', decision: 'reschedule' },
    { code: 'reason', text: 'Still red round the crown' },
  ]);
  expect(lines[0]?.facts).toContainEqual(expect.objectContaining({ code: 'too-soon', on: today() }));
  expect(await refusal(open())).toBe('visit-open');
  await act(hands, visit.id, { type: 'close-visit' });
  expect(await refusal(open())).toBe('stopped-today');
  const { opening } = await tablet.client.call('clients.get', { clientId: treated.clientId });
  expect(opening).toEqual({ kind: 'stopped-today', from: addDays(today(), 1) });
});
