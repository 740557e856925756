import { afterAll, afterEach, expect, it } from 'vitest';
import { english } from '../../documents/words/languages.ts';
import { Workbench } from '../documents/tools.ts';
import { paperText } from './paper-text.ts';
import { pin, type Tablet } from './tablet.ts';
import {
  aftercare,
  consent,
  type Hands,
  handOver,
  intake,
  openVisit,
  passChecks,
  tabletWithHands,
  takeBack,
  timeOut,
  treated,
} from './visit-steps.ts';

let tablet: Tablet;
const bench = new Workbench();
afterEach(() => tablet.close());
afterAll(() => bench.dispose());

const sample = english.words.consent.sample;
const asText = (hands: Hands, id: string) => paperText(bench, hands.client, id, 'consent-record');

/** Whether the client's page says that the consent is a sample. */
async function saidToClient(hands: Hands, id: string): Promise<boolean | undefined> {
  await intake(hands, id);
  await passChecks(hands, id);
  await timeOut(hands, id);
  await handOver(hands, id, 'consent');
  const task = await hands.client.call('task.get', {});
  await takeBack(hands);
  return task.task === 'consent' ? task.sample : undefined;
}

it('says to the client and on the paper that the consent is a sample, until an owner approved it', async () => {
  const made = await tabletWithHands();
  const { hands } = made;
  ({ tablet } = made);
  const { id: first } = await openVisit(hands);
  await treated(hands, first);
  expect(await asText(hands, first)).toContain(sample);

  const { id: running } = await openVisit(hands, { name: 'Tom Brown' });
  expect(await saidToClient(hands, running)).toBe(true);
  const { id: signed } = await openVisit(hands, { name: 'Kim Lee' });
  await intake(hands, signed);
  await passChecks(hands, signed);
  await timeOut(hands, signed);
  await consent(hands, signed);
  const treatment = 'scalp-micropigmentation';
  const { draftId, hash } = await hands.client.call('protocols.open-draft', { treatment });
  const { against } = await hands.client.call('protocols.changes', { draftId });
  await hands.client.call('protocols.approve', { draftId, hash, against, pin });
  // The text is the same that was approved, whichever version the visit began with.
  await handOver(hands, running, 'consent');
  expect(await hands.client.call('task.get', {})).not.toHaveProperty('sample');
  await takeBack(hands);

  // What was signed as a sample is one on paper, though it was approved since.
  await hands.client.call('visits.act', { visitId: signed, command: { type: 'start-procedure', expectedMinutes: 60 } });
  await hands.client.call('visits.act', { visitId: signed, command: { type: 'finish-procedure' } });
  await aftercare(hands, signed);
  await hands.client.call('visits.seal', { visitId: signed });
  expect(await asText(hands, signed)).toContain(sample);

  const { id: next } = await openVisit(hands, { name: 'Ana Silva' });
  await treated(hands, next);
  expect(await asText(hands, next)).not.toContain(sample);
});
