import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { contract, operationNames } from '../../api/contract/contract.ts';
import { answerHealth, confirmDetails } from '../../scripts/sample/steps.ts';
import { morning, pin, refusal, type Tablet, zone } from './tablet.ts';
import {
  act,
  clientAct,
  type Hands,
  handOver,
  openVisit,
  signature,
  tabletWithHands,
  takeBack,
} from './visit-steps.ts';

const day = 86_400_000;
const planted = { answer: 'Zanthoma since the year of the comet', note: 'Vermilion ink on the left glove' };
const rows = 20;

let tablet: Tablet;
let hands: Hands;
let yesterdays: string;
let todays: string;

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const mode = async () => (await call('app.status', {})).mode;
const open = (changed: Partial<Parameters<typeof begin>[0]> = {}) => begin({ health: false, minutes: 60, ...changed });
const begin = (how: { health: boolean; minutes: 30 | 60 | 120 | 240 | 480 }) =>
  call('inspection.open', { pin, name: 'M. Hale', from: '2026-11-25', to: '2026-11-25', ...how });
const last = async () => (await call('inspection.list', {}))[0];

beforeAll(async () => {
  ({ tablet, hands } = await tabletWithHands());
  ({ id: yesterdays } = await openVisit(hands, { name: 'Yesterday’s Client' }));
  tablet.clock.advance(day);
  await call('session.unlock', { staffId: hands.staffId, pin });
  ({ id: todays } = await openVisit(hands));
  await handOver(hands, todays, 'intake');
  await confirmDetails(hands);
  await answerHealth(hands);
  await clientAct(hands, { type: 'answer-health', question: 'heart', answer: 'yes', details: planted.answer });
  await clientAct(hands, { type: 'finish-intake' });
  await takeBack(hands);
  await act(hands, todays, { type: 'add-note', text: planted.note });
});
beforeEach(async () => {
  if ((await mode()) === 'inspecting') await call('session.lock', {});
  if ((await mode()) === 'locked') await call('session.unlock', { staffId: hands.staffId, pin });
});
afterAll(() => tablet.close());

it('opens with the owner’s PIN, shows the visits of those days and nothing of any other, and refuses the rest', async () => {
  expect(
    await refusal(
      call('inspection.open', {
        pin: '000000',
        name: 'M. Hale',
        from: '2026-11-25',
        to: '2026-11-25',
        health: false,
        minutes: 60,
      }),
    ),
  ).toBe('wrong-pin');
  const status = await open();
  expect(status).toMatchObject({ mode: 'inspecting', signedIn: null, inspection: { name: 'M. Hale', health: false } });
  const { total, visits } = await call('inspection.visits', { page: 1, rows });
  expect([total, visits.map(({ visitId }) => visitId)]).toEqual([1, [todays]]);
  expect(await refusal(call('inspection.visit', { visitId: yesterdays }))).toBe('unknown-visit');
  for (const name of operationNames.filter((one) => !contract[one].allowed.includes('inspection'))) {
    const reply = await tablet.call(name, {});
    expect([name, reply.ok ? 'done' : reply.error.code]).toEqual([
      name,
      expect.stringMatching(/^not-(your-role|allowed)$/),
    ]);
  }
});

it('hides health answers unless the owner opened them, and notes and strokes always', async () => {
  const told = async () => JSON.stringify(await call('inspection.visit', { visitId: todays }));
  await open({ health: false });
  const without = await told();
  expect(without).not.toContain(planted.answer);
  expect(JSON.parse(without)).toMatchObject({ health: null });
  await call('session.lock', {});
  await call('session.unlock', { staffId: hands.staffId, pin });
  await open({ health: true });
  const opened = await told();
  expect(opened).toContain(planted.answer);
  for (const hidden of [planted.note, JSON.stringify(signature.strokes[0]?.[1]), '"strokes"'])
    for (const answer of [without, opened]) expect(answer).not.toContain(hidden);
});

it('puts every look on record, with who was shown what', async () => {
  await open();
  await call('inspection.visits', { page: 1, rows });
  await call('inspection.visit', { visitId: todays });
  await call('session.lock', {});
  await call('session.unlock', { staffId: hands.staffId, pin });
  expect(await last()).toMatchObject({
    ...{ name: 'M. Hale', from: '2026-11-25', to: '2026-11-25', looks: 2, ended: { why: 'asked' } },
    shown: [{ look: { at: 'visits', page: 1 } }, { look: { at: 'visit', visit: todays } }],
  });
});

it('ends by itself: when its time is over, when nobody touches the tablet, and with a restart', async () => {
  const why = async () => {
    expect(await mode()).toBe('locked');
    expect(await refusal(call('inspection.visits', { page: 1, rows }))).toBe('not-allowed');
    await call('session.unlock', { staffId: hands.staffId, pin });
    return (await last())?.ended?.why;
  };
  await open({ minutes: 30 });
  for (let n = 0; n < 6; n++) {
    expect(await mode()).toBe('inspecting');
    tablet.clock.advance(5 * 60_000);
    await call('session.touch', {}).catch(() => undefined);
  }
  expect(await why()).toBe('time');
  await open({ minutes: 480 });
  tablet.clock.advance(11 * 60_000);
  expect(await why()).toBe('idle');
  await open({ minutes: 480 });
  await tablet.restart();
  expect(await why()).toBe('restart');
});

it('goes on by the clock that only counts: setting the date back prolongs nothing', async () => {
  await open({ minutes: 30 });
  const { uptimeMs } = tablet.clock.now();
  tablet.clock.set(morning, zone);
  expect(tablet.clock.now().uptimeMs).toBeGreaterThanOrEqual(uptimeMs);
  for (let n = 0; n < 6; n++) {
    tablet.clock.advance(5 * 60_000);
    await call('session.touch', {}).catch(() => undefined);
  }
  expect(await mode()).toBe('locked');
});
