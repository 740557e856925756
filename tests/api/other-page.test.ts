import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { clientAct, handOver, openVisit } from './visit-steps.ts';

let tablet: Tablet;
let staffId: string;
beforeEach(async () => {
  tablet = await makeTablet();
  staffId = (await signedIn(tablet)).ownerId;
});
afterEach(() => tablet.close());
const status = () => tablet.client.call('app.status', {});

it('a page that replaces another finds the staff side locked, and says so until somebody signs in', async () => {
  const { instant } = tablet.clock.now();
  await tablet.pageReplaced();
  expect(await status()).toMatchObject({ mode: 'locked', otherPageAt: { instant } });
  expect((await tablet.client.call('session.unlock', { staffId, pin })).otherPageAt).toBeNull();
});

it('another page that takes over finds a hand-over as it was: only a PIN ends it', async () => {
  const { id } = await openVisit({ client: tablet.client, staffId, pin });
  await handOver({ client: tablet.client, staffId, pin }, id, 'intake');
  await tablet.pageReplaced();
  expect(await status()).toMatchObject({ mode: 'handed-over', otherPageAt: expect.anything() });
});

it('another page that takes over a hand-over does not know the client, and asks for the birthday again', async () => {
  const hands = { client: tablet.client, staffId, pin };
  const { id } = await openVisit(hands);
  await handOver(hands, id, 'intake');
  const identified = async () => [
    (await tablet.client.call('task.get', {})).identified,
    (await status()).handedOver?.identified,
  ];
  expect(await identified()).toEqual([true, true]);
  await tablet.pageReplaced();
  expect(await identified()).toEqual([false, false]);
  expect(await refusal(clientAct(hands, { type: 'finish-intake' }))).toBe('not-identified');
});
