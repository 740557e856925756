import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { verifyOpenRecord } from '../../api/integrity/verify-record.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { archiveAt } from '../../db/backup/archive/archive.ts';
import { laidOut } from '../../db/backup/archive/lay-out.ts';
import { readRest } from '../../db/backup/archive/rest.ts';
import { backupsIn } from '../../db/backup/manifest.ts';
import { connect } from '../../db/file/pragmas.ts';
import { kinds, type Scene } from './insider-kinds.ts';
import { inFolder, playedVisit, storeIn } from './tablet.ts';
import { errorCode, numbers, Tally, type Trial } from './trial.ts';

/** Against what hangs or was made to cost minutes, not against a busy machine. */
const tooLongMs = 60_000;

/**
 * Somebody of the clinic, with the passphrase or without, changes what lies on the disk while the app is closed: what is shown,
 * papers, PINs, the seal, the file's own shape, rows, heads, and older copies. Each has to be found and named, or to come to
 * nothing.
 */
export const insider: Trial = {
  name: 'insider',
  tries: kinds.length * 10,
  async run(tries) {
    return inFolder(async (folder) => {
      const sound = join(folder, 'sound');
      const dir = join(folder, 'tablet');
      mkdirSync(sound);
      const key = await playedVisit(sound);
      const [backup] = backupsIn(join(sound, 'backups'));
      if (!backup) throw new Error('the visit left no backup');
      const older = join(folder, 'older.db');
      const { head, schema } = backup.manifest;
      const archive = archiveAt(join(sound, 'backups'), key);
      const rest = await readRest(archive.keys, { folder: backup.folder, name: backup.manifest.name, hash: head.hash });
      if (!rest) throw new Error('the backup is whole');
      await laidOut({ archive, head, erased: [] }, { file: older, key, schema, rest });
      const random = numbers(12);
      const scene: Scene = {
        ...{ dir, older },
        change(work) {
          const db = connect(storeFileIn(dir), key, true);
          db.pragma('foreign_keys = OFF');
          db.transaction(() => work(db)).immediate();
          db.close();
        },
        any: (end) => Math.floor(random() * end),
      };
      const found = (): string => {
        const store = storeIn(dir, key);
        try {
          const verdict = verifyOpenRecord(store, key, dir, backupsIn(join(dir, 'backups')));
          return verdict.ok ? 'sound' : verdict.tampering;
        } finally {
          store.close();
        }
      };
      const tally = new Tally();
      for (let n = 0; n < tries; n++) {
        const kind = kinds[n % kinds.length];
        if (!kind) throw new Error('there are kinds');
        rmSync(dir, { recursive: true, force: true });
        cpSync(sound, dir, { recursive: true });
        const began = performance.now();
        let named: string;
        try {
          kind.attempt(scene);
          named = found();
        } catch (error) {
          named = `refused: ${errorCode(error)}`;
        }
        const tookMs = performance.now() - began;
        tally.count([
          ...(named === kind.named ? [] : [`${kind.name}: ${named} instead of ${kind.named}`]),
          ...(tookMs > tooLongMs ? [`${kind.name}: took ${Math.round(tookMs)} ms`] : []),
        ]);
      }
      return tally.outcome(`${kinds.length} kinds, each named or come to nothing`);
    });
  },
};
