import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { openVisit, wholeVisit } from './visit-steps.ts';

const kimsPin = '135790';
let tablet: Tablet;
let owner: string;
let kim: string;

beforeEach(async () => {
  tablet = await makeTablet();
  ({ ownerId: owner } = await signedIn(tablet));
  const person = { name: 'Kim Other', role: 'practitioner', pin: kimsPin } as const;
  const { staff } = await tablet.client.call('settings.add-staff', person);
  kim = staff[1]?.id ?? '';
});
afterEach(() => tablet.close());

const change = (staffId: string, name: string, role: 'owner' | 'practitioner') =>
  tablet.client.call('staff.change', { staffId, name, role });
const become = async (staffId: string, typed: string) => {
  await tablet.client.call('session.lock', {});
  return tablet.client.call('session.unlock', { staffId, pin: typed });
};
const news = async () => (await tablet.client.call('backups.due', {})).changed;

it('what was signed keeps the name of that time, in lists and on papers, and later visits carry the new one', async () => {
  await become(kim, kimsPin);
  const { id: visitId } = await wholeVisit({ client: tablet.client, staffId: kim, pin: kimsPin });
  await become(owner, pin);
  const view = await tablet.client.call('visits.get', { visitId });
  const events = await tablet.client.call('visits.events', { visitId });
  const { staff } = await change(kim, 'Kim Married', 'practitioner');
  expect(staff[1]).toMatchObject({ name: 'Kim Married', formerly: ['Kim Other'] });
  expect(await tablet.client.call('visits.get', { visitId })).toEqual(view);
  expect(await tablet.client.call('visits.events', { visitId })).toEqual(events);
  const unlocked = await become(kim, kimsPin);
  expect(unlocked.signedIn?.name).toBe('Kim Married');
  const later = await openVisit({ client: tablet.client, staffId: kim, pin: kimsPin });
  expect((await tablet.client.call('visits.events', { visitId: later.id }))[0]?.actorName).toBe('Kim Married');
  await tablet.restart();
  await tablet.client.call('session.unlock', { staffId: owner, pin });
  expect(await tablet.client.call('visits.events', { visitId })).toEqual(events);
  const check = await tablet.client.call('record.check', {});
  expect(check.ok).toBe(true);
});

it('a colleague is told at every unlock until they say that they saw it; nobody is told of their own change', async () => {
  await change(kim, 'Kim Married', 'practitioner');
  await change(kim, 'Kim Twice', 'owner');
  expect(await news()).toBeNull();
  await become(kim, kimsPin);
  const told = { name: { before: 'Kim Other', after: 'Kim Twice' }, role: 'owner' };
  expect(await news()).toMatchObject({ ...told, by: expect.stringMatching(/\w/) });
  await become(kim, kimsPin);
  expect(await news()).toMatchObject(told);
  await tablet.client.call('staff.saw-change', {});
  expect(await news()).toBeNull();
  await change(kim, 'Kim Myself', 'owner');
  expect(await news()).toBeNull();
});

it('a new role counts at once: the owner who gives it up has none of its rights left, and the last one keeps it', async () => {
  expect(await refusal(change(owner, 'Robin Example', 'practitioner'))).toBe('last-owner');
  await change(kim, 'Kim Other', 'owner');
  const { staff } = await tablet.client.call('settings.get', {});
  const own = staff[0]?.name ?? '';
  await change(owner, own, 'practitioner');
  expect((await tablet.client.call('app.status', {})).signedIn?.role).toBe('practitioner');
  expect(await refusal(change(kim, 'Kim Hers', 'practitioner'))).toBe('not-your-role');
  await become(kim, kimsPin);
  expect((await tablet.client.call('settings.get', {})).staff.map(({ role, lastOwner }) => [role, lastOwner])).toEqual([
    ['practitioner', false],
    ['owner', true],
  ]);
});

it('is an owner’s to do, and a refused name changes nothing', async () => {
  const before = await tablet.client.call('settings.get', {});
  expect(await refusal(change(kim, before.staff[0]?.name.toUpperCase() ?? '', 'practitioner'))).toBe('staff-alike');
  expect(await refusal(change(kim, '', 'practitioner'))).toBe('malformed');
  expect(await tablet.client.call('settings.get', {})).toEqual(before);
  await become(kim, kimsPin);
  expect(await refusal(change(kim, 'Kim Boss', 'owner'))).toBe('not-your-role');
});
