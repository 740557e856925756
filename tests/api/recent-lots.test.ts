import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { Workbench } from '../documents/tools.ts';
import { pin, refusal, type Tablet } from './tablet.ts';
import { act, aftercare, type Hands, tabletWithHands, toProcedure } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(() => tablet.close());
const bench = new Workbench();
afterAll(() => bench.dispose());
const textOf = (base64: string): string =>
  bench.text(bench.file('record.pdf', Buffer.from(base64, 'base64')), false).replaceAll(/\s+/g, ' ');

const pigment = { kind: 'pigment', name: 'Ash', maker: 'Sample Pigments', lot: 'B0417', expiry: 'Aug 2027' } as const;
const needle = { kind: 'needle', name: '3RL', maker: '', lot: 'N-1', expiry: '' } as const;

it('offers the lots used last, each once, without what was crossed out or is past its date by now', async () => {
  const first = await toProcedure(hands);
  await act(hands, first, { type: 'start-procedure', expectedMinutes: 60 });
  await act(hands, first, { type: 'record-lot', lot: pigment });
  await act(hands, first, { type: 'record-lot', lot: needle });
  const recorded = await act(hands, first, { type: 'record-lot', lot: { ...needle, lot: 'N-WRONG' } });
  const sequence = recorded.lots.at(-1)?.sequence ?? 0;
  await act(hands, first, { type: 'take-back', sequence, why: 'Misread' });
  await act(hands, first, { type: 'record-lot', lot: { ...pigment, lot: 'B0418', expiry: '11/2026' } });
  await act(hands, first, { type: 'record-lot', lot: pigment });
  const names = async () => (await hands.client.call('visits.recent-lots', {})).map(({ lot }) => lot);
  expect(await names()).toEqual(['B0417', 'B0418', 'N-1']);
  tablet.clock.advance(8 * 24 * 3_600_000);
  await hands.client.call('session.unlock', { staffId: hands.staffId, pin });
  expect(await names()).toEqual(['B0417', 'N-1']);
});

it('an expired lot is refused with what to do, and its reason prints on the visit record', async () => {
  const visitId = await toProcedure(hands);
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
  const lot = { ...pigment, expiry: '01/2020' };
  expect(await refusal(act(hands, visitId, { type: 'record-lot', lot }))).toBe('lot-expired');
  await act(hands, visitId, { type: 'record-lot', lot, expiredWhy: 'Maker extended it' });
  await act(hands, visitId, { type: 'finish-procedure' });
  await aftercare(hands, visitId);
  const sealed = await hands.client.call('visits.seal', { visitId });
  const documentId = sealed.documents.find(({ kind }) => kind === 'visit-record')?.id ?? '';
  const { base64 } = await hands.client.call('documents.get', { documentId });
  expect(textOf(base64)).toMatch(/lot B0417, expired Jan 2020 \(08:30 GMT\)\. Used all the same: Maker extended it/);
});
