import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { ownBackups } from '../../db/backup/authentic.ts';
import { makeBackup } from '../../db/backup/make.ts';
import { backupsIn, type FoundBackup, partialEnding, readRecovery } from '../../db/backup/manifest.ts';
import { restoreBackup } from '../../db/backup/restore.ts';
import { tidyPlace } from '../../db/backup/tidy.ts';
import { connect } from '../../db/file/pragmas.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { headsOfBackups } from '../../db/projections/custody.ts';
import { openRecoveryHalf } from '../../db/vault/recovery-half.ts';
import { Instant, type Moment, plusMilliseconds, Zone } from '../../domain/time.ts';
import { realRandom } from '../demo/simulated.ts';
import { pause, startProcess } from './line-process.ts';
import { inFolder, playedVisit, storeIn, vaultIn } from './tablet.ts';
import { errorCode, numbers, Tally, type Trial } from './trial.ts';

const tables = [
  'event',
  'event_payload',
  'client',
  'visit',
  'document_pdf',
  'protocol',
  'secret',
  'staff_secret',
  'setting',
];

/**
 * Makes backups of a whole visit that are killed or run into a full target at random points. A folder with a backup's name
 * must be a whole backup, and the next backup goes on from what is there. They are restored on an empty tablet with only the
 * recovery key, and compared with the store row by row.
 */
export const backup: Trial = {
  name: 'backup',
  tries: 200,
  async run(tries) {
    return inFolder(async (dir) => {
      const tablet = join(dir, 'tablet');
      mkdirSync(tablet);
      const key = await playedVisit(tablet);
      const recoveryKey = await vaultIn(tablet).renewRecovery(key);
      const wanted = tableHashes(storeFileIn(tablet), key);
      const random = numbers(6);
      const tally = new Tally();
      let complete = 0;
      let torn = 0;
      let second = 0;
      while (tally.tried < tries) {
        const place = join(dir, 'place');
        rmSync(place, { recursive: true, force: true });
        const start = new Date(Date.UTC(2026, 10, 24, 12, 0, second)).toISOString();
        second += 100;
        const maker = startProcess('backup-process.ts', [tablet, storeFileIn(tablet), place, start]);
        await maker.ready;
        const [full, within] = [tally.tried % 3 === 1, tally.tried % 3 === 2];
        if (full)
          execFileSync('prlimit', ['--pid', String(maker.pid), `--fsize=${Math.floor(random() * 450_000)}:unlimited`]);
        if (within) await pieceBegun(place);
        else await pause(random() * 160);
        await maker.kill();
        if (piecesBegun(place) > 0) torn += 1;
        const faults: string[] = [];
        const wrong = maker.lines.slice(1).filter((line) => !line.startsWith('made ') && line !== 'backup-failed');
        if (wrong.length > 0) faults.push(`said ${wrong[0]}`);
        const names = existsSync(place)
          ? readdirSync(place).filter((name) => name.startsWith('chairside-') && !name.endsWith(partialEnding))
          : [];
        const found = backupsIn(place);
        if (names.length !== found.length) faults.push(`${names.length} complete names, ${found.length} backups`);
        const told = maker.lines.filter((line) => line.startsWith('made ')).map((line) => line.slice(5));
        if (!told.slice(-10).every((name) => names.includes(name))) faults.push('an acknowledged backup is gone');
        const next = await goneOn(tablet, key, { place, start });
        faults.push(...next.faults);
        for (const one of [...next.found.slice(0, 1), ...found.slice(0, 2)]) {
          complete += 1;
          faults.push(...(await restored(join(dir, 'new'), one, recoveryKey, wanted)));
        }
        tally.count(faults);
      }
      return tally.outcome(
        `${complete} complete backups restored row for row; ${torn} times a piece was left unfinished`,
      );
    });
  },
};

/** The next backup, of a tablet that was started again, at the place as the kill left it; it leaves nothing unfinished. */
async function goneOn(
  tablet: string,
  key: Uint8Array,
  { place, start }: { readonly place: string; readonly start: string },
): Promise<{ readonly found: readonly FoundBackup[]; readonly faults: string[] }> {
  const store = storeIn(tablet, key);
  try {
    const instant = plusMilliseconds(Instant.parse(start), 90_000);
    const recovery = vaultIn(tablet).recoveryHalf();
    const options = { place, key, recovery, device: 'CH-FAULT', now: { ...now, instant } };
    const newest = await makeBackup(store, options);
    const own = { found: ownBackups(backupsIn(place), { key, made: store.read(headsOfBackups) }), complete: true };
    await tidyPlace(place, { store, key, own, newest, device: 'CH-FAULT' });
    const left = piecesBegun(place) + readdirSync(place).filter((name) => name.endsWith(partialEnding)).length;
    const found = backupsIn(place).filter(({ manifest }) => manifest.name === newest.name);
    return { found, faults: left > 0 ? ['the next backup left something unfinished behind'] : [] };
  } catch (error) {
    return { found: [], faults: [`the next backup: ${errorCode(error)}`] };
  } finally {
    store.close();
  }
}

/** Pieces of an archive that are being written, or were when the process was killed. */
function piecesBegun(place: string): number {
  try {
    return readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.new')).length;
  } catch {
    // The place, or a folder in it, came or went meanwhile.
    return 0;
  }
}

/** Waits until a piece is being written, in the first or in a later backup; no longer than that takes on a slow machine. */
async function pieceBegun(place: string): Promise<void> {
  const until = performance.now() + 10_000;
  while (piecesBegun(place) === 0 && performance.now() < until) await new Promise((resolve) => setImmediate(resolve));
}

const now: Moment = {
  instant: Instant.parse('2026-11-25T09:00:00.000Z'),
  zone: Zone.parse('Europe/London'),
  uptimeMs: 1,
  bootId: 'boot-2',
};

/** A new tablet with only the backup and the printed key. */
async function restored(dir: string, one: FoundBackup, typed: string, wanted: TableHashes): Promise<string[]> {
  rmSync(dir, { recursive: true, force: true });
  const file = storeFileIn(dir);
  try {
    const half = readRecovery(one.folder);
    if (!half) return ['a backup without the recovery half of the keys'];
    const key = await openRecoveryHalf(half, typed);
    await restoreBackup({ backup: one, key, file, device: 'CH-NEW', now, random: realRandom });
    const store = storeIn(dir, key);
    const chain = store.read(verifyChain);
    store.close();
    if (!chain.ok) return [`restored row ${chain.sequence}: ${chain.fault}`];
    const found = tableHashes(file, key, one.manifest.head.sequence);
    return tables
      .filter((table) => found[table] !== wanted[table])
      .map((table) => `${table} differs after the restore`);
  } catch (error) {
    return [`does not restore: ${errorCode(error)}`];
  }
}

type TableHashes = Readonly<Record<string, string>>;

/** One hash for each table over all its rows in order; of the log only up to the backup's last row. */
function tableHashes(file: string, key: Uint8Array, upTo = Number.MAX_SAFE_INTEGER): TableHashes {
  const db = connect(file, key, true);
  try {
    return Object.fromEntries(
      tables.map((table) => {
        const hash = createHash('sha256');
        const log = table.startsWith('event');
        const rows = db
          .prepare<number[]>(`SELECT * FROM ${table} ${log ? 'WHERE sequence <= ?' : ''} ORDER BY 1`)
          .raw()
          .iterate(...(log ? [upTo] : []));
        for (const row of rows) hash.update(JSON.stringify(row));
        return [table, hash.digest('hex')];
      }),
    );
  } finally {
    db.close();
  }
}
