import { afterAll, beforeAll, expect, it } from 'vitest';
import { contract, type OperationName, operationNames } from '../../api/contract/contract.ts';
import { isCapability } from '../../api/gate/mode.ts';
import { capabilities } from '../../domain/clinic/roles.ts';
import { otherClients } from '../../scripts/sample/people.ts';
import { answerHealth, confirmDetails } from '../../scripts/sample/steps.ts';
import { type Known, payloadFor, seeded } from '../security/payloads.ts';
import { colleague, refusal, type Tablet } from './tablet.ts';
import {
  act,
  clientAct,
  consent,
  type Hands,
  handOver,
  openVisit,
  passChecks,
  tabletWithHands,
  takeBack,
  timeOut,
} from './visit-steps.ts';

/** Words that a visit holds and nothing else does. */
const planted = {
  answer: 'Zanthoma since the year of the comet',
  reason: 'Quietly healed, looked at twice',
  note: 'Vermilion ink on the left glove',
  draft: 'Halfway through a sentence about iodine',
};
/** What only drawn signatures and visits have. */
const marks = ['"strokes"', '"pointer"', '"alerts"', '"outcome"', '"stage"', '"health"'];
const desk = operationNames.filter((name) =>
  contract[name].allowed.some((needed) => isCapability(needed) && capabilities['front-desk'].includes(needed)),
);

let tablet: Tablet;
let hands: Hands;
let known: Known;
let visitId: string;
let clientId: string;

beforeAll(async () => {
  ({ tablet, hands } = await tabletWithHands());
  ({ id: visitId, clientId } = await openVisit(hands));
  await handOver(hands, visitId, 'intake');
  await confirmDetails(hands);
  await answerHealth(hands);
  await clientAct(hands, { type: 'answer-health', question: 'heart', answer: 'yes', details: planted.answer });
  await clientAct(hands, { type: 'finish-intake' });
  await takeBack(hands);
  await act(hands, visitId, { type: 'decide-alert', question: 'heart', decision: 'continue', reason: planted.reason });
  await passChecks(hands, visitId);
  await act(hands, visitId, { type: 'add-note', text: planted.note });
  await timeOut(hands, visitId);
  await consent(hands, visitId);
  await hands.client.call('drafts.put', { draft: { step: 'add-note', visitId, field: 'text' }, value: planted.draft });
  const { staffId } = await colleague(tablet, 'front-desk');
  known = { clientId: [clientId], visitId: [visitId], staffId: [staffId], query: ['Sample', '14.3.1988', ''] };
});
afterAll(() => tablet.close());

it('what was planted is there for whoever treats', async () => {
  await hands.client.call('session.lock', {});
  await hands.client.call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  const told = JSON.stringify([
    await hands.client.call('visits.get', { visitId }),
    await hands.client.call('drafts.get', { draft: { step: 'add-note', visitId, field: 'text' } }),
  ]);
  for (const words of Object.values(planted)) expect(told).toContain(words);
  await hands.client.call('session.lock', {});
  await hands.client.call('session.unlock', { staffId: known['staffId']?.[0] as string, pin: '135790' });
});

it('no answer to the front desk holds a health answer, a note, a reason, a draft, a finding or a stroke', async () => {
  const chance = seeded(7);
  const answered = new Set<OperationName>();
  // Locking comes last: everything else would be refused after it.
  for (const name of [...desk].sort((one, other) => Number(one === 'session.lock') - Number(other === 'session.lock')))
    for (let times = 0; times < 12; times++) {
      const reply = await tablet.call(name, payloadFor(name, known, chance));
      if (reply.ok) answered.add(name);
      const told = JSON.stringify(reply);
      for (const words of [...Object.values(planted), ...marks, visitId])
        expect([name, told.includes(words)]).toEqual([name, false]);
      if (name === 'session.lock' && reply.ok) break;
    }
  expect([...answered]).toEqual(expect.arrayContaining(['app.status', 'clients.search', 'desk.today', 'desk.client']));
});

it('the desk sees who is here, adds clients and puts contacts right', async () => {
  const { call } = tablet.client;
  await call('session.unlock', { staffId: known['staffId']?.[0] as string, pin: '135790' });
  const { visits } = await call('desk.today', {});
  expect(visits).toMatchObject([{ clientId, presence: 'here', session: 2, sessionsPlanned: 3 }]);
  const { id, details } = await call('clients.add', { details: otherClients.regular });
  await call('clients.change', { clientId: id, details: { ...details, phone: '01632 960 333' } });
  expect(await call('desk.client', { clientId: id })).toMatchObject({
    details: { phone: '01632 960 333' },
    next: null,
  });
  expect(await call('desk.client', { clientId })).toMatchObject({ next: { time: '10:00' }, visits: [{ session: 2 }] });
});

it('a visit, its papers and its drafts are refused by a code of their own', async () => {
  const { call } = tablet.client;
  expect(await refusal(call('visits.get', { visitId }))).toBe('not-your-role');
  expect(await refusal(call('clients.get', { clientId }))).toBe('not-your-role');
  const draft = { step: 'add-note', visitId, field: 'text' } as const;
  expect(await refusal(call('drafts.get', { draft }))).toBe('not-your-role');
  expect(await refusal(call('drafts.put', { draft, value: 'x' }))).toBe('not-your-role');
});
