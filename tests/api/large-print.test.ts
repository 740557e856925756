import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyDocument } from '../../documents/seal/verify.ts';
import { readAftercare, witnessAftercare, witnessConsent } from '../../scripts/sample/steps.ts';
import { refusal, type Tablet } from './tablet.ts';
import {
  act,
  aftercare,
  clientAct,
  finalSession,
  type Hands,
  handOver,
  intake,
  openVisit,
  passChecks,
  readClauses,
  signature,
  tabletWithHands,
  takeBack,
  timeOut,
  toProcedure,
} from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(() => tablet.close());

const seal = (visitId: string, largePrint?: boolean) =>
  tablet.client.call('visits.seal', largePrint === undefined ? { visitId } : { visitId, largePrint });

/** From the first needle to the last, ready for the aftercare. */
async function treated(id: string): Promise<void> {
  await act(hands, id, { type: 'start-procedure', expectedMinutes: 120 });
  tablet.clock.advance(40);
  await act(hands, id, { type: 'finish-procedure' });
  await act(hands, id, { type: 'change-course', course: finalSession });
}

const large = { signature, intent: true, electronicRecord: true, largePrint: true } as const;

it('seals the sheet in large print too for a client who read the sheet at a larger size, and keeps that on the record', async () => {
  const id = await toProcedure(hands);
  await treated(id);
  await handOver(hands, id, 'aftercare');
  await readAftercare(hands);
  await clientAct(hands, { type: 'sign-aftercare', ...large });
  await takeBack(hands);
  expect((await witnessAftercare(hands, id)).largePrint).toBe(true);
  const { documents } = await seal(id);
  expect(documents.map(({ kind }) => kind)).toEqual([
    'aftercare-sheet',
    'aftercare-sheet-large',
    'consent-record',
    'visit-record',
  ]);
  const known = await tablet.client.call('seal.get', {});
  for (const document of documents) {
    const { base64, fileName } = await tablet.client.call('documents.get', { documentId: document.id });
    const pinned = [{ fingerprint: known.present.fingerprint, since: null, until: null }];
    expect((await verifyDocument(Buffer.from(base64, 'base64'), pinned)).finding).toBe('untouched');
    if (document.kind === 'aftercare-sheet-large')
      expect(fileName).toMatch(/^2026-11-24 aftercare-sheet-large [0-9a-f]{6}\.pdf$/);
  }
});

it('does so for who read the consent at a larger size, and the aftercare not', async () => {
  const { id } = await openVisit(hands);
  await intake(hands, id);
  await passChecks(hands, id);
  await timeOut(hands, id);
  await handOver(hands, id, 'consent');
  await readClauses(hands);
  await clientAct(hands, { type: 'sign-consent', ...large });
  await takeBack(hands);
  await witnessConsent(hands, id);
  await treated(id);
  await aftercare(hands, id);
  expect((await seal(id)).documents.map(({ kind }) => kind)).toContain('aftercare-sheet-large');
});

it('does so when it is asked for where the papers are sealed, also for the slip of a moved session, and not otherwise', async () => {
  const id = await toProcedure(hands);
  await treated(id);
  const before = await aftercare(hands, id);
  expect(before.largePrint).toBe(false);
  const { documents } = await seal(id, true);
  const sheet = documents.find(({ kind }) => kind === 'aftercare-sheet-large');
  expect(sheet?.pages).toBeGreaterThan(1);
  const printed = await tablet.client.call('documents.print', { documentId: sheet?.id ?? '', printerId: 'printer' });
  expect(printed.visit.documents.find((one) => one.id === sheet?.id)?.copies).toMatchObject([
    { how: 'printed', copy: 1 },
  ]);

  const next = { date: '2026-12-08', time: '10:00' };
  for (const [wanted, kinds] of [
    [true, ['preparation-sheet', 'preparation-sheet-large']],
    [false, ['preparation-sheet']],
  ] as const) {
    const { id: other } = await openVisit(hands, { name: `Other ${wanted ? 'One' : 'Two'}` });
    await act(hands, other, { type: 'reschedule', note: 'Came with a cold.', next });
    expect((await seal(other, wanted)).documents.map(({ kind }) => kind)).toEqual(kinds);
    expect(await refusal(seal(other, true))).toBe('not-now');
  }
});
