import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerHealth, confirmDetails, giveTablet, identify } from '../../scripts/sample/steps.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { act, clientAct, type Hands, handOver, intake, openVisit, takeBack } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
beforeEach(async () => {
  tablet = await makeTablet();
  const { ownerId: staffId } = await signedIn(tablet);
  hands = { client: tablet.client, staffId, pin };
});
afterEach(() => tablet.close());

/** A second visit of somebody who said yes to blood thinners in the first. */
async function secondVisit(): Promise<string> {
  const { id: first, clientId, course } = await openVisit(hands);
  await intake(hands, first, ['blood-thinners']);
  await act(hands, first, { type: 'cancel-visit', reason: 'Had to leave.' });
  await act(hands, first, { type: 'close-visit' });
  return (await hands.client.call('visits.open', { clientId, course })).id;
}

async function asked() {
  const view = await hands.client.call('task.get', {});
  if (view.task !== 'intake') throw new Error('another task was handed over');
  return view.health;
}

it('shows the last answers only to the client they belong to, once identified, and chooses none', async () => {
  const id = await secondVisit();
  await giveTablet(hands, id, 'intake');
  expect(await asked()).toEqual([]);
  await identify(hands);
  const health = await asked();
  expect(health[0]).toMatchObject({ id: 'heart', answer: null, last: { answer: 'no', mayConfirm: true } });
  expect(health[1]).toMatchObject({ answer: null, last: { answer: 'yes', details: 'Since 2019.', mayConfirm: false } });
  await takeBack(hands);
  const other = await openVisit(hands, { name: 'Somebody Else' });
  await handOver(hands, other.id, 'intake');
  expect((await asked()).map(({ last }) => last)).toEqual((await asked()).map(() => null));
});

it('records “nothing has changed” as an answer of today for each question, which outlives a restart', async () => {
  const id = await secondVisit();
  await handOver(hands, id, 'intake');
  await confirmDetails(hands);
  const questions = (await asked()).filter(({ last }) => last?.mayConfirm).map((question) => question.id);
  expect(await refusal(clientAct(hands, { type: 'confirm-last-answers', questions: ['blood-thinners'] }))).toBe(
    'no-last-answer',
  );
  await clientAct(hands, { type: 'confirm-last-answers', questions });
  expect(await refusal(clientAct(hands, { type: 'finish-intake' }))).toBe('answers-missing');
  await tablet.restart();
  hands = { ...hands, client: tablet.client };
  await clientAct(hands, { type: 'answer-health', question: 'blood-thinners', answer: 'yes', details: 'Still.' });
  await clientAct(hands, { type: 'finish-intake' });
  await takeBack(hands);
  const events = await hands.client.call('visits.events', { visitId: id });
  const answers = events.filter(({ type }) => type === 'health-answered');
  expect(answers).toHaveLength(questions.length + 1);
  expect(answers[0]?.facts).toContainEqual({ code: 'same-as', date: '2026-11-24' });
  // The yes of last time is asked and decided anew.
  expect((await hands.client.call('visits.get', { visitId: id })).alerts).toMatchObject([
    { question: 'blood-thinners', decision: null },
  ]);
});

it('offers no answer of before for a question that was answered in a visit since, finished or not', async () => {
  const id = await secondVisit();
  await handOver(hands, id, 'intake');
  await confirmDetails(hands);
  await answerHealth(hands, ['heart'], 2);
  await takeBack(hands);
  await act(hands, id, { type: 'cancel-visit', reason: 'Had to leave.' });
  const { clientId, course } = await act(hands, id, { type: 'close-visit' });
  const third = await hands.client.call('visits.open', { clientId, course });
  await handOver(hands, third.id, 'intake');
  await confirmDetails(hands);
  const [first, second, ...others] = await asked();
  expect([first?.id, first?.last, second?.last]).toEqual(['heart', null, null]);
  expect(others.map(({ last }) => last?.mayConfirm)).toEqual(others.map(() => true));
  expect(await refusal(clientAct(hands, { type: 'confirm-last-answers', questions: ['heart'] }))).toBe(
    'no-last-answer',
  );
});
