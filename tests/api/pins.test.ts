import { afterEach, beforeEach, expect, it } from 'vitest';
import { plusMilliseconds } from '../../domain/time.ts';
import { sentence } from '../sentence.ts';
import { makeTablet, pin, refusal, setUp, type Tablet, zone } from './tablet.ts';

let tablet: Tablet;
let staffId: string;
let recoveryKey: string;

beforeEach(async () => {
  tablet = await makeTablet();
  ({ ownerId: staffId, recoveryKey } = await setUp(tablet));
});
afterEach(() => tablet.close());

const wrong = async () => {
  const reply = await tablet.call('session.unlock', { staffId, pin: '999999' });
  return reply.ok ? 'unlocked' : `${reply.error.code}: ${sentence(reply.error)}`;
};
const right = () => tablet.client.call('session.unlock', { staffId, pin });
const minutes = (n: number) => tablet.clock.advance(n * 60_000);

it('counts down, then makes the next try wait, longer each time', async () => {
  for (const left of ['4 tries', '3 tries', '2 tries', '1 try'])
    expect(await wrong()).toBe(`wrong-pin: That PIN is not right. ${left} left.`);
  expect(await wrong()).toBe('wrong-pin: That PIN is not right. Wait 30 seconds, then try again.');
  expect(await wrong()).toBe('pin-wait: Too many wrong PINs. Wait 30 seconds, then try again.');
  expect(await refusal(right())).toBe('pin-wait');
  tablet.clock.advance(30_000);
  expect(await wrong()).toBe('wrong-pin: That PIN is not right. Wait 1 minute, then try again.');
  minutes(1);
  expect(await wrong()).toBe('wrong-pin: That PIN is not right. Wait 5 minutes, then try again.');
});

it('forgets wrong tries after a right one', async () => {
  for (let i = 0; i < 4; i++) await wrong();
  await right();
  await tablet.client.call('session.lock', {});
  expect(await wrong()).toBe('wrong-pin: That PIN is not right. 4 tries left.');
});

it('remembers wrong tries and the wait across a restart', async () => {
  for (let i = 0; i < 5; i++) await wrong();
  await tablet.restart();
  expect(await refusal(right())).toBe('pin-wait');
  minutes(1);
  await right();
});

it('asks for the recovery key after twenty, also after a restart, and takes the PIN again after it', async () => {
  for (let i = 0; i < 19; i++) {
    expect(await wrong()).toMatch(/^wrong-pin/);
    minutes(60);
  }
  expect(await wrong()).toMatch(/^pin-spent/);
  expect((await tablet.client.call('app.status', {})).mode).toBe('recovery');
  await tablet.restart();
  expect((await tablet.client.call('app.status', {})).mode).toBe('recovery');
  expect(await refusal(right())).toBe('not-allowed');
  expect((await tablet.client.call('store.recover', { recoveryKey })).mode).toBe('locked');
  expect((await right()).mode).toBe('staff');
});

it('looks at no more than twenty of two hundred wrong PINs, whatever is done to power and clock meanwhile', async () => {
  const kinds = new Map<string, number>();
  // Repeatable, so that a failure can be reproduced.
  const random = seeded(20261124);
  for (let tried = 1; tried <= 200; tried++) {
    const answer = await wrong();
    const kind = answer.split(':')[0] ?? '';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    // Even the right PIN is refused during a wait.
    if (kind === 'pin-wait') expect(await refusal(right())).toBe('pin-wait');
    const { instant, uptimeMs, bootId } = tablet.clock.now();
    const jump = Math.round((random() - 0.5) * 2 * 3 * 86_400_000);
    switch (Math.floor(random() * 4)) {
      case 0:
        tablet.clock.set(plusMilliseconds(instant, jump), zone, { uptimeMs: uptimeMs + 1_000 });
        break;
      case 1:
        // Switched off and on again, with another wall clock time.
        tablet.clock.set(plusMilliseconds(instant, jump), zone, { uptimeMs: 5_000, bootId: `boot after ${tried}` });
        await tablet.restart();
        break;
      case 2:
        await tablet.restart();
        break;
      default:
        tablet.clock.set(plusMilliseconds(instant, 1_200_000), zone, { uptimeMs: uptimeMs + 1_200_000, bootId });
    }
  }
  const evaluated = (kinds.get('wrong-pin') ?? 0) + (kinds.get('pin-spent') ?? 0);
  expect(evaluated).toBe(20);
  expect(kinds.get('pin-spent')).toBe(1);
  expect([...kinds.keys()].sort()).toEqual(['not-allowed', 'pin-spent', 'pin-wait', 'wrong-pin']);
  expect((await tablet.client.call('app.status', {})).mode).toBe('recovery');
  expect((await tablet.client.call('store.recover', { recoveryKey })).mode).toBe('locked');
  expect((await right()).mode).toBe('staff');
  // Half of the tries open the store anew.
});

/** Numbers from 0 to 1, the same ones for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

it('refuses somebody who does not work here', async () => {
  expect(
    await refusal(tablet.client.call('session.unlock', { staffId: '01920000-0000-7000-8000-000000000000', pin })),
  ).toBe('unknown-staff');
});
