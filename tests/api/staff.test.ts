import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleOwner, samplePractitioner } from '../../scripts/sample/people.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { openVisit, wholeVisit } from './visit-steps.ts';

const kimsPin = '135790';
let tablet: Tablet;
let owner: string;
let kim: string;

beforeEach(async () => {
  tablet = await makeTablet();
  ({ ownerId: owner } = await signedIn(tablet));
  const { staff } = await tablet.client.call('settings.add-staff', {
    name: samplePractitioner.name,
    role: 'practitioner',
    pin: kimsPin,
  });
  kim = staff[1]?.id ?? '';
});
afterEach(() => tablet.close());

const lock = () => tablet.client.call('session.lock', {});
const unlock = (staffId: string, typed: string) => tablet.client.call('session.unlock', { staffId, pin: typed });
const mode = async () => (await tablet.client.call('app.status', {})).mode;
const active = async () =>
  (await tablet.client.call('settings.get', {})).staff.map((one) => [one.name, one.active] as const);

async function asKim() {
  await lock();
  await unlock(kim, kimsPin);
}

describe('a PIN', () => {
  it('is changed by whoever knows it, and the old one stops working', async () => {
    await asKim();
    expect(await refusal(tablet.client.call('staff.change-pin', { pin: '000000', newPin: '224466' }))).toBe(
      'wrong-pin',
    );
    await tablet.client.call('staff.change-pin', { pin: kimsPin, newPin: '224466' });
    await lock();
    expect(await refusal(unlock(kim, kimsPin))).toBe('wrong-pin');
    expect((await unlock(kim, '224466')).signedIn?.id).toBe(kim);
  });

  it('of six to twelve digits is the only one taken', async () => {
    for (const newPin of ['12345', '1234567890123', '12345a', ''])
      expect(await refusal(tablet.client.call('staff.change-pin', { pin, newPin }))).toBe('malformed');
  });

  it('guessed from an unlocked tablet counts like one at the lock, up to the recovery key', async () => {
    for (let tries = 1; tries < 20; tries++) {
      expect(await refusal(tablet.client.call('staff.change-pin', { pin: '999999', newPin: '224466' }))).toBe(
        'wrong-pin',
      );
      // Long enough for the wait, in steps that keep the session awake.
      for (let minutes = 0; minutes < 60; minutes++) {
        tablet.clock.advance(60_000);
        await tablet.client.call('session.touch', {});
      }
    }
    expect(await refusal(tablet.client.call('staff.change-pin', { pin: '999999', newPin: '224466' }))).toBe(
      'pin-spent',
    );
    expect(await mode()).toBe('recovery');
  });

  it('is reset by an owner for somebody else, and the wrong tries with it', async () => {
    await lock();
    for (let tries = 0; tries < 7; tries++) await refusal(unlock(kim, '000000'));
    await unlock(owner, pin);
    await tablet.client.call('staff.reset-pin', { staffId: kim, newPin: '445566' });
    await lock();
    expect(await refusal(unlock(kim, kimsPin))).toBe('wrong-pin');
    expect((await unlock(kim, '445566')).signedIn).toMatchObject({ id: kim, role: 'practitioner' });
  });

  it('is not reset by a practitioner, nor one’s own past the question for the present one', async () => {
    expect(await refusal(tablet.client.call('staff.reset-pin', { staffId: owner, newPin: '445566' }))).toBe('own-pin');
    await asKim();
    for (const [name, input] of [
      ['staff.reset-pin', { staffId: owner, newPin: '445566' }],
      ['staff.deactivate', { staffId: owner }],
      ['staff.reactivate', { staffId: owner, newPin: '445566' }],
      ['settings.set-idle-lock', { minutes: 10 }],
    ] as const)
      expect([name, await refusal(tablet.client.call(name, input))]).toEqual([name, 'not-your-role']);
  });
});

describe('somebody who left', () => {
  it('is named nowhere on the lock screen and can neither unlock nor take the tablet back', async () => {
    await tablet.client.call('staff.deactivate', { staffId: kim });
    expect(await active()).toEqual([
      [sampleOwner.name, true],
      [samplePractitioner.name, false],
    ]);
    const { id } = await openVisit({ client: tablet.client, staffId: owner, pin });
    await tablet.client.call('session.hand-over', { visitId: id, task: 'intake', language: 'en' });
    expect(await refusal(tablet.client.call('session.take-back', { staffId: kim, pin: kimsPin }))).toBe(
      'unknown-staff',
    );
    expect(await mode()).toBe('handed-over');
    await tablet.client.call('session.take-back', { staffId: owner, pin });
    await lock();
    expect((await tablet.client.call('app.status', {})).staff.map(({ id: staffId }) => staffId)).toEqual([owner]);
    expect(await refusal(unlock(kim, kimsPin))).toBe('unknown-staff');
    await tablet.restart();
    expect(await refusal(unlock(kim, kimsPin))).toBe('unknown-staff');
  });

  it('stays on everything they signed', async () => {
    await asKim();
    const { id: visitId } = await wholeVisit({ client: tablet.client, staffId: kim, pin: kimsPin });
    await lock();
    await unlock(owner, pin);
    const before = await tablet.client.call('visits.get', { visitId });
    await tablet.client.call('staff.deactivate', { staffId: kim });
    expect(await tablet.client.call('visits.get', { visitId })).toEqual(before);
    const events = await tablet.client.call('visits.events', { visitId });
    expect(events.find(({ type }) => type === 'consent-countersigned')).toMatchObject({
      actorName: samplePractitioner.name,
    });
    const [document] = before.documents;
    expect(await tablet.client.call('documents.verify', { documentId: document?.id ?? '' })).toMatchObject({
      verdict: 'untouched',
    });
  });

  it('comes back with a new PIN only', async () => {
    await tablet.client.call('staff.deactivate', { staffId: kim });
    expect(await refusal(tablet.client.call('staff.deactivate', { staffId: kim }))).toBe('unknown-staff');
    expect(await refusal(tablet.client.call('staff.reset-pin', { staffId: kim, newPin: '445566' }))).toBe(
      'unknown-staff',
    );
    await tablet.client.call('staff.reactivate', { staffId: kim, newPin: '778899' });
    expect(await refusal(tablet.client.call('staff.reactivate', { staffId: kim, newPin: '778899' }))).toBe(
      'still-active',
    );
    await lock();
    expect(await refusal(unlock(kim, kimsPin))).toBe('wrong-pin');
    expect((await unlock(kim, '778899')).mode).toBe('staff');
  });

  it('does not hold up the tablet by tries they used up before', async () => {
    await lock();
    for (let tries = 0; tries < 19; tries++) {
      await refusal(unlock(kim, '000000'));
      tablet.clock.advance(3_600_000);
    }
    await unlock(owner, pin);
    await tablet.client.call('staff.deactivate', { staffId: kim });
    await tablet.restart();
    expect(await mode()).toBe('locked');
  });
});

describe('owners', () => {
  it('are never none: the last active one stays', async () => {
    expect(await refusal(tablet.client.call('staff.deactivate', { staffId: owner }))).toBe('last-owner');
    const { staff } = await tablet.client.call('settings.add-staff', {
      name: 'Sam Test',
      role: 'owner',
      pin: '909090',
    });
    const second = staff[2]?.id ?? '';
    await tablet.client.call('staff.deactivate', { staffId: second });
    expect(await refusal(tablet.client.call('staff.deactivate', { staffId: owner }))).toBe('last-owner');
    await tablet.client.call('staff.reactivate', { staffId: second, newPin: '909091' });
    await tablet.client.call('staff.deactivate', { staffId: owner });
    // Somebody who deactivates themselves is signed out at once.
    expect(await mode()).toBe('locked');
    expect(await refusal(unlock(owner, pin))).toBe('unknown-staff');
    expect((await unlock(second, '909091')).signedIn?.role).toBe('owner');
    expect(await refusal(tablet.client.call('staff.deactivate', { staffId: second }))).toBe('last-owner');
  });
});

describe('the idle lock', () => {
  it('is the owner’s to set, from one to ten minutes, and holds after a restart', async () => {
    expect((await tablet.client.call('settings.get', {})).idleMinutes).toBe(2);
    for (const minutes of [0, 0.5, 11, 1_000])
      expect(await refusal(tablet.client.call('settings.set-idle-lock', { minutes }))).toBe('malformed');
    expect((await tablet.client.call('settings.set-idle-lock', { minutes: 5 })).idleMinutes).toBe(5);
    await tablet.restart();
    await unlock(owner, pin);
    expect((await tablet.client.call('app.status', {})).idleLockMs).toBe(300_000);
    tablet.clock.advance(299_000);
    expect(await mode()).toBe('staff');
    tablet.clock.advance(1_000);
    expect(await mode()).toBe('locked');
    await unlock(owner, pin);
    await tablet.client.call('settings.set-idle-lock', { minutes: 1 });
    tablet.clock.advance(60_000);
    expect(await mode()).toBe('locked');
  });
});
