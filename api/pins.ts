import type { ReadHandle, WriteHandle } from '../db/handles.ts';
import { clearPinAttempts, countPinAttempt, failedPins, pinSecret, secret } from '../db/secrets.ts';
import { staffMember, staffMembers } from '../db/staff.ts';
import type { Store } from '../db/store.ts';
import { type PinWait, pinWait } from '../db/vault/pin-policy.ts';
import { checkPin, makePinSecret, type PinSecret } from '../db/vault/pins.ts';
import { AppError } from '../domain/errors.ts';
import type { StaffId } from '../domain/ids.ts';
import type { Moment } from '../domain/time.ts';
import type { Kiosk } from './kiosk.ts';
import type { SignedIn } from './mode.ts';

/**
 * Checks a PIN and says whose it is. The attempt is counted durably before the check, so that pulling the plug gives no
 * free try; a right PIN clears the count. Throws AppError: `unknown-staff`, `wrong-pin`, `pin-wait`, `pin-spent`.
 */
export async function checkedStaff(store: Store, staffId: StaffId, pin: string, now: Moment): Promise<SignedIn> {
  const { member, kept, pepper } = store.read((r) => ({
    member: staffMember(r, staffId),
    kept: pinSecret(r, staffId),
    pepper: secret(r, 'pin-pepper'),
  }));
  if (!member?.active || !kept || !pepper) throw new AppError('unknown-staff', 'Nobody with that name works here.');

  store.write((w) => {
    refuseTooMany(pinWait(failedPins(w, staffId), now));
    countPinAttempt(w, staffId, now);
  });
  if (await checkPin(pin, pepper, kept)) {
    store.write((w) => clearPinAttempts(w, staffId));
    return { id: member.id, name: member.name, role: member.role };
  }
  throw wrongPin(
    pinWait(
      store.read((r) => failedPins(r, staffId)),
      now,
    ),
  );
}

/** Checks a PIN; when that was the last of somebody's tries, the tablet asks for the recovery key from here on. */
export async function staffByPin(kiosk: Kiosk, staffId: StaffId, pin: string, now: Moment): Promise<SignedIn> {
  try {
    return await checkedStaff(kiosk.store, staffId, pin, now);
  } catch (error) {
    if (error instanceof AppError && error.code === 'pin-spent') kiosk.enter({ mode: 'recovery' });
    throw error;
  }
}

/** What is kept of a new PIN. Slow on purpose: make it before the transaction that stores it. */
export function newPinSecret(kiosk: Kiosk, pin: string): Promise<PinSecret> {
  const pepper = kiosk.store.read((r) => secret(r, 'pin-pepper'));
  if (!pepper) throw new Error('the store has no pepper');
  return makePinSecret(pin, pepper, kiosk.keyRandom, kiosk.ports.cost?.pin);
}

/** Whether somebody's tries are used up, so that only the recovery key helps. */
export function triesSpent(r: ReadHandle, now: Moment): boolean {
  return staffMembers(r).some(({ id, active }) => active && pinWait(failedPins(r, id), now).kind === 'recovery-key');
}

/** After the recovery key was given: everybody may try again. */
export function allowTries(w: WriteHandle): void {
  for (const { id } of staffMembers(w)) clearPinAttempts(w, id);
}

const spent = () => new AppError('pin-spent', 'Too many wrong PINs. The tablet now needs the printed recovery key.');

function refuseTooMany(wait: PinWait): void {
  switch (wait.kind) {
    case 'free':
      return;
    case 'wait':
      throw new AppError('pin-wait', `Too many wrong PINs. Wait ${inWords(wait.waitMs)}, then try again.`);
    case 'recovery-key':
      throw spent();
  }
}

function wrongPin(next: PinWait): AppError {
  switch (next.kind) {
    case 'free':
      return new AppError(
        'wrong-pin',
        `That PIN is not right. ${next.left} ${next.left === 1 ? 'try' : 'tries'} left.`,
      );
    case 'wait':
      return new AppError('wrong-pin', `That PIN is not right. Wait ${inWords(next.waitMs)}, then try again.`);
    case 'recovery-key':
      return spent();
  }
}

function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const minutes = Math.ceil(seconds / 60);
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
