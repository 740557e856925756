import { afterEach, beforeEach, expect, it } from 'vitest';
import type { VisitId } from '../../domain/ids.ts';
import { giveTablet } from '../../scripts/sample/steps.ts';
import { pin, type Tablet } from './tablet.ts';
import {
  act,
  clientAct,
  handOver,
  intake,
  openVisit,
  passChecks,
  tabletWithHands,
  takeBack,
  timeOut,
} from './visit-steps.ts';

let tablet: Tablet;
let hands: Awaited<ReturnType<typeof tabletWithHands>>['hands'];
let visit: VisitId;
beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
  ({ id: visit } = await openVisit(hands));
  await intake(hands, visit);
  await passChecks(hands, visit);
  await timeOut(hands, visit);
});
afterEach(() => tablet.close());

const unlock = () => hands.client.call('session.unlock', { staffId: hands.staffId, pin });
const asksAgain = async () => {
  await giveTablet(hands, visit, 'consent');
  const [{ identified }, { handedOver }] = await Promise.all([
    hands.client.call('task.get', {}),
    hands.client.call('app.status', {}),
  ]);
  expect(handedOver?.identified).toBe(identified);
  return !identified;
};

it('the birthday is asked for once in a visit while the tablet was neither locked nor with another client', async () => {
  expect(await asksAgain()).toBe(false);
  await takeBack(hands);
  expect(await asksAgain()).toBe(false);
  await takeBack(hands);
  const events = await hands.client.call('visits.events', { visitId: visit });
  expect(events.filter(({ type }) => type === 'identity-confirmed')).toHaveLength(1);
  const given = events.filter(({ type }) => type === 'handed-over').map(({ facts }) => facts.at(-1)?.code);
  expect(given).toEqual(['language', 'still-known', 'still-known']);
});

it('is asked for again after a lock', async () => {
  await hands.client.call('session.lock', {});
  await unlock();
  expect(await asksAgain()).toBe(true);
});

it('is asked for again after an idle lock', async () => {
  tablet.clock.advance(3 * 60_000);
  expect((await hands.client.call('app.status', {})).mode).toBe('locked');
  await unlock();
  expect(await asksAgain()).toBe(true);
});

it('is asked for again after another client had the tablet, identified or not', async () => {
  const other = await openVisit(hands, { name: 'Dana Okafor' });
  await giveTablet(hands, other.id, 'intake');
  await takeBack(hands);
  expect(await asksAgain()).toBe(true);
  await takeBack(hands);
  await handOver(hands, other.id, 'intake');
  await takeBack(hands);
  expect(await asksAgain()).toBe(true);
});

it('is asked for again after a restart', async () => {
  await tablet.restart();
  await unlock();
  expect(await asksAgain()).toBe(true);
});

it('is asked for again after a restart while the client had the tablet', async () => {
  expect(await asksAgain()).toBe(false);
  await tablet.restart();
  await takeBack(hands);
  expect(await asksAgain()).toBe(true);
});

it('is asked for again after another page replaced this one while the client had the tablet', async () => {
  expect(await asksAgain()).toBe(false);
  await tablet.pageReplaced();
  await takeBack(hands);
  expect(await asksAgain()).toBe(true);
  await clientAct(hands, { type: 'confirm-identity', day: 14, month: 3 });
  await takeBack(hands);
  expect(await asksAgain()).toBe(false);
});

it('is asked for again after the handed-over tablet was left alone', async () => {
  expect(await asksAgain()).toBe(false);
  tablet.clock.advance(11 * 60_000);
  expect((await hands.client.call('app.status', {})).handedOver?.identified).toBe(false);
  await takeBack(hands);
  expect(await asksAgain()).toBe(true);
});

it('is asked for again after another page replaced this one', async () => {
  tablet.pageReplaced();
  await unlock();
  expect(await asksAgain()).toBe(true);
});

it('is asked for again after the date of birth was corrected', async () => {
  const { client } = await hands.client.call('visits.get', { visitId: visit });
  const { clientId } = await hands.client.call('visits.get', { visitId: visit });
  await hands.client.call('clients.change', { clientId, details: { ...client, dateOfBirth: '1988-03-15' } });
  await act(hands, visit, { type: 'add-note', text: 'Misheard the birthday' });
  expect(await asksAgain()).toBe(true);
});
