import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signedManifest } from '../../db/backup/authentic.ts';
import {
  erasedPieceName,
  erasedPieces,
  erasuresOf,
  mostPieceBytes,
  readErased,
  writeErased,
} from '../../db/backup/erasures.ts';
import { findBackups } from '../../db/backup/find.ts';
import { Manifest, manifestName, mostManifestBytes } from '../../db/backup/manifest.ts';
import { wholeManifest } from '../../db/backup/manifest-aside.ts';
import type { Tombstone } from '../../db/erasure/erasures.ts';
import { openRecoveryHalf, RecoveryHalf } from '../../db/vault/recovery-half.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { Instant } from '../../domain/time.ts';
import { lastingKeychain, makeTablet, pin } from '../api/tablet.ts';

/** Made by version 0.1.0 (`kept-store.test.ts`), and, of the same record, by the version that wrote the erased into the manifest. */
const keptStores = fileURLToPath(new URL('../kept-stores/', import.meta.url));
const was: { ownerId: string; recoveryKey: string } = JSON.parse(
  readFileSync(join(keptStores, 'first-visits', 'views.json'), 'utf8'),
);

const id = (n: number) => `01a20cad-1740-7001-86a3-${String(n).padStart(12, '0')}`;
const tombstone = (n: number, visits: number): Tombstone => ({
  clientId: ClientId.parse(id(n)),
  visits: Array.from({ length: visits }, (_, visit) => VisitId.parse(id(1_000_000 + n * 10_000 + visit))),
  at: Instant.parse('2026-11-24T12:57:00.000Z'),
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chairside-erased-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('those who were erased, beside a backup', () => {
  const many = [...Array.from({ length: 3000 }, (_, n) => tombstone(n, 3)), tombstone(5000, 4321)];

  it('stand in files of no more than 64 KB each, and come back as they were', async () => {
    const pieces = erasedPieces(many);
    await writeErased(folder, pieces);
    expect(pieces.length).toBeGreaterThan(5);
    for (const name of readdirSync(folder))
      expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(mostPieceBytes);
    expect(await readErased(folder, erasuresOf(pieces))).toEqual(many);
    expect(await readErased(folder, erasuresOf([]))).toEqual([]);
  });

  it.each([
    ['changed', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('"at":"2026', '"at":"2025'))],
    ['gone', (file: string) => rmSync(file)],
    ['made endless', (file: string) => writeFileSync(file, Buffer.alloc(mostPieceBytes + 1))],
  ])('are none when one of the files was %s', async (_, change) => {
    const pieces = erasedPieces(many);
    await writeErased(folder, pieces);
    change(join(folder, erasedPieceName(2)));
    expect(await readErased(folder, erasuresOf(pieces))).toBeNull();
  });
});

describe('a backup whose manifest names the erased, as earlier versions made them', () => {
  const place = () => join(folder, 'stick', 'Chairside backups');
  const [kept = ''] = readdirSync(join(keptStores, 'erased-client'));

  async function clientsAfterRestore(): Promise<{ offered: number; clients: number }> {
    const fresh = await makeTablet({ dataDir: folder, protector: lastingKeychain('another machine') });
    try {
      const { backups } = await fresh.client.call('store.backups', {});
      const older = backups.find(({ clients }) => clients === 4);
      await fresh.client.call('store.restore', { backupId: older?.id ?? '', recoveryKey: was.recoveryKey });
      await fresh.client.call('session.unlock', { staffId: was.ownerId, pin });
      return { offered: backups.length, clients: (await fresh.client.call('clients.search', { query: '' })).length };
    } finally {
      await fresh.close({ keep: true });
    }
  }
  /** As that version wrote it for a clinic that has erased very many: far larger than 64 KB. */
  async function grow(change: (manifest: Manifest) => Manifest = (manifest) => manifest): Promise<void> {
    const file = join(place(), kept, manifestName);
    const { mac: _, ...manifest } = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
    const half = RecoveryHalf.parse(JSON.parse(readFileSync(join(place(), kept, 'recovery.json'), 'utf8')));
    const key = await openRecoveryHalf(half, was.recoveryKey);
    const erased = [...Array.from({ length: 1000 }, (_, n) => tombstone(n, 4)), ...manifest.erased];
    writeFileSync(file, `${JSON.stringify(change(signedManifest({ ...manifest, erased }, key)), null, 2)}\n`);
    expect(statSync(file).size).toBeGreaterThan(mostManifestBytes * 3);
  }

  beforeEach(() => {
    cpSync(join(keptStores, 'first-visits', 'data', 'backups'), place(), { recursive: true });
    cpSync(join(keptStores, 'erased-client'), place(), { recursive: true });
  });

  it('goes on keeping them erased when an older one beside it is restored', async () => {
    expect(await clientsAfterRestore()).toEqual({ offered: 2, clients: 3 });
  });

  it('does so with a manifest of any length that version wrote; no more than 64 KB are read before it is proven', async () => {
    await grow();
    const { found } = await findBackups(place());
    const large = found.find(({ manifest }) => manifest.name === kept);
    expect(large).toMatchObject({ isCut: true, manifest: { erased: [], counts: { clients: 3 } } });
    expect(large?.manifest.mac).toBeUndefined();
    expect(large && (await wholeManifest(large))?.erased).toHaveLength(1001);
    expect(await clientsAfterRestore()).toEqual({ offered: 2, clients: 3 });
  });

  it('erases nobody when a long manifest was changed', async () => {
    await grow((manifest) => ({ ...manifest, clinic: 'Elsewhere' }));
    expect((await clientsAfterRestore()).clients).toBe(4);
  });
});
