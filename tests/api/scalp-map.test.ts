import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { VisitId } from '../../domain/ids.ts';
import { consented } from '../../scripts/sample/steps.ts';
import { restartWith } from './own-protocol.ts';
import { withRecord } from './own-record.ts';
import { refusal, type Tablet } from './tablet.ts';
import { act, aftercare, type Hands, openVisit, tabletWithHands } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
let visitId: VisitId;
beforeAll(async () => {
  ({ tablet, hands } = await tabletWithHands());
  await restartWith(tablet, hands, withRecord({ 'place-on-the-body': 'required', 'pigment-on-client-paper': 'ask' }));
  ({ id: visitId } = await openVisit(hands, {}));
  await consented(hands, visitId);
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
});
afterAll(() => tablet.close());

it('the seal waits for where a pigment went, and both papers then name the areas', async () => {
  const { call } = hands.client;
  const lot = { kind: 'pigment', name: 'Soft black', maker: 'Sollen', lot: 'SG-B0417', expiry: '2031-08' } as const;
  const { lots } = await act(hands, visitId, { type: 'record-lot', lot });
  await act(hands, visitId, { type: 'finish-procedure' });
  await aftercare(hands, visitId);
  expect(await refusal(call('visits.seal', { visitId }))).toBe('facts-missing');
  const went = lots.map(({ sequence }) => ({ lot: sequence, areas: ['crown' as const, 'hairline' as const] }));
  expect(await refusal(act(hands, visitId, { type: 'map-scalp', lots: [{ lot: 1, areas: ['crown'] }] }))).toBe(
    'unknown-item',
  );
  await act(hands, visitId, { type: 'map-scalp', lots: went });
  const { documents } = await call('visits.seal', { visitId });
  const words = async (kind: string) => {
    const documentId = documents.find((one) => one.kind === kind)?.id ?? '';
    const input = Buffer.from((await call('documents.get', { documentId })).base64, 'base64');
    return execFileSync('pdftotext', ['-raw', '-', '-'], { input }).toString('utf8').replace(/\s+/g, ' ');
  };
  expect(await words('visit-record')).toMatch(/Pigment: Soft black, Sollen, lot SG-B0417.*: Hairline, Crown/);
  expect(await words('aftercare-sheet')).toContain('expires Aug 2031, Hairline, Crown');
});
