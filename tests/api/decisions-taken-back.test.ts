import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { Workbench } from '../documents/tools.ts';
import { pin, refusal, type Tablet } from './tablet.ts';
import { act, type Hands, intake, openVisit, passChecks, tabletWithHands } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
const bench = new Workbench();

beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(async () => {
  await tablet.close();
});
afterAll(() => bench.dispose());

const alert = (decision: 'continue' | 'reschedule', reason: string) =>
  ({ type: 'decide-alert', question: 'heart', decision, reason }) as const;
const next = { date: '2026-12-08', time: '10:00' } as const;

/** A visit whose only alert was decided as a stop. */
async function stopped() {
  const { id, clientId, course } = await openVisit(hands);
  await intake(hands, id, ['heart']);
  const view = await act(hands, id, alert('reschedule', 'Not today'));
  return { id, clientId, course, sequence: view.alerts[0]?.mistake?.sequence ?? 0 };
}

const take = (visitId: string, sequence: number, typed: string | undefined = pin) =>
  hands.client.call('visits.act', {
    visitId,
    command: { type: 'take-back', sequence, why: 'The line above was meant' },
    ...(typed && { pin: typed }),
  });

/** The day list's word for the visit. */
async function outcomeToday(): Promise<string | undefined> {
  return (await hands.client.call('visits.today', {})).visits[0]?.outcome;
}

it('a stop decided by mistake opens the day again, everywhere, and the new date that was saved for it goes with it', async () => {
  const { id, sequence } = await stopped();
  await act(hands, id, { type: 'reschedule', next, note: '' });
  expect(await outcomeToday()).toBe('rescheduled');
  expect(await refusal(take(id, sequence, ''))).toBe('pin-needed');
  expect(await refusal(take(id, sequence, '135790'))).toBe('wrong-pin');
  expect(await take(id, sequence)).toMatchObject({ stage: 'alerts', rescheduled: null });
  expect(await outcomeToday()).toBe('in-progress');
  expect(await refusal(take(id, sequence))).toBe('taken-back-already');
  await tablet.restart();
  await hands.client.call('session.unlock', { staffId: hands.staffId, pin });
  expect(await hands.client.call('visits.get', { visitId: id })).toMatchObject({
    stage: 'alerts',
    outcome: 'in-progress',
  });
});

it('a new visit that was refused that day is possible once the decision is taken back', async () => {
  const { id, clientId, course, sequence } = await stopped();
  const again = () => hands.client.call('visits.open', { clientId, course });
  await act(hands, id, { type: 'cancel-visit', reason: 'Client left' });
  await take(id, sequence);
  await act(hands, id, { type: 'cancel-visit', reason: 'Client left, and comes back at noon' });
  await hands.client.call('visits.seal', { visitId: id });
  await act(hands, id, { type: 'close-visit', copy: 'declined' });
  expect((await again()).stage).toBe('arrive');
});

it('stays refused that day where the decision stands, which the visit record has with the answers', async () => {
  const { id, clientId, course } = await stopped();
  await act(hands, id, { type: 'cancel-visit', reason: 'Client left' });
  // What was decided in writing is on paper, though nothing was checked or signed.
  const { documents } = await hands.client.call('visits.seal', { visitId: id });
  expect(documents.map(({ kind }) => kind)).toEqual(['visit-record']);
  const { base64 } = await hands.client.call('documents.get', { documentId: documents[0]?.id ?? '' });
  const text = bench.text(bench.file('cancelled.pdf', Buffer.from(base64, 'base64')), false).replaceAll(/\s+/g, ' ');
  // With the answers, not only among the events.
  expect(text).toMatch(
    /Health questions Yes: .* What the practitioner decided about each “yes” Reschedule: .*Not today/,
  );
  await act(hands, id, { type: 'close-visit' });
  expect(await refusal(hands.client.call('visits.open', { clientId, course }))).toBe('stopped-today');
});

it('stands crossed out on the visit record, with who, when and why, and the new date under it', async () => {
  const { id, sequence } = await stopped();
  await act(hands, id, { type: 'reschedule', next, note: '' });
  await take(id, sequence);
  await act(hands, id, alert('continue', 'Settled years ago'));
  await passChecks(hands, id);
  const redness = { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' } as const;
  await act(hands, id, redness);
  await act(hands, id, { type: 'reschedule', next, note: '' });
  const { documents } = await hands.client.call('visits.seal', { visitId: id });
  const documentId = documents.find(({ kind }) => kind === 'visit-record')?.id ?? '';
  const { base64 } = await hands.client.call('documents.get', { documentId });
  const text = bench.text(bench.file('record.pdf', Buffer.from(base64, 'base64')), false).replaceAll(/\s+/g, ' ');
  expect(text).toMatch(
    /Alert decided · [^·]*\? · decided on a new date · reason: Not today \(.*?Crossed out by Robin Example.*?: The line above was meant/,
  );
  expect(text).toMatch(
    /Moved to a new date · Tue 8 Dec 2026, 10:00 · reason: A health answer.*?Crossed out by Robin Example/,
  );
});
