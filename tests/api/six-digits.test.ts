import { afterEach, beforeEach, expect, it } from 'vitest';
import { giveTablet } from '../../scripts/sample/steps.ts';
import { pin, refusal, type Tablet } from './tablet.ts';
import { openVisit, tabletWithHands, takeBack } from './visit-steps.ts';

let tablet: Tablet;
let hands: Awaited<ReturnType<typeof tabletWithHands>>['hands'];
beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(() => tablet.close());

const known = async () => {
  const { staff } = await hands.client.call('app.status', {});
  return staff.find(({ id }) => id === hands.staffId)?.sixDigits;
};
const lock = () => hands.client.call('session.lock', {});
const unlock = (digits: string) => hands.client.call('session.unlock', { staffId: hands.staffId, pin: digits });

it('the pad is told that a PIN has six digits only after it was right, in every mode, and not after a restart', async () => {
  expect(await known()).toBe(true);
  await lock();
  expect(await known()).toBe(true);
  await tablet.restart();
  expect(await known()).toBe(false);
  expect(await refusal(unlock('975310'))).toBe('wrong-pin');
  expect(await known()).toBe(false);
  await unlock(pin);
  expect(await known()).toBe(true);
  const { id } = await openVisit(hands);
  await giveTablet(hands, id, 'intake');
  await takeBack(hands);
  expect(await known()).toBe(true);
});

it('of a longer PIN nothing is told, and a changed one is not taken for the old one', async () => {
  await hands.client.call('staff.change-pin', { pin, newPin: '83026417' });
  expect(await known()).toBe(false);
  await lock();
  await unlock('83026417');
  expect(await known()).toBe(false);
});
