import { afterEach, beforeEach, expect, it } from 'vitest';
import { clinic, makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;
beforeEach(async () => {
  tablet = await makeTablet();
});
afterEach(() => tablet.close());

const spoken = async () => (await tablet.client.call('app.status', {})).staffLanguage;

it('staff have the screens in English until an owner chooses, then in that language, locked and after a restart, too', async () => {
  expect(await spoken()).toBeNull();
  await signedIn(tablet);
  expect(await spoken()).toBe('en');
  expect((await tablet.client.call('settings.set-staff-language', { language: 'es' })).staffLanguage).toBe('es');
  await tablet.client.call('session.lock', {});
  expect(await spoken()).toBe('es');
  await tablet.restart();
  expect(await spoken()).toBe('es');
});

it('the language chosen at setup is the staff side’s from then on, and no other person’s to change', async () => {
  const { recoveryKey } = await tablet.client.call('setup.begin', {
    clinic,
    owner: { name: 'Robin Example', pin },
    language: 'es',
  });
  await tablet.client.call('setup.confirm-recovery', { recoveryKey });
  expect(await spoken()).toBe('es');
  expect(await refusal(tablet.client.call('settings.set-staff-language', { language: 'en' }))).toBe('not-allowed');
  expect(await spoken()).toBe('es');
});
