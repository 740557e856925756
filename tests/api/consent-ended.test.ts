import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workbench } from '../documents/tools.ts';
import { paperText } from './paper-text.ts';
import { sampleClient, type Tablet } from './tablet.ts';
import {
  act,
  aftercare,
  clientAct,
  type Hands,
  handOver,
  signature,
  tabletWithHands,
  takeBack,
  toProcedure,
} from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
const bench = new Workbench();
beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(() => tablet.close());
afterAll(() => bench.dispose());

const typed = { kind: 'typed', name: sampleClient.name } as const;

/** Seals the visit and returns the text of one of its papers. */
async function sealed(visitId: string, paper: 'consent-record' | 'visit-record'): Promise<string> {
  await hands.client.call('visits.seal', { visitId });
  return paperText(bench, hands.client, visitId, paper);
}

async function remembered(visitId: string): Promise<void> {
  await handOver(hands, visitId, 'intake');
  await clientAct(hands, { type: 'answer-health', question: 'blood-thinners', answer: 'yes', details: 'Aspirin.' });
  await clientAct(hands, { type: 'finish-intake' });
  await takeBack(hands);
}

async function started(): Promise<string> {
  const visitId = await toProcedure(hands);
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
  return visitId;
}

async function corrected(visitId: string, details: Partial<typeof sampleClient>): Promise<void> {
  const { clientId } = await hands.client.call('visits.get', { visitId });
  const why = 'Read off the wrong card';
  await hands.client.call('clients.change', { clientId, details: { ...sampleClient, ...details }, why });
}

describe('the papers of a consent that was asked for again at work', () => {
  it.each([
    ['consent-record', /Not signed again before the finish.*Before that it was signed by/],
    ['visit-record', /Treated.*Consent was asked again during the procedure and not signed again/],
  ] as const)('say on the %s that it had not been signed again at the finish', async (paper, words) => {
    const visitId = await started();
    await remembered(visitId);
    const decided = { decision: 'continue', reason: 'Low dose' } as const;
    await act(hands, visitId, { type: 'decide-alert', question: 'blood-thinners', ...decided });
    await act(hands, visitId, { type: 'finish-procedure' });
    await aftercare(hands, visitId);
    expect(await sealed(visitId, paper)).toMatch(words);
  });
});

describe('who signed', () => {
  const guardian = { guardianName: 'Pat Client', guardianRelation: 'Mother' };
  it('stays the client on the consent record when the birth date is put right to a minor’s', async () => {
    const visitId = await started();
    await corrected(visitId, { ...guardian, dateOfBirth: '2012-03-14' });
    expect((await act(hands, visitId, { type: 'finish-procedure' })).outcome).toBe('stopped');
    const unsigned = { type: 'record-unsigned', reason: 'Left' } as const;
    await act(hands, visitId, unsigned);
    const witness = { signature, identifiedBy: 'known-to-staff', note: '' } as const;
    await act(hands, visitId, { type: 'countersign-aftercare', ...witness });
    const words = await sealed(visitId, 'consent-record');
    expect(words).toContain('signed by Sample Client on');
    expect(words).not.toContain('Sample Client, guardian');
    expect(words).not.toContain('signed as');
  });

  it('of a withdrawal is who signed that, not who signed the consent', async () => {
    const visitId = await toProcedure(hands);
    await corrected(visitId, { name: 'Samuel Client' });
    const signed = { ...typed, name: 'Samuel Client' };
    await act(hands, visitId, { type: 'withdraw-consent', reason: '', signature: signed });
    const words = await sealed(visitId, 'consent-record');
    expect(words.match(/signed as Sample Client/g)).toHaveLength(2);
  });
});

describe('an alert that nobody could decide any more', () => {
  it('is printed on the consent record as not decided, because consent was withdrawn first', async () => {
    const visitId = await started();
    await remembered(visitId);
    await act(hands, visitId, { type: 'withdraw-consent', reason: '', signature: null });
    await aftercare(hands, visitId);
    const words = await sealed(visitId, 'consent-record');
    expect(words).toMatch(/Not decided: .* Consent was withdrawn first\./);
    expect(words).not.toContain('No answer was “yes”');
  });
});
