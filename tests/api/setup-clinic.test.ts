import { afterEach, expect, it } from 'vitest';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { clinic, makeTablet, pin, refusal, setUp, type Tablet } from './tablet.ts';

let tablet: Tablet;
afterEach(() => tablet.close());

it('letters that no paper prints are found on the clinic’s own step of setup, at their field', async () => {
  tablet = await makeTablet();
  const found = (changed: Partial<typeof clinic>) =>
    tablet.client.call('setup.check-clinic', { clinic: { ...clinic, ...changed } });
  expect(await found({})).toEqual({ unprintable: null });
  expect(await found({ address: '12 Sample Street ᚠ' })).toEqual({ unprintable: { field: 'address', letter: 'ᚠ' } });
  expect(await found({ name: 'ᚠernhill', address: 'ᚢ' })).toEqual({ unprintable: { field: 'name', letter: 'ᚠ' } });
  // The whole setup refuses it too.
  const owner = { name: sampleOwner.name, pin };
  expect(await refusal(tablet.client.call('setup.begin', { clinic: { ...clinic, name: 'ᚠ' }, owner }))).toBe(
    'not-printable',
  );
});

it('is answered in setup only', async () => {
  tablet = await makeTablet();
  await setUp(tablet);
  expect(await refusal(tablet.client.call('setup.check-clinic', { clinic }))).toBe('not-allowed');
});
