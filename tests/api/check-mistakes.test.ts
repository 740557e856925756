import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { Workbench } from '../documents/tools.ts';
import { pin, refusal, type Tablet } from './tablet.ts';
import { act, type Hands, intake, openVisit, tabletWithHands } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
const bench = new Workbench();

beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(() => tablet.close());
afterAll(() => bench.dispose());

async function withRedness() {
  const { id } = await openVisit(hands);
  await intake(hands, id);
  const redness = { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' } as const;
  const view = await act(hands, id, redness);
  const sequence = view.checks.find((check) => check.id === 'no-redness')?.mistakes[0]?.sequence ?? 0;
  return { visitId: id, redness, sequence };
}

const takeBack = (visitId: string, sequence: number, typed?: string) =>
  tablet.client.call('visits.act', {
    visitId,
    command: { type: 'take-back', sequence, why: 'The line above was meant' },
    ...(typed !== undefined && { pin: typed }),
  });

it('a stop tapped by mistake is taken back with the PIN only, and a wrong PIN changes nothing', async () => {
  const { visitId, sequence } = await withRedness();
  expect(await refusal(takeBack(visitId, sequence))).toBe('pin-needed');
  expect(await refusal(takeBack(visitId, sequence, '135790'))).toBe('wrong-pin');
  expect((await hands.client.call('visits.get', { visitId })).stage).toBe('must-reschedule');
  expect((await takeBack(visitId, sequence, pin)).stage).toBe('checks');
});

it('prints both answers on page 1 of the visit record, the mistaken one crossed out with who, when and why', async () => {
  const { visitId, redness, sequence } = await withRedness();
  await takeBack(visitId, sequence, pin);
  await act(hands, visitId, { ...redness, option: 'none' });
  await act(hands, visitId, { type: 'cancel-visit', reason: 'Client had to leave' });
  const { documents } = await tablet.client.call('visits.seal', { visitId });
  const documentId = documents.find(({ kind }) => kind === 'visit-record')?.id ?? '';
  const { base64 } = await tablet.client.call('documents.get', { documentId });
  const [first = ''] = bench.text(bench.file('record.pdf', Buffer.from(base64, 'base64')), false).split('\f');
  const page = first.replaceAll(/\s+/g, ' ');
  expect(page).toContain('Redness anywhere on the scalp? Present');
  expect(page).toMatch(/Crossed out by .*Robin.*: The line above was meant/);
  expect(page).toContain('Redness anywhere on the scalp? None');
});
