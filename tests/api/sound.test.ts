import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;
let staffId: string;
beforeEach(async () => {
  tablet = await makeTablet();
  ({ ownerId: staffId } = await signedIn(tablet));
});
afterEach(() => tablet.close());

const sound = async () => (await tablet.client.call('app.status', {})).sound;
const set = (volume: 50 | 100 | 200, quiet: boolean) =>
  tablet.client.call('settings.set-sound', { sound: { volume, quiet } });

it('volume and silence hold while locked and after a restart; silence ends with the day, the volume stays', async () => {
  expect(await sound()).toEqual({ volume: 100, quiet: false });
  await set(200, true);
  await tablet.client.call('session.lock', {});
  expect(await sound()).toEqual({ volume: 200, quiet: true });
  expect(await refusal(set(50, false))).toBe('not-allowed');
  await tablet.restart();
  expect(await sound()).toEqual({ volume: 200, quiet: true });
  tablet.clock.advance(24 * 3_600_000);
  expect(await sound()).toEqual({ volume: 200, quiet: false });
  await tablet.client.call('session.unlock', { staffId, pin });
  await set(50, false);
  expect(await sound()).toEqual({ volume: 50, quiet: false });
});
