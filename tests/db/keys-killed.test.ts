import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createStore } from '../../db/file/open.ts';
import { Vault } from '../../db/vault/vault.ts';
import { AppError } from '../../domain/errors.ts';
import { often } from '../often.ts';
import { moment, random, temporaryFolder } from './fixtures.ts';

const program = fileURLToPath(new URL('passphrase-changer.ts', import.meta.url));
const cost = { n: 2 ** 4, r: 8, p: 1 };
const Change = z.object({ present: z.string(), next: z.string() });

function vaultIn(dir: string): Vault {
  return new Vault({ dir, storeFile: join(dir, 'chairside.db'), protector: { kind: 'passphrase' }, random, cost });
}

async function newVault(passphrase: string) {
  const dir = temporaryFolder();
  const vault = vaultIn(dir);
  const { key, recoveryKey } = await vault.create({ passphrase });
  createStore({ file: join(dir, 'chairside.db'), key, random, device: 'CH-TEST', now: moment() }).close();
  await vault.confirmRecovery(recoveryKey);
  return { dir, key, recoveryKey };
}

async function opens(dir: string, passphrase: string): Promise<boolean> {
  try {
    await vaultIn(dir).open({ passphrase });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'wrong-passphrase') return false;
    throw error;
  }
}

test('killed in the middle of changing the passphrase, exactly one of the two opens, and so does the recovery key', async () => {
  let passphrase = 'the first passphrase';
  const { dir, key, recoveryKey } = await newVault(passphrase);
  let changes = 0;
  const trials = often(8, 20);
  for (let trial = 0; trial < trials; trial++) {
    const child = spawn(process.execPath, [program, dir, passphrase], { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = once(child, 'exit');
    const said: z.infer<typeof Change>[] = [];
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      said.push(Change.parse(JSON.parse(line)));
      // Some time after a change began, in turn the first or the second: between any two writes of two files.
      if (said.length === 1 + (trial % 2)) setTimeout(() => child.kill('SIGKILL'), 1 + ((trial * 7) % 40));
    });
    const read = once(lines, 'close');
    expect((await gone)[1]).toBe('SIGKILL');
    await read;
    changes += said.length;
    const last = said.at(-1);
    if (!last) throw new Error('the child changed nothing');
    const which = [await opens(dir, last.present), await opens(dir, last.next)];
    expect(which.filter((one) => one)).toHaveLength(1);
    passphrase = which[0] === true ? last.present : last.next;
  }
  expect(changes).toBeGreaterThan(trials);
  expect(Buffer.from(await vaultIn(dir).open({ passphrase })).equals(key)).toBe(true);
  const recovered = await vaultIn(dir).recover(recoveryKey, { newPassphrase: passphrase });
  expect(Buffer.from(recovered).equals(key)).toBe(true);
});

test('between the two files the newer one counts, and opening puts the older one right, so that the old passphrase is nowhere left', async () => {
  const { dir } = await newVault('the first passphrase');
  const second = join(dir, 'keys.2.json');
  const before = readFileSync(second);
  await vaultIn(dir).changePassphrase('the first passphrase', 'the second passphrase');
  // As if the power failed between the two renames.
  writeFileSync(second, before);
  expect(await opens(dir, 'the first passphrase')).toBe(false);
  expect(await opens(dir, 'the second passphrase')).toBe(true);
  expect(readFileSync(second).equals(before)).toBe(false);
  expect(readFileSync(second).equals(readFileSync(join(dir, 'keys.json')))).toBe(true);
});

test('a half-written file beside the keys is no key file', async () => {
  const { dir } = await newVault('the first passphrase');
  writeFileSync(join(dir, 'keys.json.partial'), readFileSync(join(dir, 'keys.json')).subarray(0, 300));
  expect(await opens(dir, 'the first passphrase')).toBe(true);
});
