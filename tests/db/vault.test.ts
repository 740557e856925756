import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createStore, openStore } from '../../db/file/open.ts';
import type { Protector } from '../../db/vault/protector.ts';
import { Vault } from '../../db/vault/vault.ts';
import { AppError } from '../../domain/errors.ts';
import { moment, random, temporaryFolder } from './fixtures.ts';

const cost = { n: 2 ** 10, r: 8, p: 1 };
const passphrase = 'correct horse battery';
const byPassphrase: Protector = { kind: 'passphrase' };

/** A keychain that flips bits, or refuses like a locked or foreign one, as set. */
function keychain(): Protector & { refuses: boolean } {
  const flip = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
  return {
    kind: 'keychain',
    refuses: false,
    wrap: flip,
    unwrap(wrapped) {
      if (this.refuses) throw new Error('the keychain is locked');
      return flip(wrapped);
    },
  };
}

function place(protector: Protector = byPassphrase, dir = temporaryFolder()) {
  const storeFile = join(dir, 'chairside.db');
  const again = (other: Protector = protector) => new Vault({ dir, storeFile, protector: other, random, cost });
  const makeStore = (key: Uint8Array) =>
    createStore({ file: storeFile, key, random, device: 'CH-TEST', now: moment() }).close();
  return { dir, storeFile, vault: again(), again, makeStore };
}

/** A place after setup, with its store and a confirmed recovery key. */
async function setUp(protector: Protector = byPassphrase) {
  const made = place(protector);
  const { key, recoveryKey } = await made.vault.create({ passphrase });
  made.makeStore(key);
  expect(await made.vault.confirmRecovery(recoveryKey)).toBe(true);
  return { ...made, key, recoveryKey };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'no error';
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(Buffer.from(b));

test.each([
  ['a passphrase', () => byPassphrase],
  ['a keychain', () => keychain()],
])('a key made under %s opens again in a new run, and opens the store', async (_, protector) => {
  const { again, key, storeFile, vault } = await setUp(protector());
  expect(vault.state()).toBe('present');
  const opened = await again().open({ passphrase });
  expect(same(opened, key)).toBe(true);
  openStore({ file: storeFile, key: opened, random }).close();
});

test('no file contains the key, the passphrase or the recovery key', async () => {
  const { dir, key, recoveryKey } = await setUp();
  const hidden = [
    Buffer.from(key),
    Buffer.from(Buffer.from(key).toString('hex')),
    Buffer.from(Buffer.from(key).toString('base64')),
    Buffer.from(passphrase),
    Buffer.from(recoveryKey),
    Buffer.from(recoveryKey.replaceAll('-', '')),
  ];
  const names = readdirSync(dir);
  expect(names.sort()).toEqual(['chairside.db', 'keys.2.json', 'keys.json']);
  for (const name of names) {
    const bytes = readFileSync(join(dir, name));
    for (const secret of hidden) expect(bytes.includes(secret), name).toBe(false);
  }
});

test('a wrong passphrase and a missing one give different errors, and open nothing', async () => {
  const { vault } = await setUp();
  expect(await codeOf(vault.open({ passphrase: `${passphrase}!` }))).toBe('wrong-passphrase');
  expect(await codeOf(vault.open())).toBe('passphrase-needed');
});

test('the passphrase is the same however the keyboard composes its letters', async () => {
  const { vault, makeStore } = place();
  const { key } = await vault.create({ passphrase: 'caf\u00e9 au lait' });
  makeStore(key);
  expect(same(await vault.open({ passphrase: 'cafe\u0301 au lait' }), key)).toBe(true);
});

test('setup needs a passphrase where there is no keychain, and writes nothing without', async () => {
  const { vault, dir } = place();
  expect(vault.needsPassphrase()).toBe(true);
  expect(await codeOf(vault.create({}))).toBe('passphrase-needed');
  expect(readdirSync(dir)).toEqual([]);
  expect(place(keychain()).vault.needsPassphrase()).toBe(false);
});

test('a setup cut off before there was a store can begin again', async () => {
  const { vault, again, makeStore } = place();
  await vault.create({ passphrase: 'the first attempt' });
  expect(again().state()).toBe('empty');
  const { key } = await again().create({ passphrase });
  makeStore(key);
  expect(same(await again().open({ passphrase }), key)).toBe(true);
});

test('keys are never made over a store, whatever became of its keys', async () => {
  const { vault, dir, storeFile } = await setUp();
  expect(await codeOf(vault.create({ passphrase }))).toBe('keys-exist');
  rmSync(join(dir, 'keys.json'));
  rmSync(join(dir, 'keys.2.json'));
  const before = readFileSync(storeFile);
  expect(vault.state()).toBe('damaged');
  expect(await codeOf(vault.create({ passphrase }))).toBe('keys-exist');
  expect(await codeOf(vault.open({ passphrase }))).toBe('keys-damaged');
  expect(readFileSync(storeFile).equals(before)).toBe(true);
  expect(existsSync(join(dir, 'keys.json'))).toBe(false);
});

test('confirmed keys whose store is gone are damage, not a fresh start', async () => {
  const { vault, storeFile } = await setUp();
  rmSync(storeFile);
  expect(vault.state()).toBe('damaged');
  expect(await codeOf(vault.create({ passphrase }))).toBe('keys-exist');
});

test.each(['keys.json', 'keys.2.json'])(
  'with %s damaged or gone the other copy opens, and both are whole again after',
  async (name) => {
    const { dir, again, key } = await setUp();
    const file = join(dir, name);
    const damages = [
      () => rmSync(file),
      () => writeFileSync(file, ''),
      () => writeFileSync(file, readFileSync(file).subarray(0, 200)),
      () =>
        writeFileSync(
          file,
          readFileSync(file, 'utf8').replace('"recoveryConfirmed": true', '"recoveryConfirmed": false'),
        ),
    ];
    for (const damage of damages) {
      damage();
      expect(again().state()).toBe('present');
      expect(again().recoveryConfirmed()).toBe(true);
      expect(same(await again().open({ passphrase }), key)).toBe(true);
      expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(dir, 'keys.json'), 'utf8'));
      expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(dir, 'keys.2.json'), 'utf8'));
    }
  },
);

test('of two sound copies the newer one counts', async () => {
  const { dir, vault, again, key, recoveryKey } = await setUp();
  const older = join(temporaryFolder(), 'older.json');
  copyFileSync(join(dir, 'keys.json'), older);
  const newer = await vault.renewRecovery(key);
  // Power failed between the two renames.
  copyFileSync(older, join(dir, 'keys.2.json'));
  expect(await again().confirmRecovery(recoveryKey)).toBe(false);
  expect(await again().confirmRecovery(newer)).toBe(true);
});

test('reports two damaged copies and changes neither', async () => {
  const { dir, vault, recoveryKey } = await setUp();
  for (const name of ['keys.json', 'keys.2.json']) writeFileSync(join(dir, name), '{"keys":');
  expect(vault.state()).toBe('damaged');
  expect(await codeOf(vault.open({ passphrase }))).toBe('keys-damaged');
  expect(await codeOf(vault.recover(recoveryKey, { newPassphrase: passphrase }))).toBe('keys-damaged');
  expect(await codeOf(vault.create({ passphrase }))).toBe('keys-exist');
  expect(readFileSync(join(dir, 'keys.json'), 'utf8')).toBe('{"keys":');
});

test('the recovery key has to be typed back once, and that is remembered', async () => {
  const { vault, again, makeStore } = place();
  const { key, recoveryKey } = await vault.create({ passphrase });
  makeStore(key);
  expect(vault.recoveryConfirmed()).toBe(false);
  expect(await vault.confirmRecovery(recoveryKey.replace(/.$/, (c) => (c === '0' ? '1' : '0')))).toBe(false);
  expect(vault.recoveryConfirmed()).toBe(false);
  expect(await vault.confirmRecovery(recoveryKey.toLowerCase().replaceAll('-', ' '))).toBe(true);
  expect(again().recoveryConfirmed()).toBe(true);
});

test('after a lost passphrase the recovery key opens, and the new passphrase does from then on', async () => {
  const { again, key, recoveryKey } = await setUp();
  expect(same(await again().recover(recoveryKey, { newPassphrase: 'a new one to keep' }), key)).toBe(true);
  expect(same(await again().open({ passphrase: 'a new one to keep' }), key)).toBe(true);
  expect(await codeOf(again().open({ passphrase }))).toBe('wrong-passphrase');
  expect(await codeOf(again().recover(recoveryKey))).toBe('passphrase-needed');
});

test('after a lost keychain the recovery key opens, and the new keychain does from then on', async () => {
  const lost = keychain();
  const { again, key, recoveryKey } = await setUp(lost);
  lost.refuses = true;
  expect(await codeOf(again().open())).toBe('keychain-refused');
  const other: Protector = { kind: 'keychain', wrap: (b) => b.map((x) => x ^ 1), unwrap: (b) => b.map((x) => x ^ 1) };
  expect(await codeOf(again(other).open())).toBe('keychain-refused');
  expect(same(await again(other).recover(recoveryKey), key)).toBe(true);
  expect(same(await again(other).open(), key)).toBe(true);
});

test('keys of a keychain do not open on the host without one; keys of a passphrase open on both', async () => {
  const withKeychain = await setUp(keychain());
  expect(await codeOf(withKeychain.again(byPassphrase).open({ passphrase }))).toBe('keychain-refused');
  expect(withKeychain.again(byPassphrase).needsPassphrase()).toBe(false);
  const withPassphrase = await setUp();
  expect(withPassphrase.again(keychain()).needsPassphrase()).toBe(true);
  expect(same(await withPassphrase.again(keychain()).open({ passphrase }), withPassphrase.key)).toBe(true);
});

test('a mistyped, a foreign and a replaced recovery key are refused and change nothing', async () => {
  const { vault, dir, key, recoveryKey } = await setUp();
  const foreign = (await place().vault.create({ passphrase })).recoveryKey;
  const before = readFileSync(join(dir, 'keys.json'), 'utf8');
  for (const wrong of ['', 'x', recoveryKey.slice(1), `${recoveryKey}0`, foreign]) {
    expect(await codeOf(vault.recover(wrong, { newPassphrase: passphrase })), wrong).toBe('wrong-recovery-key');
  }
  expect(readFileSync(join(dir, 'keys.json'), 'utf8')).toBe(before);
  const renewed = await vault.renewRecovery(key);
  expect(vault.recoveryConfirmed()).toBe(false);
  expect(await codeOf(vault.recover(recoveryKey, { newPassphrase: passphrase }))).toBe('wrong-recovery-key');
  expect(same(await vault.recover(renewed, { newPassphrase: passphrase }), key)).toBe(true);
});

test('a new recovery key is made only for the key that the vault holds', async () => {
  const { vault } = await setUp();
  await expect(vault.renewRecovery(randomBytes(32))).rejects.toThrow('not the key of this vault');
});

test('with the cost that is really used a key opens too', async () => {
  const dir = temporaryFolder();
  const vault = new Vault({ dir, storeFile: join(dir, 'chairside.db'), protector: byPassphrase, random });
  const { key } = await vault.create({ passphrase });
  expect(same(await vault.open({ passphrase }), key)).toBe(true);
  expect(readFileSync(join(dir, 'keys.json'), 'utf8').match(/"n": 131072/g)).toHaveLength(2);
});
