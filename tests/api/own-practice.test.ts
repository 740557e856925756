import { execFileSync } from 'node:child_process';
import { afterEach, expect, it } from 'vitest';
import { handSignature } from '../../scripts/sample/signature.ts';
import * as steps from '../../scripts/sample/steps.ts';
import { restartWith } from './own-protocol.ts';
import { answerOwn, ownProtocol } from './own-questions.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;
afterEach(() => tablet.close());

/** A visit under the clinic's own protocol, up to the consent in the client's hands. */
async function untilConsent(given: Parameters<typeof answerOwn>[1] = {}) {
  tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  const hands: steps.Hands = { client: tablet.client, staffId: ownerId, pin };
  await restartWith(tablet, hands, ownProtocol);
  const { id } = await steps.openVisit(hands);
  await steps.handOver(hands, id, 'intake');
  await steps.confirmDetails(hands);
  await answerOwn(hands, given);
  await steps.clientAct(hands, { type: 'finish-intake' });
  await steps.takeBack(hands);
  return { hands, id };
}
async function consentHanded(given: Parameters<typeof answerOwn>[1] = {}) {
  const { hands, id } = await untilConsent(given);
  for (const { question } of (await hands.client.call('visits.get', { visitId: id })).alerts)
    await steps.act(hands, id, {
      type: 'decide-alert',
      question,
      decision: 'continue',
      reason: 'Seen and talked over.',
    });
  await steps.passChecks(hands, id);
  await steps.timeOut(hands, id);
  await steps.handOver(hands, id, 'consent');
  return { hands, id };
}

it('answers of every kind are kept in the store, read again after a restart, and named in the visit’s events', async () => {
  const { hands, id } = await untilConsent({ skin: { kind: 'one-of', option: 'dry' } });
  await tablet.restart();
  await hands.client.call('session.unlock', { staffId: hands.staffId, pin });
  const { health } = await hands.client.call('visits.get', { visitId: id });
  expect(health.map(({ said, grade }) => [said?.kind, grade])).toEqual([
    ['yes', 'fine'],
    ['chosen', 'note'],
    ['none', 'fine'],
    ['no', 'fine'],
    ['number', 'fine'],
    ['date', 'fine'],
  ]);
});

it('the client is never told what an answer means for the treatment', async () => {
  const { hands } = await untilConsent();
  const { id } = await steps.openVisit(hands, { name: 'Somebody Else', dateOfBirth: '1990-03-14' });
  await steps.handOver(hands, id, 'intake');
  const shown = JSON.stringify(await hands.client.call('task.get', {}));
  for (const grade of ['doctors-note', '"refuse"', '"decide"', 'grade']) expect(shown).not.toContain(grade);
});

it('each point is answered as its kind asks for, with initials where the clinic wants them, and the paper prints each', async () => {
  const { hands, id } = await consentHanded({ medicine: { kind: 'several-of', options: ['aspirin'] } });
  const view = await hands.client.call('task.get', {});
  if (view.task !== 'consent') throw new Error('another task');
  expect(view.clauses.map((one) => one.id)).toEqual(['risks', 'house', 'copy', 'photos', 'blood']);
  for (const { id: clause } of view.clauses) await steps.clientAct(hands, { type: 'open-clause', clause });
  const say = (command: steps.ClientCommandInput) => steps.clientAct(hands, command);
  expect(await refusal(say({ type: 'agree-clause', clause: 'risks' }))).toBe('initials-needed');
  const dot = { ...handSignature, strokes: [[{ x: 5, y: 5, t: 0, p: 0.5 }]] };
  expect(await refusal(say({ type: 'answer-clause', clause: 'risks', answer: 'agreed', initials: dot }))).toBe(
    'not-initials',
  );
  expect(await refusal(say({ type: 'agree-clause', clause: 'house' }))).toBe('answer-other-kind');
  expect(await refusal(say({ type: 'answer-clause', clause: 'copy', answer: 'chosen' }))).toBe('answer-other-kind');
  expect(await refusal(say({ type: 'refuse-clause', clause: 'risks' }))).toBe('clause-required');
  await say({ type: 'answer-clause', clause: 'risks', answer: 'agreed', initials: handSignature });
  await say({ type: 'answer-clause', clause: 'house', answer: 'read' });
  await say({ type: 'answer-clause', clause: 'copy', answer: 'chosen', option: 'mail' });
  await say({ type: 'refuse-clause', clause: 'photos' });
  await say({ type: 'agree-clause', clause: 'blood' });
  await steps.signConsent(hands);
  await steps.takeBack(hands);
  await steps.witnessConsent(hands, id);
  const { clauses } = await hands.client.call('visits.get', { visitId: id });
  expect(clauses.map(({ status, chosen, photos }) => [status, chosen, photos])).toEqual([
    ['agreed', null, null],
    ['read', null, null],
    ['chosen', 'mail', null],
    ['refused', null, 'teaching'],
    ['agreed', null, null],
  ]);
  await steps.act(hands, id, { type: 'cancel-visit', reason: 'The client fell ill.' });
  await hands.client.call('visits.seal', { visitId: id });
  const paper = await consentPaper(hands, id);
  expect(paper).toContain('3 of 4 points agreed');
  expect(paper).toMatch(/Opened .*, chosen .*: By mail/);
  expect(paper).toMatch(/Opened .*, read /);
  expect(paper).toContain('These pictures are for teaching.');
  expect(paper).toContain('About medicine? Aspirin');
  expect(paper).toContain('About drinks? 2 a week');
  expect(paper).toContain('Point answered');
});

async function consentPaper(hands: steps.Hands, visitId: string): Promise<string> {
  const { documents } = await hands.client.call('visits.get', { visitId });
  const documentId = documents.find(({ kind }) => kind === 'consent-record')?.id ?? '';
  const { base64 } = await hands.client.call('documents.get', { documentId });
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(base64, 'base64') })
    .toString('utf8')
    .replaceAll(/\s+/g, ' ');
}

it('a point that waits for an answer that was not given is neither shown nor waited for', async () => {
  const { hands } = await consentHanded();
  const view = await hands.client.call('task.get', {});
  if (view.task !== 'consent') throw new Error('another task');
  expect(view.clauses.map((one) => one.id)).toEqual(['risks', 'house', 'copy', 'photos']);
  expect(await refusal(steps.clientAct(hands, { type: 'open-clause', clause: 'blood' }))).toBe('unknown-item');
});
