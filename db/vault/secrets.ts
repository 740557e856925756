import { z } from 'zod';
import { StaffId } from '../../domain/ids.ts';
import { Moment } from '../../domain/time.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';
import type { FailedPins } from './pin-policy.ts';
import type { PinSecret } from './pins.ts';

/** Secrets of this device inside the encrypted store. The seal key is PKCS #8, the certificate DER. */
export type SecretName =
  | 'seal-private-key'
  | 'seal-certificate'
  | 'pin-pepper'
  | 'hub-sign'
  | 'hub-box'
  | 'hub-login'
  | 'hub-founding'
  | `hub-root-${number}`;

export function secret(r: ReadHandle, name: SecretName): Uint8Array | null {
  const found = row(r, 'SELECT value FROM secret WHERE name = ?', ValueRow, name);
  return found?.value ?? null;
}

/** By number, what is kept under a name that ends in one. */
export function numberedSecrets(r: ReadHandle, name: 'hub-root'): ReadonlyMap<number, Uint8Array> {
  const sql = 'SELECT name, value FROM secret WHERE name GLOB ?';
  const found = rows(r, sql, z.object({ name: z.string(), value: bytes }), `${name}-*`);
  return new Map(found.map((one) => [Number(one.name.slice(name.length + 1)), one.value]));
}

export function putSecret(w: WriteHandle, name: SecretName, value: Uint8Array): void {
  run(w, 'INSERT OR REPLACE INTO secret (name, value) VALUES (?, ?)', name, value);
}

export function forgetSecret(w: WriteHandle, name: SecretName): void {
  run(w, 'DELETE FROM secret WHERE name = ?', name);
}

const bytes = z.instanceof(Uint8Array);
const ValueRow = z.object({ value: bytes });
const SecretRow = z.object({
  salt: bytes,
  digest: bytes,
  n: z.number(),
  r: z.number(),
  p: z.number(),
  nonce: bytes.nullable(),
});
const FailedRow = z.object({ failed: z.number().int(), last_failed: json.pipe(Moment).nullable() });

/** Null when this member of staff has no PIN. */
export function pinSecret(r: ReadHandle, staffId: StaffId): PinSecret | null {
  return row(r, 'SELECT salt, digest, n, r, p, nonce FROM staff_secret WHERE staff_id = ?', SecretRow, staffId);
}

/** Stores a new PIN and resets its count of failed tries. */
export function putPinSecret(w: WriteHandle, staffId: StaffId, pin: PinSecret): void {
  run(
    w,
    `INSERT OR REPLACE INTO staff_secret (staff_id, salt, digest, n, r, p, nonce, failed, last_failed)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, NULL)`,
    staffId,
    pin.salt,
    pin.digest,
    pin.n,
    pin.r,
    pin.p,
    pin.nonce,
  );
}

/** Adds binding bytes to a PIN of an earlier version. Its count stays. */
export function putPinNonce(w: WriteHandle, staffId: StaffId, nonce: Uint8Array): void {
  run(w, 'UPDATE staff_secret SET nonce = ? WHERE staff_id = ?', nonce, staffId);
}

/** Everybody with a stored PIN. */
export function staffWithPins(r: ReadHandle): StaffId[] {
  return rows(r, 'SELECT staff_id FROM staff_secret ORDER BY staff_id', z.object({ staff_id: StaffId })).map(
    ({ staff_id }) => staff_id,
  );
}

/** Removes the PIN of somebody who left, so that nothing remains to guess. */
export function forgetPinSecret(w: WriteHandle, staffId: StaffId): void {
  run(w, 'DELETE FROM staff_secret WHERE staff_id = ?', staffId);
}

export function failedPins(r: ReadHandle, staffId: StaffId): FailedPins {
  const found = row(r, 'SELECT failed, last_failed FROM staff_secret WHERE staff_id = ?', FailedRow, staffId);
  return { failed: found?.failed ?? 0, lastFailed: found?.last_failed ?? null };
}

/**
 * Counts a try as failed, in its own durable transaction, before the PIN is checked: a power cut during the check must not
 * give a free try. A right PIN clears the count afterwards.
 */
export function countPinAttempt(w: WriteHandle, staffId: StaffId, now: Moment): FailedPins {
  run(
    w,
    'UPDATE staff_secret SET failed = failed + 1, last_failed = ? WHERE staff_id = ?',
    JSON.stringify(now),
    staffId,
  );
  return failedPins(w, staffId);
}

export function clearPinAttempts(w: WriteHandle, staffId: StaffId): void {
  run(w, 'UPDATE staff_secret SET failed = 0, last_failed = NULL WHERE staff_id = ?', staffId);
}
