import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { openStore } from '../../db/file/open.ts';
import { rebuildProjections } from '../../db/projections/rebuild.ts';
import { clinicLogo } from '../../db/projections/settings.ts';
import { Vault } from '../../db/vault/vault.ts';
import { Sha256 } from '../../domain/ids.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { drawing, svg } from '../documents/logos.ts';
import { cheap, lastingKeychain, makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
let others: Tablet[];
beforeEach(async () => {
  tablet = await makeTablet();
  others = [];
  mkdirSync(join(tablet.dir, 'stick'), { recursive: true });
  writeFileSync(join(tablet.dir, 'stick', 'logo.svg'), drawing);
});
afterEach(async () => {
  for (const one of [tablet, ...others]) await one.close();
});

const targetId = 'usb';

async function fileId(name = 'logo.svg'): Promise<string> {
  const found = await tablet.client.call('logo.files', { targetId });
  return found.find((file) => file.name === name)?.id ?? 'none';
}

async function useLogo(name = 'logo.svg') {
  const file = { targetId, fileId: await fileId(name) };
  const { sha256 } = await tablet.client.call('logo.look', file);
  return tablet.client.call('logo.set', { ...file, sha256 });
}

it('is shown before it is stored, is printed on the sealed papers, and can be removed', async () => {
  const { ownerId } = await signedIn(tablet);
  writeFileSync(join(tablet.dir, 'stick', 'letter.pdf'), '%PDF-');
  expect((await tablet.client.call('logo.files', { targetId })).map(({ name }) => name)).toEqual(['logo.svg']);
  const looked = await tablet.client.call('logo.look', { targetId, fileId: await fileId() });
  expect(looked).toMatchObject({ kind: 'svg', base64: Buffer.from(drawing).toString('base64') });
  expect(looked.addsBytes).toBeLessThan(1500);
  expect(await tablet.client.call('logo.get', {})).toEqual({ logo: null });
  expect(await useLogo()).toEqual({ logo: looked });
  const { documents } = await wholeVisit({ client: tablet.client, staffId: ownerId, pin });
  for (const { id: documentId } of documents) {
    const { base64 } = await tablet.client.call('documents.get', { documentId });
    expect(Buffer.from(base64, 'base64').includes('/Subtype/Form')).toBe(true);
    expect((await tablet.client.call('documents.verify', { documentId })).verdict).toBe('untouched');
  }
  expect(await tablet.client.call('logo.remove', {})).toEqual({ logo: null });
  expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
});

it('survives a restart, the rebuilding of every projection, and a restore on another tablet', async () => {
  const { ownerId, recoveryKey } = await signedIn(tablet);
  const { logo } = await useLogo();
  await tablet.client.call('backups.make', {});
  await tablet.close({ keep: true });
  const { dir } = tablet;
  const vault = new Vault({
    dir,
    storeFile: storeFileIn(dir),
    protector: lastingKeychain(),
    random: realRandom,
    cost: cheap.key,
  });
  const store = openStore({ file: storeFileIn(dir), key: await vault.open({}), random: realRandom });
  store.write(rebuildProjections);
  expect(store.read(clinicLogo)).toMatchObject({ sha256: logo?.sha256 });
  store.close();
  await tablet.restart();

  const fresh = await makeTablet({ protector: lastingKeychain('another machine') });
  others.push(fresh);
  cpSync(join(dir, 'backups'), join(fresh.dir, 'backups'), { recursive: true });
  const {
    backups: [found],
  } = await fresh.client.call('store.backups', {});
  await fresh.client.call('store.restore', { backupId: found?.id ?? '', recoveryKey });
  await fresh.client.call('session.unlock', { staffId: ownerId, pin });
  expect(await fresh.client.call('logo.get', {})).toEqual({ logo });
});

it('must be the file that was shown, and a refused one changes nothing', async () => {
  await signedIn(tablet);
  const before = await useLogo();
  const file = { targetId, fileId: await fileId() };
  const { sha256 } = await tablet.client.call('logo.look', file);
  writeFileSync(join(tablet.dir, 'stick', 'logo.svg'), svg('<rect width="90" height="30" fill="red"/>'));
  expect(await refusal(tablet.client.call('logo.set', { ...file, sha256 }))).toBe('file-changed');
  writeFileSync(join(tablet.dir, 'stick', 'logo.svg'), svg('<script>alert(1)</script>'));
  const never = Sha256.parse('0'.repeat(64));
  expect(await refusal(tablet.client.call('logo.look', file))).toBe('logo-refused');
  expect(await refusal(tablet.client.call('logo.set', { ...file, sha256: never }))).toBe('logo-refused');
  writeFileSync(join(tablet.dir, 'stick', 'logo.svg'), Buffer.alloc(512 * 1024 + 1));
  expect(await refusal(tablet.client.call('logo.look', file))).toBe('file-too-large');
  expect(await refusal(tablet.client.call('logo.look', { targetId, fileId: '../keys.json' }))).toBe('file-gone');
  expect(await tablet.client.call('logo.get', {})).toEqual(before);
});
