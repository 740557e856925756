import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import { writeDurably } from '../file/durable-file.ts';
import { FailedTries, noTries, withFailedTry } from './pin-policy.ts';

/** What is guessed at while the store is closed, so that its wrong tries cannot be counted inside of it. */
export type KeySecret = 'passphrase' | 'recovery-key';

const Tries = z.object({ passphrase: FailedTries.default(noTries), 'recovery-key': FailedTries.default(noTries) });
type Tries = z.infer<typeof Tries>;

const fileName = 'tries.json';

/**
 * Wrong tries at `secret`, kept beside the keys. Whoever can delete the file has the keys too, and guesses elsewhere: it
 * holds off those who have the screen only.
 */
export function failedTries(dir: string, secret: KeySecret): FailedTries {
  return read(dir)[secret];
}

/** Counts a try as failed before it is judged, durably. Throws `not-saved` when it cannot be counted: then it is not judged. */
export function countTry(dir: string, secret: KeySecret, now: Moment): void {
  const tries = read(dir);
  write(dir, { ...tries, [secret]: withFailedTry(tries[secret], now) });
}

/** After a right one: none. After a try that was not judged: those before it. */
export function putTries(dir: string, secret: KeySecret, tries: FailedTries): void {
  write(dir, { ...read(dir), [secret]: tries });
}

/** A file that does not read is none: it is no key, and must not keep anybody out. */
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
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new AppError('not-saved', { why: 'just-now' }, code, {
      cause: error,
    });
  }
}
