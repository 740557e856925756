import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { systemIds } from '../../api/host/ids.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { rows } from '../../db/file/handles.ts';
import { openStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import { append } from '../../db/log/log.ts';
import { storePhoto } from '../../db/projections/photos.ts';
import { Vault } from '../../db/vault/vault.ts';
import { ClientId, PhotoId, Sha256, VisitId } from '../../domain/ids.ts';
import { poses } from '../../domain/photos/photo.ts';
import { Instant } from '../../domain/time.ts';
import { realRandom } from '../demo/simulated.ts';
import { cheap } from '../faults/vaults.ts';
import { sampleOwner, sampleZone } from '../sample/people.ts';
import { type BenchRow, benchRow } from './row.ts';
import { type Clinic, keychain, seededClinic, start } from './scale/clinic.ts';
import { bytesIn, countWork, held, timed } from './scale/timing.ts';

/** As many bytes as a picture of a scalp takes, and its thumbnail. */
const picture = { jpeg: 60_000, thumb: 4_000 };
const visits = 75;
const repeats = 200;
const atOnce = 100;
/** Behind all of the clinic's days, and before the start that is measured. */
const evening = Instant.parse('2026-11-24T05:00:00.000Z');

/**
 * What ten thousand photos cost a clinic beside a hundred: its lists, its start, its backups. `sizes`: how many photos,
 * fewest first. `work`: what the main thread computed instead of the time that passed.
 */
export async function cases({ sizes = [100, 10_000], work = false }: { sizes?: readonly number[]; work?: boolean }) {
  if (work) countWork();
  const all: Measured[] = [];
  for (const photos of sizes) all.push(await measured(photos));
  const [least] = all;
  const most = all.at(-1);
  return least && most ? rowsOf(least, most) : [];
}

interface Measured {
  readonly photos: number;
  readonly store: number;
  readonly start: number;
  readonly today: number;
  readonly page: number;
  readonly backupMs: number;
  readonly backupBytes: number;
  readonly backupHeld: number;
}

async function measured(photos: number): Promise<Measured> {
  const dir = mkdtempSync(join(tmpdir(), 'chairside-photos-'));
  try {
    const clinic = await seededClinic(join(dir, 'tablet'), visits);
    const clientId = await addPhotos(clinic, photos);
    const { client, close } = (await start(clinic.dir)).tablet;
    await client.call('session.unlock', { staffId: clinic.ownerId, pin: sampleOwner.pin });
    const list = await several(() => client.call('visits.today', {}));
    const page = await several(() => client.call('photos.of-client', { clientId, page: 1, rows: 12 }));
    await client.call('session.lock', {});
    await close({ keep: true });

    const backed = await start(clinic.dir);
    const { tablet, stick } = backed;
    await tablet.client.call('session.unlock', { staffId: clinic.ownerId, pin: sampleOwner.pin });
    stick.plugged = true;
    await tablet.client.call('backups.choose', { targetId: 'usb' });
    await tablet.client.call('backups.make', {});
    await tablet.client.call('session.lock', {});
    await tablet.close({ keep: true });
    await addPhotos(clinic, 1);

    let again = await start(clinic.dir);
    const startMs = await timed(async () => {
      await again.tablet.close({ keep: true });
      again = await start(clinic.dir);
      await again.tablet.client.call('app.status', {});
    });
    await again.tablet.client.call('session.unlock', { staffId: clinic.ownerId, pin: sampleOwner.pin });
    again.stick.plugged = true;
    const before = bytesIn(again.stick.dir);
    const backup = await held(() => again.tablet.client.call('backups.make', {}));
    const backupBytes = bytesIn(again.stick.dir) - before;
    await again.tablet.close({ keep: true });
    const store = statSync(storeFileIn(clinic.dir)).size;
    process.stderr.write(`  ${photos} photos: ${Math.round(store / 1e6)} MB\n`);
    return {
      ...{ photos, store, start: startMs, today: list, page },
      ...{ backupMs: backup.ms, backupBytes, backupHeld: backup.longest },
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Photos on the closed tablet's record, one after another on each of its visits. Returns whose has most. */
async function addPhotos({ dir }: Clinic, count: number): Promise<ClientId> {
  const file = storeFileIn(dir);
  const vault = new Vault({ dir, storeFile: file, protector: keychain, random: realRandom, cost: cheap });
  const store = openStore({ file, key: await vault.open(), random: realRandom });
  try {
    const on = visitsOf(store);
    for (let made = 0; made < count; made += atOnce)
      store.write((w) => {
        for (let at = made; at < Math.min(count, made + atOnce); at++) {
          const visit = on[at % on.length];
          if (!visit) throw new Error('the clinic has no visit');
          const [jpeg, thumb] = [randomBytes(picture.jpeg), randomBytes(picture.thumb)];
          const photo = PhotoId.parse(systemIds.next());
          storePhoto(w, { id: photo, visitId: visit.visitId, jpeg, thumb });
          const pose = poses[at % poses.length] ?? 'top';
          append(w, [
            {
              ...{ visitId: visit.visitId, clientId: null, actor: { kind: 'system' } },
              moment: { instant: evening, zone: sampleZone, uptimeMs: 0, bootId: 'photos' },
              event: {
                ...{ type: 'photo-taken', photo, pose, purposes: ['record'], width: 1200, height: 900 },
                ...{ sha256: sha256(jpeg), thumbSha256: sha256(thumb), bytes: jpeg.length },
              },
            },
          ]);
        }
      });
    return on[0]?.clientId ?? ClientId.parse('');
  } finally {
    store.close();
  }
}

const VisitRow = z.object({ id: VisitId, client_id: ClientId });

function visitsOf(store: Store): { readonly visitId: VisitId; readonly clientId: ClientId }[] {
  const found = store.read((r) => rows(r, 'SELECT id, client_id FROM visit ORDER BY opened_sequence', VisitRow));
  return found.map(({ id, client_id }) => ({ visitId: id, clientId: client_id }));
}

/** Milliseconds of one, of many in a row: each takes less than the clock of the work done can tell. */
async function several(ask: () => Promise<unknown>): Promise<number> {
  await ask();
  const ms = await timed(async () => {
    for (let at = 0; at < repeats; at++) await ask();
  });
  return ms / repeats;
}

const sha256 = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'));

function rowsOf(least: Measured, most: Measured): BenchRow[] {
  const beside = (what: string, of: (one: Measured) => number): BenchRow =>
    benchRow({
      ...{ area: 'photos', unit: 'ms', ours: of(most), peer: of(least), peerName: `with ${least.photos}` },
      case: `${what} with ${most.photos} photos`,
    });
  const limit = (what: string, unit: string, ours: number, goal: number): BenchRow =>
    benchRow({ area: 'photos', case: `${what} with ${most.photos} photos`, unit, ours, peer: goal, peerName: 'goal' });
  return [
    beside('Today', ({ today }) => today),
    beside('a page of twelve photos of one client', ({ page }) => page),
    beside('start to lock screen', ({ start: ms }) => ms),
    limit('backup after one more photo: written', 'MB', most.backupBytes / 1e6, 2),
    limit('backup after one more photo: takes', 's', most.backupMs / 1000, 3),
    limit('backup after one more photo: main loop held', 'ms', most.backupHeld, 50),
  ];
}
