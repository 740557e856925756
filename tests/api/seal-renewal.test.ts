import { spawn } from 'node:child_process';
import { createPrivateKey, sign, verify, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { presentSeal, sealCertificates } from '../../api/seal/seal-certificates.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { openStore } from '../../db/file/open.ts';
import { rebuildProjections } from '../../db/projections/rebuild.ts';
import { secret } from '../../db/vault/secrets.ts';
import { Vault } from '../../db/vault/vault.ts';
import { verifyDocument } from '../../documents/seal/verify.ts';
import { Instant } from '../../domain/time.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { plainBytes } from '../db/page-bytes.ts';
import {
  cheap,
  clinic,
  lastingKeychain,
  makeTablet,
  pin,
  refusal,
  setUp,
  signedIn,
  type Tablet,
  zone,
} from './tablet.ts';
import { act, wholeVisit } from './visit-steps.ts';

const program = fileURLToPath(new URL('seal-renewer.ts', import.meta.url));

let tablet: Tablet;
beforeEach(async () => {
  tablet = await makeTablet();
});
afterEach(() => tablet.close());

const onStick = (): string => join(tablet.dir, 'stick');
const published = (): { fingerprint: string; since: Instant; until: Instant }[] =>
  JSON.parse(readFileSync(join(tablet.dir, 'seal-certificates.json'), 'utf8'));

async function keyOf({ dir }: Tablet): Promise<Uint8Array> {
  const protector = lastingKeychain();
  return new Vault({ dir, storeFile: storeFileIn(dir), protector, random: realRandom, cost: cheap.key }).open({});
}

/** Opens the closed tablet's store from outside. */
async function looked<T>(look: (store: ReturnType<typeof openStore>) => T): Promise<T> {
  await tablet.close({ keep: true });
  const store = openStore({ file: storeFileIn(tablet.dir), key: await keyOf(tablet), random: realRandom });
  try {
    return look(store);
  } finally {
    store.close();
  }
}

async function at(instant: string, ownerId: string): Promise<void> {
  tablet.clock.set(Instant.parse(instant), zone);
  await tablet.client.call('app.status', {});
  await tablet.client.call('session.unlock', { staffId: ownerId, pin });
}

/** A whole visit with sealed papers on the stick; returns the file names. */
async function savedVisit(ownerId: string): Promise<string[]> {
  const hands = { client: tablet.client, staffId: ownerId, pin };
  const { id } = await wholeVisit(hands);
  const { files } = await tablet.client.call('documents.save', { visitId: id, targetId: 'usb' });
  await act(hands, id, { type: 'close-visit' });
  return files.filter((name) => name.endsWith('.pdf'));
}

it('makes a new key and certificate, keeps the old certificate, and records it', async () => {
  await signedIn(tablet);
  const before = await tablet.client.call('seal.get', {});
  expect(before).toMatchObject({ standing: 'sound', past: [] });
  tablet.clock.advance(60_000);
  const { present, past } = await tablet.client.call('seal.renew', {});
  expect(present.fingerprint).not.toBe(before.present.fingerprint);
  expect(past).toEqual([{ ...before.present, until: '2026-11-24T08:31:00.000Z' }]);
  expect(present.until > before.present.until).toBe(true);
  expect((await tablet.client.call('settings.get', {})).sealFingerprint).toBe(present.fingerprint);
  expect(published().map(({ fingerprint }) => fingerprint)).toEqual([past[0]?.fingerprint, present.fingerprint]);
  expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
});

it('leaves nothing of the old private key in the file', async () => {
  await signedIn(tablet);
  const oldKey = Buffer.from(
    await looked((store) => store.read((r) => secret(r, 'seal-private-key') ?? new Uint8Array())),
  );
  const stands = async (): Promise<boolean> =>
    plainBytes(storeFileIn(tablet.dir), await keyOf(tablet)).includes(oldKey);
  expect(oldKey.length).toBeGreaterThan(100);
  expect(await stands()).toBe(true);
  await tablet.restart();
  const { staff } = await tablet.client.call('app.status', {});
  await tablet.client.call('session.unlock', { staffId: staff[0]?.id ?? '', pin });
  await tablet.client.call('seal.renew', {});
  await tablet.close({ keep: true });
  expect(await stands()).toBe(false);
});

it('finds sheets of every certificate untouched, each with its own, also after rebuild, restart and restore', async () => {
  const { ownerId, recoveryKey } = await signedIn(tablet);
  await tablet.client.call('backups.choose', { targetId: 'usb' });
  const [first = ''] = await savedVisit(ownerId);
  await at('2027-02-01T09:00:00.000Z', ownerId);
  await tablet.client.call('seal.renew', {});
  await at('2028-02-01T09:00:00.000Z', ownerId);
  const { present } = await tablet.client.call('seal.renew', {});
  await tablet.client.call('backups.make', {});
  const again = published();
  expect(again.map(({ until }) => until).slice(0, 2)).toEqual(['2027-02-01T09:00:00.000Z', '2028-02-01T09:00:00.000Z']);
  const sheet = readFileSync(join(onStick(), first));
  const { finding, certificate } = await verifyDocument(sheet, again);
  expect([finding, certificate?.fingerprint]).toEqual(['untouched', again[0]?.fingerprint]);
  await looked((store) => {
    store.write(rebuildProjections);
    expect(store.read(sealCertificates)).toEqual(again);
    expect(store.read(presentSeal).fingerprint).toBe(present.fingerprint);
  });

  const fresh = await makeTablet({ protector: lastingKeychain('another machine') });
  cpSync(onStick(), join(fresh.dir, 'stick'), { recursive: true });
  await rm(tablet.dir, { recursive: true });
  tablet = fresh;
  const {
    backups: [found],
  } = await tablet.client.call('store.backups', {});
  await tablet.client.call('store.restore', { backupId: found?.id ?? '', recoveryKey });
  expect(published()).toEqual(again);
});

it('seals nothing with a certificate that has ended, keeps the visit as it was, and seals it once an owner renewed', async () => {
  const { ownerId } = await signedIn(tablet);
  const { present } = await tablet.client.call('seal.get', {});
  expect(present.until).toBe('2036-11-24T08:30:00.000Z');
  await at('2036-09-24T08:30:00.000Z', ownerId);
  expect(await tablet.client.call('backups.due', {})).toMatchObject({ seal: 'sound' });
  await at('2036-09-25T08:31:00.000Z', ownerId);
  expect(await tablet.client.call('backups.due', {})).toMatchObject({ seal: 'ends-soon' });
  await at('2036-11-25T08:30:00.000Z', ownerId);
  expect(await tablet.client.call('backups.due', {})).toMatchObject({ seal: 'ended' });
  const hands = { client: tablet.client, staffId: ownerId, pin };
  expect(await refusal(wholeVisit(hands))).toBe('seal-ended');
  const { visits } = await tablet.client.call('visits.today', {});
  const visitId = visits[0]?.id ?? '';
  expect(await tablet.client.call('visits.get', { visitId })).toMatchObject({ stage: 'seal', sealed: null });
  await tablet.client.call('seal.renew', {});
  const view = await tablet.client.call('visits.seal', { visitId });
  for (const { id: documentId } of view.documents)
    expect((await tablet.client.call('documents.verify', { documentId })).verdict).toBe('untouched');
});

it('does not seal while the clock stands years before the seal was made, and has no sheet to lose by renewing', async () => {
  const { ownerId } = await signedIn(tablet);
  tablet.clock.set(Instant.parse('2024-11-21T08:00:00.000Z'), zone);
  const hands = { client: tablet.client, staffId: ownerId, pin };
  expect(await refusal(wholeVisit(hands))).toBe('seal-not-begun');
  await tablet.client.call('seal.renew', {});
  expect(await tablet.client.call('seal.get', {})).toMatchObject({ standing: 'sound' });
});

it.each(['2026-12-24T08:20:00.000Z', '2027-11-24T08:20:00.000Z', '2028-11-20T08:20:00.000Z'])(
  'seals once the clock is right, when the tablet was set up with a clock that said %s',
  async (ahead) => {
    tablet.clock.set(Instant.parse(ahead), zone);
    const { ownerId } = await setUp(tablet);
    tablet.clock.set(Instant.parse('2026-11-24T08:45:00.000Z'), zone);
    await tablet.client.call('session.unlock', { staffId: ownerId, pin });
    const view = await wholeVisit({ client: tablet.client, staffId: ownerId, pin });
    for (const { id: documentId } of view.documents)
      expect((await tablet.client.call('documents.verify', { documentId })).verdict).toBe('untouched');
  },
);

it('renews past a sheet that was sealed while the clock stood ahead, once an owner says that the clock is right', async () => {
  tablet.clock.set(Instant.parse('2030-01-10T08:20:00.000Z'), zone);
  const { ownerId } = await signedIn(tablet);
  const [ahead = ''] = await savedVisit(ownerId);
  tablet.clock.set(Instant.parse('2026-11-24T08:45:00.000Z'), zone);
  expect(await tablet.client.call('backups.due', {})).toMatchObject({ seal: 'not-begun' });
  expect(await refusal(tablet.client.call('seal.renew', {}))).toBe('seal-clock-behind');
  await tablet.client.call('seal.renew', { clockIsRight: true });
  expect(await tablet.client.call('seal.get', {})).toMatchObject({ standing: 'sound' });
  await savedVisit(ownerId);
  const { finding } = await verifyDocument(
    readFileSync(join(onStick(), ahead)),
    JSON.parse(readFileSync(join(tablet.dir, 'seal-certificates.json'), 'utf8')),
  );
  expect(finding).toBe('untouched');
});

it('asks setup to look at the clock once more when it was moved, or the zone changed, since', async () => {
  const begin = (instant: string, seenZone: string = zone) =>
    tablet.client.call('setup.begin', {
      clinic,
      owner: { name: sampleOwner.name, pin },
      clockSeen: { instant, zone: seenZone },
    });
  expect(await refusal(begin('2026-12-24T08:29:00.000Z'))).toBe('clock-unseen');
  expect(await refusal(begin('2026-11-24T07:29:00.000Z'))).toBe('clock-unseen');
  expect(await refusal(begin('2026-11-24T08:29:00.000Z', 'Europe/Berlin'))).toBe('clock-unseen');
  expect((await tablet.client.call('app.status', {})).mode).toBe('setup');
  await begin('2026-11-24T08:29:00.000Z');
});

it('is not renewed while the clock stands back: sheets that were sealed would be strangers for good', async () => {
  const { ownerId } = await signedIn(tablet);
  await savedVisit(ownerId);
  tablet.clock.set(Instant.parse('1970-01-01T08:00:00.000Z'), zone);
  const before = await tablet.client.call('seal.get', {});
  expect(await refusal(tablet.client.call('seal.renew', {}))).toBe('seal-clock-behind');
  // Before the newest sheet counts as set back, even after the seal's own beginning.
  await at('2027-03-01T08:00:00.000Z', ownerId);
  await savedVisit(ownerId);
  tablet.clock.set(Instant.parse('2027-01-15T08:00:00.000Z'), zone);
  expect(await refusal(tablet.client.call('seal.renew', {}))).toBe('seal-clock-behind');
  expect((await tablet.client.call('seal.get', {})).present).toEqual(before.present);
  await at('2027-03-02T08:00:00.000Z', ownerId);
  expect((await tablet.client.call('seal.renew', {})).past).toHaveLength(1);
});

it('puts the published copy right at the next start, whatever became of it', async () => {
  await signedIn(tablet);
  await tablet.client.call('seal.renew', {});
  const file = join(tablet.dir, 'seal-certificates.json');
  const right = readFileSync(file, 'utf8');
  const [first] = JSON.parse(right);
  // As before the renewal, with a stranger's certificate in it, truncated, and missing.
  for (const wrong of [JSON.stringify([first]), right.replaceAll('a', 'b'), right.slice(0, 30), '']) {
    await tablet.close({ keep: true });
    writeFileSync(file, wrong);
    await tablet.restart();
    expect(readFileSync(file, 'utf8')).toBe(right);
  }
  expect(readdirSync(tablet.dir).filter((name) => name.includes('seal-certificates'))).toEqual([
    'seal-certificates.json',
  ]);
});

it('killed between any two steps of renewing, it is wholly the old seal or wholly the new one', async () => {
  await signedIn(tablet);
  await tablet.close({ keep: true });
  let renewed = 0;
  for (let trial = 0; trial < 6; trial++) {
    const child = spawn(process.execPath, [program, tablet.dir], { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = once(child, 'exit');
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    expect(await lines.next()).toMatchObject({ value: 'renewing' });
    // However slow the machine is: in every other trial one renewal is done before the kill.
    if (trial % 2 === 1) expect(await lines.next()).toMatchObject({ value: 'renewed' });
    await new Promise((resolve) => setTimeout(resolve, (trial * 67) % 300));
    child.kill('SIGKILL');
    await gone;
    const { all, key, certificate } = await looked((store) =>
      store.read((r) => ({
        all: sealCertificates(r),
        key: secret(r, 'seal-private-key') ?? new Uint8Array(),
        certificate: secret(r, 'seal-certificate') ?? new Uint8Array(),
      })),
    );
    expect(all.length).toBeGreaterThanOrEqual(renewed);
    renewed = all.length;
    expect(all.at(-1)?.certificate).toBe(Buffer.from(certificate).toString('base64'));
    const signer = createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' });
    const signature = sign('sha256', certificate, signer);
    expect(verify('sha256', certificate, new X509Certificate(certificate).publicKey, signature)).toBe(true);
    await tablet.restart();
    expect(published()).toEqual(all);
    await tablet.close({ keep: true });
  }
  expect(renewed).toBeGreaterThan(3);
});
