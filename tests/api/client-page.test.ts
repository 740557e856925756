import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusal, type Tablet } from './tablet.ts';
import { act, type Hands, intake, tabletWithHands, wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
let clientId: string;
let first: string;
let second: string;

/** One store for all: a sealed visit with an alert and a note, and a second one three weeks later in which an answer changed. */
beforeAll(async () => {
  ({ tablet, hands } = await tabletWithHands());
  const { id, clientId: whose } = await wholeVisit(hands);
  [clientId, first] = [whose, id];
  await act(hands, first, { type: 'close-visit', copy: 'later' });
});
afterAll(() => tablet.close());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);

it('shows who comes next, the course and what is behind each door', async () => {
  const page = await call('clients.page', { clientId });
  const visit = await call('visits.get', { visitId: first });
  const { next } = visit.course;
  expect(page.open).toBeNull();
  expect(page.next).toMatchObject({ visitId: first, ...next, session: visit.course.session + 1, sheetGiven: null });
  expect(page.next?.preparation.every(({ from, to }) => from <= to)).toBe(true);
  expect(page.next?.preparation).not.toEqual([]);
  expect(page.visits).toMatchObject([{ id: first, stage: 'closed', outcome: 'treated' }]);
  expect(page.course.visits).toEqual(page.visits);
  expect(page.counts).toMatchObject({ papers: visit.documents.length, notGiven: 1, lots: 0, reactions: 0 });
  expect(page.health).toMatchObject({ before: null, alerts: { open: 0 } });
});

it('lists every paper with how its client got the copy, and notes for staff', async () => {
  const { documents } = await call('visits.get', { visitId: first });
  const papers = await call('clients.papers', { clientId });
  expect(papers.map(({ id }) => id).sort()).toEqual(documents.map(({ id }) => id).sort());
  expect(new Set(papers.map(({ given }) => given))).toEqual(new Set(['later']));
});

it('says what changed in the answers, and counts alerts', async () => {
  tablet.clock.advance(35 * 86_400_000);
  await call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  const { suggested: course } = await call('clients.get', { clientId });
  ({ id: second } = await call('visits.open', { clientId, course }));
  await act(hands, second, { type: 'add-note', text: 'Comes by train.' });
  const [question] = (await call('visits.get', { visitId: second })).health;
  const asked = question?.id ?? '';
  await intake(hands, second, [asked]);
  const page = await call('clients.page', { clientId });
  expect(page.open).toBe(second);
  expect(page.health?.before).toBe('2026-11-24');
  expect(page.health?.rows).toMatchObject([{ question: asked, alert: true, before: { said: { kind: 'no' } } }]);
  expect(page.health?.alerts).toEqual({ open: 1, decided: 0 });
  expect(page.counts.notes).toBe(1);
  expect(await call('clients.notes', { clientId })).toMatchObject([{ visitId: second, text: 'Comes by train.' }]);
  expect(page.course.visits.map(({ id }) => id)).toEqual([first, second]);
});

it('knows nobody that the record does not have', async () => {
  for (const name of ['clients.page', 'clients.papers', 'clients.notes'] as const)
    expect(await refusal(call(name, { clientId: first }))).toBe('unknown-client');
});
