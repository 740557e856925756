import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { Workbench } from '../documents/tools.ts';
import { pin, refusal, sampleClient, type Tablet } from './tablet.ts';
import {
  act,
  aftercare,
  clientAct,
  type Hands,
  handOver,
  intake,
  openVisit,
  tabletWithHands,
  takeBack,
  toProcedure,
} from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;

beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(() => tablet.close());
const bench = new Workbench();
afterAll(() => bench.dispose());

it('does not let a new visit undo a stop of the same day', async () => {
  const { id, clientId, course } = await openVisit(hands);
  await intake(hands, id);
  await act(hands, id, { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' });
  await act(hands, id, { type: 'cancel-visit', reason: 'Left at once' });
  await tablet.client.call('visits.seal', { visitId: id });
  await act(hands, id, { type: 'close-visit' });
  expect(await refusal(tablet.client.call('visits.open', { clientId, course }))).toBe('stopped-today');
});

it('lets nobody guess birthdays, also not after a restart, until the tablet was given back', async () => {
  const { id } = await openVisit(hands);
  await tablet.client.call('session.hand-over', { visitId: id, task: 'intake', language: 'en' });
  const guess = (day: number) => refusal(clientAct(hands, { type: 'confirm-identity', day, month: 1 }));
  expect(await guess(1)).toBe('identity-mismatch');
  // A restart gives no new tries, neither between two guesses nor after the last.
  await tablet.restart();
  expect(await guess(2)).toBe('identity-mismatch');
  await tablet.restart();
  expect([await guess(3), await guess(4)]).toEqual(['identity-refused', 'identity-refused']);
  await tablet.restart();
  expect(await refusal(clientAct(hands, { type: 'confirm-identity', day: 14, month: 3 }))).toBe('identity-refused');
  await takeBack(hands);
  await handOver(hands, id, 'intake');
});

it('asks for the birthday again when the handed-over tablet was left alone, and keeps what was typed', async () => {
  const { id } = await openVisit(hands);
  await handOver(hands, id, 'intake');
  const draft = { step: 'answer-health', visitId: id, question: 'heart', field: 'details' } as const;
  await tablet.client.call('drafts.put', { draft, value: 'A stent in 2' });
  tablet.clock.advance(11 * 60_000);
  expect(await tablet.client.call('task.get', {})).toMatchObject({ identified: false, own: null, health: [] });
  expect((await tablet.client.call('app.status', {})).handedOver).toMatchObject({ identified: false });
  await clientAct(hands, { type: 'confirm-identity', day: 14, month: 3 });
  const kept = await tablet.client.call('drafts.get', { draft });
  expect(kept.value).toBe('A stent in 2');
});

it('keeps the signer’s name on what was signed', async () => {
  const visitId = await toProcedure(hands);
  const { clientId } = await tablet.client.call('visits.get', { visitId });
  const details = { ...sampleClient, name: 'Samuel Client' };
  expect(await refusal(tablet.client.call('clients.change', { clientId, details }))).toBe('why-needed');
  expect((await tablet.client.call('clients.get', { clientId })).details.name).toBe(sampleClient.name);
  await tablet.client.call('clients.change', { clientId, details, why: 'Misspelt' });
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
  await act(hands, visitId, { type: 'finish-procedure' });
  await aftercare(hands, visitId);
  const { documents } = await tablet.client.call('visits.seal', { visitId });
  const texts = await Promise.all(
    documents.map(async ({ id, kind }) => {
      const { base64 } = await tablet.client.call('documents.get', { documentId: id });
      return [
        kind,
        bench.text(bench.file(`${kind}.pdf`, Buffer.from(base64, 'base64')), false).replaceAll(/\s+/g, ' '),
      ];
    }),
  );
  const paper = new Map(texts.map(([kind = '', text = '']) => [kind, text]));
  expect(paper.get('consent-record')).toContain('Samuel Client (signed as Sample Client)');
  // Signed after the correction, with the right name.
  expect(paper.get('aftercare-sheet')).not.toContain('signed as');
  expect(paper.get('visit-record')).toMatch(
    /Client: Sample Client, born 14 Mar 1988 \(08:30 GMT\) Crossed out by Robin Example, 08:30 GMT: Misspelt/,
  );
});

it('never shows one person’s unfinished signature to another', async () => {
  const { id } = await openVisit(hands);
  const draft = { step: 'countersign-consent', visitId: id, field: 'signature' } as const;
  await tablet.client.call('drafts.put', { draft, value: 'strokes of the owner' });
  const { staff } = await tablet.client.call('settings.add-staff', {
    name: 'Second Person',
    role: 'practitioner',
    pin,
  });
  const second = staff.find(({ name }) => name === 'Second Person')?.id ?? '';
  await tablet.client.call('session.lock', {});
  await tablet.client.call('session.unlock', { staffId: second, pin });
  expect((await tablet.client.call('drafts.get', { draft })).value).toBe('');
});

it('leads a page that was loaded anew back to the visit, for the same person only', async () => {
  const { id } = await openVisit(hands);
  await tablet.client.call('visits.get', { visitId: id });
  const { staff } = await tablet.client.call('settings.add-staff', {
    name: 'Second Person',
    role: 'practitioner',
    pin,
  });
  const second = staff.find(({ name }) => name === 'Second Person')?.id ?? '';
  const lastVisit = async () => (await tablet.client.call('app.status', {})).lastVisit;
  const unlock = (staffId: string) => tablet.client.call('session.unlock', { staffId, pin });
  await tablet.client.call('session.lock', {});
  expect(await lastVisit()).toBeNull();
  await unlock(second);
  expect(await lastVisit()).toBeNull();
  await tablet.client.call('session.lock', {});
  await unlock(hands.staffId);
  expect(await lastVisit()).toBe(id);
  await tablet.client.call('visits.today', {});
  expect(await lastVisit()).toBeNull();
});
