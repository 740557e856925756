import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore } from '../../db/file/open.ts';
import { type FailedPins, pinWait } from '../../db/vault/pin-policy.ts';
import { makePinSecret, verifyPin } from '../../db/vault/pins.ts';
import {
  clearPinAttempts,
  countPinAttempt,
  failedPins,
  pinSecret,
  putPinSecret,
  putSecret,
  secret,
} from '../../db/vault/secrets.ts';
import { type Moment, plusMilliseconds } from '../../domain/time.ts';
import { moment, newStaffId, newStore, random } from './fixtures.ts';

const pepper = new Uint8Array(32).fill(7);
const cheap = { n: 2 ** 10, r: 8, p: 1 };

test('the right PIN passes and every other one does not', async () => {
  const kept = await makePinSecret('246813', pepper, random);
  expect(kept.n).toBe(2 ** 16);
  expect(await verifyPin('246813', pepper, kept)).toBe(true);
  for (const wrong of ['246814', '24681', '2468130', ''])
    expect(await verifyPin(wrong, pepper, kept), wrong).toBe(false);
});

test('without the pepper of this store the right PIN does not pass either', async () => {
  const kept = await makePinSecret('246813', pepper, random, cheap);
  expect(await verifyPin('246813', randomBytes(32), kept)).toBe(false);
});

test('the same PIN of two people is two digests', async () => {
  const one = await makePinSecret('246813', pepper, random, cheap);
  const two = await makePinSecret('246813', pepper, random, cheap);
  expect(Buffer.from(one.digest).equals(Buffer.from(two.digest))).toBe(false);
});

test('secrets and attempts are kept in the store, and a new PIN starts a new count', async () => {
  const { store, file, key } = newStore();
  const staffId = newStaffId();
  const kept = await makePinSecret('246813', pepper, random, cheap);
  store.write((w) => {
    putSecret(w, 'pin-pepper', pepper);
    putPinSecret(w, staffId, kept);
  });
  expect(store.write((w) => countPinAttempt(w, staffId, moment(1)))).toEqual({ failed: 1, lastFailed: moment(1) });
  store.write((w) => countPinAttempt(w, staffId, moment(2)));
  store.close();
  const again = openStore({ file, key, random });
  expect(again.read((r) => failedPins(r, staffId))).toEqual({ failed: 2, lastFailed: moment(2) });
  const read = again.read((r) => ({ pin: pinSecret(r, staffId), pepper: secret(r, 'pin-pepper') }));
  if (!read.pin || !read.pepper) throw new Error('the secrets were just written');
  expect(await verifyPin('246813', read.pepper, read.pin)).toBe(true);
  again.write((w) => clearPinAttempts(w, staffId));
  expect(again.read((r) => failedPins(r, staffId))).toEqual({ failed: 0, lastFailed: null });
  again.write((w) => countPinAttempt(w, staffId, moment(3)));
  again.write((w) => putPinSecret(w, staffId, kept));
  expect(again.read((r) => failedPins(r, staffId)).failed).toBe(0);
  expect(again.read((r) => pinSecret(r, newStaffId()))).toBeNull();
  expect(again.read((r) => secret(r, 'seal-private-key'))).toBeNull();
  again.close();
});

const after = (failed: number): FailedPins => ({ failed, lastFailed: failed === 0 ? null : moment(0) });

test('five tries are free, and the message can say how many are left', () => {
  expect([0, 1, 2, 3, 4].map((failed) => pinWait(after(failed), moment(0)))).toEqual(
    [5, 4, 3, 2, 1].map((left) => ({ kind: 'free', left })),
  );
});

const waits: readonly (readonly [number, number])[] = [
  [5, 30],
  [6, 60],
  [7, 300],
  [8, 900],
  [9, 3600],
  [10, 3600],
  [19, 3600],
];

test.each(waits)('after %i wrong PINs in a row the next try is %i seconds later', (failed, seconds) => {
  expect(pinWait(after(failed), moment(0))).toEqual({
    kind: 'wait',
    until: moment(seconds).instant,
    waitMs: seconds * 1000,
  });
  expect(pinWait(after(failed), moment(seconds - 1))).toMatchObject({ kind: 'wait', waitMs: 1000 });
  expect(pinWait(after(failed), moment(seconds))).toEqual({ kind: 'free', left: 1 });
});

test('after twenty only the recovery key helps, however long one waits', () => {
  for (const failed of [20, 21, 400]) {
    expect(pinWait(after(failed), moment(86_400 * 30)).kind).toBe('recovery-key');
  }
});

/** The wall clock shows this many seconds after `moment(0)`; the machine's time is as given. */
function wallClockAt(seconds: number, machine: Partial<Moment>): Moment {
  return { ...moment(0), instant: plusMilliseconds(moment(0).instant, seconds * 1000), ...machine };
}

test('setting the clock forward or back shortens no wait', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 19 }),
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      (failed, seconds) => {
        // The wall clock was moved; the machine has been running for one second more.
        expect(pinWait(after(failed), wallClockAt(seconds, { uptimeMs: 601_000 })).kind).toBe('wait');
      },
    ),
  );
});

test('across a restart the wall clock counts, and a clock set back does not lock anybody out for good', () => {
  const restarted = (seconds: number, uptimeMs: number) => wallClockAt(seconds, { uptimeMs, bootId: 'boot-two' });
  expect(pinWait(after(6), restarted(20, 5_000))).toMatchObject({ kind: 'wait', waitMs: 40_000 });
  expect(pinWait(after(6), restarted(61, 5_000)).kind).toBe('free');
  expect(pinWait(after(6), restarted(-86_400, 59_000))).toMatchObject({ kind: 'wait', waitMs: 1_000 });
  expect(pinWait(after(6), restarted(-86_400, 60_000)).kind).toBe('free');
});
