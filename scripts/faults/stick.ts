import { execFileSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createFolders } from '../../api/host/folders.ts';
import { ownBackups } from '../../db/backup/authentic.ts';
import { findBackups } from '../../db/backup/find.ts';
import { makeBackup } from '../../db/backup/make.ts';
import { backupsIn, holdsStore } from '../../db/backup/manifest.ts';
import { tidyPlace } from '../../db/backup/tidy.ts';
import { headsOfBackups } from '../../db/projections/custody.ts';
import { AppError } from '../../domain/errors.ts';
import { Moment } from '../../domain/time.ts';
import { inFolder, playedVisit, storeIn, vaultIn } from './tablet.ts';
import { errorCode, Tally, type Trial } from './trial.ts';

/** Against what holds a look at a stick up, or was made to cost minutes; writing to it takes as long as the disk does. Not against a busy machine. */
const lookMs = 20_000;
const writeMs = 120_000;

/** Stands for the name of a backup of this record's own. */
const backup = '{backup}';

/** What lies there, laid at a path whose folder exists. `outside` is what nobody may write to. */
const things: Readonly<Record<string, (path: string, outside: string) => void>> = {
  'a link to the record': (path, outside) => symlinkSync(join(outside, 'record.db'), path),
  'a link to another folder': (path, outside) => symlinkSync(join(outside, 'elsewhere'), path),
  'a link to nothing': (path, outside) => symlinkSync(join(outside, 'nothing'), path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to a device without end': (path) => symlinkSync('/dev/zero', path),
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'a folder': (path) => mkdirSync(path),
  'a file of 400 MB': (path) => {
    writeFileSync(path, '');
    truncateSync(path, 400_000_000);
  },
  'bytes of a stranger’s': (path) => writeFileSync(path, Buffer.alloc(300, '{"format":1,')),
};

const places: Readonly<Record<string, string>> = {
  'the folder of copies': 'Chairside',
  'the copy’s own name': 'Chairside/sheet.pdf',
  'a file to be looked at': 'sheet.pdf',
  'the folder of backups': 'Chairside backups',
  'a backup’s name': `Chairside backups/${backup}`,
  'a manifest': `Chairside backups/${backup}/manifest.json`,
  'a backup’s record': `Chairside backups/${backup}/record.db`,
  'a recovery half': `Chairside backups/${backup}/recovery.json`,
};

const kinds = Object.entries(places).flatMap(([place, path]) =>
  Object.entries(things).map(([thing, lay]) => ({ name: `${thing} for ${place}`, path, lay })),
);

/**
 * Sticks that somebody laid out: wherever this program looks or writes, there lies something else. Looking is quick, nothing
 * outside of the stick is written, and nothing that lay on it goes.
 */
export const stick: Trial = {
  name: 'stick',
  tries: kinds.length * 3,
  async run(tries) {
    return inFolder(async (folder) => {
      const tablet = join(folder, 'tablet');
      mkdirSync(tablet);
      const key = await playedVisit(tablet);
      const store = storeIn(tablet, key);
      const recovery = vaultIn(tablet).recoveryHalf();
      const [genuine] = backupsIn(join(tablet, 'backups'));
      const now = Moment.parse({
        instant: '2026-12-01T09:00:00.000Z',
        zone: 'Europe/London',
        uptimeMs: 1,
        bootId: 'stick',
      });
      const tally = new Tally();
      let slowest = 0;
      try {
        for (let n = 0; n < tries; n++) {
          // A short run takes kinds of every place: 29 has no part in common with their number.
          const kind = kinds[(n * 29) % kinds.length];
          if (!kind || !genuine) throw new Error('there are kinds, and the visit left a backup');
          const root = join(folder, `try-${n}`);
          const outside = join(root, 'outside');
          const on = join(root, 'STICK');
          mkdirSync(join(outside, 'elsewhere'), { recursive: true });
          mkdirSync(on);
          writeFileSync(join(outside, 'record.db'), 'the record');
          const inPlace = kind.path.replace(backup, genuine.manifest.name);
          const path = join(on, inPlace);
          mkdirSync(dirname(path), { recursive: true });
          // Beside the real thing's other parts, so that it is looked at as one.
          if (kind.path.includes(`${backup}/`)) {
            cpSync(genuine.folder, dirname(path), { recursive: true });
            rmSync(path, { force: true });
          }
          kind.lay(path, outside);
          const before = listing(on);
          const faults: string[] = [];
          const step = async (what: string, most: number, work: () => unknown) => {
            const began = performance.now();
            try {
              await work();
            } catch (error) {
              if (!(error instanceof AppError)) faults.push(`${what}: ${errorCode(error)}`);
            }
            const took = performance.now() - began;
            if (most === lookMs) slowest = Math.max(slowest, took);
            if (took > most) faults.push(`${what} took ${Math.round(took)} ms`);
          };
          const folders = createFolders(join(root, 'documents'), async () => [{ label: 'STICK', path: on }]);
          const target = (await folders.targets())[0]?.id ?? '';
          const place = join(on, 'Chairside backups');
          await step('listing files', lookMs, () => folders.files(target, ['.pdf']));
          await step('reading a file', lookMs, async () => {
            for (const { id } of await folders.files(target, ['.pdf'])) await folders.read(target, id, 1_000_000);
          });
          await step('listing backups', lookMs, async () => {
            for (const { folder: at, manifest } of (await findBackups(place)).found) await holdsStore(at, manifest);
          });
          await step('saving a copy', writeMs, () =>
            folders.write(target, [{ name: 'sheet.pdf', bytes: new Uint8Array([37, 80]) }]),
          );
          await step('making a backup', writeMs, async () => {
            const newest = await makeBackup(store, { place, key, recovery, device: 'CH-FAULT', now });
            const found = ownBackups((await findBackups(place)).found, { key, made: store.read(headsOfBackups) });
            await tidyPlace(place, { store, key, own: { found, complete: true }, newest, device: 'CH-FAULT' });
          });
          const after = listing(on);
          const gone = [...before].filter(([name, what]) => after.get(name) !== what).map(([name]) => name);
          if (gone.length > 0) faults.push(`gone or changed: ${gone.join(', ')}`);
          if (readdirSync(join(outside, 'elsewhere')).length > 0) faults.push('something was written elsewhere');
          if (readdirSync(outside).length !== 2) faults.push('something was made outside');
          if (readFileSync(join(outside, 'record.db'), 'utf8') !== 'the record')
            faults.push('the record was written over');
          tally.count(faults.map((fault) => `${kind.name}: ${fault}`));
          rmSync(root, { recursive: true, force: true });
        }
      } finally {
        store.close();
      }
      return tally.outcome(`${kinds.length} kinds; looking took ${Math.round(slowest)} ms at most`);
    });
  },
};

/** Everything under a folder with what it is: a link's goal, a file's size. */
function listing(folder: string, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) found.set(prefix + name, `link to ${readlinkSync(path)}`);
    else if (stats.isDirectory()) {
      found.set(prefix + name, 'folder');
      for (const [inside, what] of listing(path, `${prefix}${name}/`)) found.set(inside, what);
    } else found.set(prefix + name, stats.isFile() ? `file of ${stats.size} bytes` : 'neither file nor folder');
  }
  return found;
}
