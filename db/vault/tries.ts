import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError, systemCode } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import { writeDurably } from '../file/durable-file.ts';
import { FailedTries, noTries, withFailedTry } from './pin-policy.ts';

/** Secrets typed while the store is closed, so their failed tries cannot be counted inside it. */
export type KeySecret = 'passphrase' | 'recovery-key';

const Tries = z.object({ passphrase: FailedTries.default(noTries), 'recovery-key': FailedTries.default(noTries) });
type Tries = z.infer<typeof Tries>;

const fileName = 'tries.json';

/**
 * Failed tries at `secret`, stored beside the keys. Somebody who can delete this file also has the keys and can guess
 * elsewhere; it stops those who only have the screen.
 */
export function failedTries(dir: string, secret: KeySecret): FailedTries {
  return read(dir)[secret];
}

/**
 * Counts a try as failed, durably, before it is checked. Throws `not-saved` when it cannot be counted; the try is then not
 * checked.
 */
export function countTry(dir: string, secret: KeySecret, now: Moment): void {
  const tries = read(dir);
  write(dir, { ...tries, [secret]: withFailedTry(tries[secret], now) });
}

/** After a right try, `noTries`; after a try that was not checked, the earlier count. */
export function putTries(dir: string, secret: KeySecret, tries: FailedTries): void {
  write(dir, { ...read(dir), [secret]: tries });
}

/** An unreadable file counts as no tries: it protects no key and must not lock anybody out. */
function read(dir: string): Tries {
  const file = join(dir, fileName);
  if (!existsSync(file)) return Tries.parse({});
  try {
    return Tries.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return Tries.parse({});
  }
}

function write(dir: string, tries: Tries): void {
  try {
    writeDurably(join(dir, fileName), `${JSON.stringify(tries)}\n`);
  } catch (error) {
    const code = systemCode(error);
    throw new AppError('not-saved', { why: 'just-now' }, code, {
      cause: error,
    });
  }
}
