import type { ReadHandle, WriteHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import type { Random } from '../../db/log/types.ts';
import { countTakeBack, takeBackTries } from '../../db/projections/app-state.ts';
import { pinBindings } from '../../db/projections/pin-bindings.ts';
import { presentClinic } from '../../db/projections/settings.ts';
import { staffMember, staffMembers } from '../../db/projections/staff.ts';
import { isBoundPin } from '../../db/vault/pin-binding.ts';
import { type PinWait, pinWait, secretWait, takeBackWait } from '../../db/vault/pin-policy.ts';
import { makePinSecret, type PinSecret, verifyPin } from '../../db/vault/pins.ts';
import { clearPinAttempts, countPinAttempt, failedPins, pinSecret, secret } from '../../db/vault/secrets.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { type ClinicNumbers, refuseGuessablePin } from '../../domain/clinic/pin.ts';
import { AppError } from '../../domain/errors.ts';
import type { StaffId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import type { SignedIn } from '../gate/mode.ts';
import type { AppPorts } from '../gate/ports.ts';
import type { Access } from '../tablet/access.ts';
import type { OpenRecord } from '../tablet/open-record.ts';

/** Where and how wrong PINs are counted, and the wait that follows. */
interface Count {
  readonly store: Store;
  readonly wait: (r: ReadHandle, now: Moment) => PinWait;
  readonly add: (w: WriteHandle, now: Moment) => void;
}

/**
 * Checks a PIN and returns its owner. The try is counted durably before the check, so that a power cut gives no free try; a
 * right PIN clears the count. Throws AppError: `unknown-staff`, `wrong-pin`, `pin-wait`, `pin-spent`, `pin-replaced`.
 */
export function verifyStaffPin(store: Store, staffId: StaffId, pin: string, now: Moment): Promise<SignedIn> {
  return verifiedStaff(store, staffId, pin, now, {
    store,
    wait: (r, at) => pinWait(failedPins(r, staffId), at),
    add: (w, at) => countPinAttempt(w, staffId, at),
  });
}

/**
 * Checks the PIN that ends a hand-over. Wrong ones are counted for the tablet and not for the person, so that a client's
 * tries never delay the practitioner by more than the first wait. They stand beside the hand-over, in the store of its visit.
 * Throws as `verifyStaffPin`, but never `pin-spent`.
 */
export function staffTakingBack(
  { pinStore, visits }: Pick<Access, 'pinStore' | 'visits'>,
  staffId: StaffId,
  pin: string,
  now: Moment,
): Promise<SignedIn> {
  return verifiedStaff(pinStore, staffId, pin, now, {
    store: visits.record.store,
    wait: (r, at) => takeBackWait(takeBackTries(r), at),
    add: countTakeBack,
  });
}

/**
 * Checks the owner's PIN during setup. The recovery key is not on paper yet, so there is no other way: it waits without a
 * limit and never throws `pin-spent`.
 */
export function ownerInSetup(store: Store, staffId: StaffId, pin: string, now: Moment): Promise<SignedIn> {
  return verifiedStaff(store, staffId, pin, now, {
    store,
    wait: (r, at) => secretWait(failedPins(r, staffId), at),
    add: (w, at) => countPinAttempt(w, staffId, at),
  });
}

async function verifiedStaff(
  store: Store,
  staffId: StaffId,
  pin: string,
  now: Moment,
  count: Count,
): Promise<SignedIn> {
  const { member, kept, pepper, bound } = store.read((r) => ({
    member: staffMember(r, staffId),
    bound: pinBindings(r)[staffId],
    kept: pinSecret(r, staffId),
    pepper: secret(r, 'pin-pepper'),
  }));
  if (!member?.active || !kept || !pepper) throw new AppError('unknown-staff');
  // Not even checked: a PIN stored without the record's event opens nothing.
  if (bound === undefined || !isBoundPin(staffId, kept, bound)) throw replaced();

  count.store.write((w) => {
    refuseTooMany(count.wait(w, now));
    count.add(w, now);
  });
  if (await verifyPin(pin, pepper, kept)) {
    store.write((w) => clearPinAttempts(w, staffId));
    return { id: member.id, name: member.name, role: member.role };
  }
  throw wrongPin(count.store.read((r) => count.wait(r, now)));
}

/** Checks a PIN; after somebody's last try the tablet asks for the recovery key. */
export async function staffByPin(
  { access }: { readonly access: Access },
  staffId: StaffId,
  pin: string,
  now: Moment,
): Promise<SignedIn> {
  try {
    return await verifyStaffPin(access.pinStore, staffId, pin, access.pinTime(now));
  } catch (error) {
    if (error instanceof AppError && error.code === 'pin-spent') access.enter({ mode: 'recovery' });
    throw error;
  }
}

/** Throws with the reason when a new PIN is too easy to guess. */
export function refuseNewPin(pin: string, clinic: ClinicNumbers): void {
  const no = refuseGuessablePin(pin, clinic);
  if (no) throw new AppError(no.code, no.params);
}

export interface PinMaker extends Pick<AppPorts, 'cost'> {
  readonly record: OpenRecord;
  readonly keyRandom: Random;
}

/**
 * Makes the stored form of a new PIN. Slow on purpose: call it before the transaction that stores it. Throws as
 * `refuseNewPin`.
 */
export async function newPinSecret({ record: { store }, keyRandom, cost }: PinMaker, pin: string): Promise<PinSecret> {
  refuseNewPin(pin, store.read(presentClinic));
  const pepper = store.read((r) => secret(r, 'pin-pepper'));
  if (!pepper) throw new Error('the store has no pepper');
  return makePinSecret(pin, pepper, keyRandom, cost?.pin);
}

/** Whether somebody's tries are used up, so that only the recovery key helps. */
export function triesSpent(r: ReadHandle, now: Moment): boolean {
  return staffMembers(r).some(({ id, active }) => active && pinWait(failedPins(r, id), now).kind === 'recovery-key');
}

/** After the recovery key was given: everybody may try again. */
export function allowTries(w: WriteHandle): void {
  for (const { id } of staffMembers(w)) clearPinAttempts(w, id);
}

const replaced = () => new AppError('pin-replaced');

const spent = () => new AppError('pin-spent');

function refuseTooMany(wait: PinWait): void {
  switch (wait.kind) {
    case 'free':
      return;
    case 'wait':
      throw new AppError('pin-wait', { waitMs: wait.waitMs });
    case 'recovery-key':
      throw spent();
    default:
      assertNever(wait);
  }
}

function wrongPin(next: PinWait): AppError {
  switch (next.kind) {
    case 'free':
      return new AppError('wrong-pin', { left: next.left });
    case 'wait':
      return new AppError('wrong-pin', { waitMs: next.waitMs });
    case 'recovery-key':
      return spent();
  }
}
