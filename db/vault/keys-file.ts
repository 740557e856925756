import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import { writeDurably } from '../file/durable-file.ts';
import { decode, encode, WrappedKey } from './wrap.ts';

const Keys = z.object({
  format: z.literal(1),
  /** Increases with every change; of two valid copies the higher one is used. */
  generation: z.number().int().positive(),
  /** The recovery key was typed back once, so somebody has it on paper. */
  recoveryConfirmed: z.boolean(),
  /** Verifies unwrapped bytes as the key, without containing the key. */
  check: z.base64(),
  daily: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('keychain'), wrapped: z.base64() }),
    z.object({ kind: z.literal('passphrase'), wrapped: WrappedKey }),
  ]),
  recovery: WrappedKey,
});
/** The store key, wrapped twice. It opens nothing by itself. */
export type Keys = z.infer<typeof Keys>;

const Stored = z.object({ keys: Keys, sha256: z.string() });

const fileNames = ['keys.json', 'keys.2.json'] as const;

export type FoundKeys =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  /** `whole` is false when one of the two copies is missing, older or damaged. */
  | { readonly kind: 'found'; readonly keys: Keys; readonly whole: boolean };

/** The newest valid copy of the two. */
export function readKeys(dir: string): FoundKeys {
  const files = fileNames.map((name) => join(dir, name));
  if (!files.some((file) => existsSync(file))) return { kind: 'none' };
  const copies = files.map(readCopy);
  const sound = copies.filter((copy) => copy !== null).sort((a, b) => b.generation - a.generation);
  const [keys] = sound;
  if (!keys) return { kind: 'damaged' };
  const whole = sound.length === files.length && sound.every((copy) => copy.generation === keys.generation);
  return { kind: 'found', keys, whole };
}

/** Writes both copies one after the other, each atomically: at every moment at least one is valid. */
export function writeKeys(dir: string, keys: Keys): void {
  const text = `${JSON.stringify({ keys, sha256: sha256Of(keys) }, null, 2)}\n`;
  for (const name of fileNames) writeDurably(join(dir, name), text);
}

/**
 * Copies the keys to another name for a store that is moved aside, which would be lost without them. An existing file is
 * never overwritten.
 */
export function setKeysAside(dir: string, stamp: string): void {
  for (const name of fileNames) {
    const file = join(dir, name);
    if (!existsSync(file)) continue;
    const aside = `${file}.${stamp}.aside`;
    if (!existsSync(aside)) writeDurably(aside, readFileSync(file, 'utf8'));
  }
}

export function keyCheck(key: Uint8Array): string {
  return encode(createHmac('sha256', key).update('chairside-key-check').digest());
}

/** A short name for the key, which reveals nothing about it: tells files apart. */
export function keyName({ check }: Keys): string {
  return createHash('sha256').update(check).digest('hex').slice(0, 8);
}

export function isKey(keys: Pick<Keys, 'check'>, candidate: Uint8Array): boolean {
  if (candidate.length !== 32) return false;
  const wanted = decode(keys.check);
  const found = decode(keyCheck(candidate));
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}

/** A missing, torn or altered copy is ignored: the other one decides. */
function readCopy(file: string): Keys | null {
  if (!existsSync(file)) return null;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
  const stored = Stored.safeParse(content);
  return stored.success && stored.data.sha256 === sha256Of(stored.data.keys) ? stored.data.keys : null;
}

function sha256Of(keys: Keys): string {
  return createHash('sha256').update(canonicalJson(keys)).digest('hex');
}
