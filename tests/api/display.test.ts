import { afterEach, beforeEach, expect, it } from 'vitest';
import { ordinaryDisplay } from '../../domain/clinic/display.ts';
import { makeTablet, refusal, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;
beforeEach(async () => {
  tablet = await makeTablet();
});
afterEach(() => tablet.close());

const shown = async () => (await tablet.client.call('app.status', {})).display;
const dark = { theme: 'dark', text: 150 } as const;

it('draws in light until somebody chooses, then as they chose, locked and after a restart, too', async () => {
  expect(await shown()).toEqual(ordinaryDisplay);
  await signedIn(tablet);
  expect((await tablet.client.call('settings.set-display', { display: dark })).display).toEqual(dark);
  await tablet.client.call('session.lock', {});
  expect(await shown()).toEqual(dark);
  await tablet.restart();
  expect(await shown()).toEqual(dark);
});

it('is for the right hand until somebody says that it is the left one, which a choice of colours keeps', async () => {
  await signedIn(tablet);
  const left = { ...dark, hand: 'left' } as const;
  await tablet.client.call('settings.set-display', { display: left });
  await tablet.restart();
  expect(await shown()).toEqual(left);
});

it('takes the choice from nobody while the tablet is locked', async () => {
  await signedIn(tablet);
  await tablet.client.call('session.lock', {});
  expect(await refusal(tablet.client.call('settings.set-display', { display: dark }))).toBe('not-allowed');
  expect(await shown()).toEqual(ordinaryDisplay);
});
