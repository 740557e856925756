import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VisitView } from '../../domain/visit/views/view.ts';
import type { Tablet } from './tablet.ts';
import { act, aftercare, type Hands, signature, tabletWithHands, toProcedure, wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;

beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(() => tablet.close());

const seal = (visitId: string) => tablet.client.call('visits.seal', { visitId });
const reason = 'The noise is too much';

/** Text of a sealed paper of this kind, in reading order. */
async function textOf({ documents }: VisitView, kind: VisitView['documents'][number]['kind']): Promise<string> {
  const documentId = documents.find((document) => document.kind === kind)?.id ?? '';
  const { base64 } = await tablet.client.call('documents.get', { documentId });
  return execFileSync('pdftotext', ['-', '-'], { input: Buffer.from(base64, 'base64') })
    .toString('utf8')
    .replace(/\s+/g, ' ');
}

function standsBefore(text: string, first: string, second: string): void {
  expect(text).toContain(first);
  expect(text).toContain(second);
  expect(text.indexOf(first)).toBeLessThan(text.indexOf(second));
}

it('a withdrawal before the first needle stands first on the consent record, before that it was signed', async () => {
  const visitId = await toProcedure(hands);
  const view = await act(hands, visitId, { type: 'withdraw-consent', reason });
  expect(view).toMatchObject({ stage: 'seal', outcome: 'withdrawn' });
  const done = await seal(visitId);
  const text = await textOf(done, 'consent-record');
  standsBefore(text, 'Consent withdrawn, Tue 24 Nov 2026', 'Before that it was signed by Sample Client');
  expect(text).toContain(reason);
  expect(text).toContain('Written down by Robin Example. The client did not sign for it, and need not.');
  expect(text).not.toMatch(/ Signed by Sample Client/);
  const record = await textOf(done, 'visit-record');
  expect(record).toContain(`Consent withdrawn, no treatment was done Consent was withdrawn: ${reason}`);
});

it('a withdrawal in the middle ends the visit as stopped everywhere: papers, day list, client, the timer', async () => {
  const visitId = await toProcedure(hands);
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 180 });
  tablet.clock.advance(60_000);
  expect(tablet.awake.at(-1)).toBe(true);
  const stopped = await act(hands, visitId, { type: 'withdraw-consent', reason, signature });
  expect(stopped).toMatchObject({ stage: 'aftercare', outcome: 'stopped' });
  expect(tablet.awake.at(-1)).toBe(false);
  await aftercare(hands, visitId);
  const done = await seal(visitId);
  expect(done.documents.map(({ kind }) => kind)).toEqual(['aftercare-sheet', 'consent-record', 'visit-record']);
  const consent = await textOf(done, 'consent-record');
  standsBefore(consent, 'Consent withdrawn, Tue 24 Nov 2026', 'Before that it was signed by');
  expect(consent).toContain('Signed for the withdrawal');
  expect(await textOf(done, 'aftercare-sheet')).toMatch(/Tue 24 Nov 2026, stopped \d\d:\d\d GMT/);
  expect(await textOf(done, 'visit-record')).toMatch(/Stopped before it was finished. Treated, .* GMT/);
  const { visits } = await tablet.client.call('clients.get', { clientId: done.clientId });
  expect(visits).toMatchObject([{ outcome: 'stopped' }]);
});

describe('a signed consent that no treatment followed', () => {
  it('says first that the visit was cancelled, and why', async () => {
    const visitId = await toProcedure(hands);
    await act(hands, visitId, { type: 'cancel-visit', reason: 'The client withdrew the consent.' });
    const text = await textOf(await seal(visitId), 'consent-record');
    standsBefore(text, 'Cancelled before any treatment, Tue 24 Nov 2026', 'Before that it was signed by');
    standsBefore(text, 'The client withdrew the consent.', 'points agreed');
  });

  it('says first that the visit was moved', async () => {
    const visitId = await toProcedure(hands);
    const next = { date: '2026-12-08', time: '10:00' };
    await act(hands, visitId, { type: 'reschedule', next, note: 'Power cut in the street' });
    const text = await textOf(await seal(visitId), 'consent-record');
    standsBefore(text, 'Moved to a new date before any treatment', 'Before that it was signed by');
  });
});

it('photos withdrawn before the seal stand on the record, under a consent that stays signed', async () => {
  const visitId = await toProcedure(hands);
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 180 });
  await act(hands, visitId, { type: 'withdraw-clause', clause: 'photos', reason: 'Not online, please' });
  await act(hands, visitId, { type: 'finish-procedure' });
  await aftercare(hands, visitId);
  const text = await textOf(await seal(visitId), 'consent-record');
  standsBefore(text, 'Withdrawn since it was signed', 'Signed by Sample Client');
  expect(text).toContain('Not online, please');
});

it('photos withdrawn after the visit was closed are on the visit', async () => {
  const { id: visitId } = await wholeVisit(hands);
  await act(hands, visitId, { type: 'close-visit' });
  const view = await act(hands, visitId, { type: 'withdraw-clause', clause: 'photos', reason: '' });
  expect(view).toMatchObject({ stage: 'closed', outcome: 'treated' });
  expect(view.clauses.find(({ id }) => id === 'photos')?.withdrawn).toMatchObject({ reason: '' });
});
