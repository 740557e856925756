import { join } from 'node:path';
import { tidyBackups } from '../db/backup/keep.ts';
import { makeBackup } from '../db/backup/make.ts';
import { type BackupPlace, backupPlace, backupsMade } from '../db/custody.ts';
import { AppError } from '../domain/errors.ts';
import { civilDateOf, type Moment } from '../domain/time.ts';
import type { Kiosk } from './kiosk.ts';

const ownLabel = 'this tablet';
const folderName = 'Chairside backups';

export interface Place {
  readonly id: string | null;
  readonly label: string;
  /** Null while the stick is not plugged in. */
  readonly path: string | null;
}

/** Makes the backups that are due, and remembers in words why the last one failed. */
export class BackupKeeper {
  readonly #kiosk: Kiosk;
  #asked = false;
  #problem = '';

  constructor(kiosk: Kiosk) {
    this.#kiosk = kiosk;
  }

  /** After a visit was closed: with the next pause, so that the step itself does not wait for it. */
  ask(): void {
    this.#asked = true;
  }

  get asked(): boolean {
    return this.#asked;
  }

  get problem(): string {
    return this.#problem;
  }

  /** Between two calls: the backup that was asked for, or today's first one while nobody works at the tablet. */
  async makeIfDue(): Promise<void> {
    const kiosk = this.#kiosk;
    if (!kiosk.isOpen || !kiosk.isSetUp) return;
    const now = kiosk.now();
    const daily = kiosk.mode.mode === 'locked' && this.#problem === '' && !this.#madeToday(now);
    if (!this.#asked && !daily) return;
    this.#asked = false;
    try {
      await this.make(now);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      kiosk.ports.log({ level: 'warning', operation: 'backup', code: error.code, detail: error.detail });
    }
  }

  /** Throws `backup-failed`, `place-gone`; the words stay on the backups screen until one works again. */
  async make(now: Moment): Promise<void> {
    const kiosk = this.#kiosk;
    try {
      const { label, path } = await this.place();
      if (path === null)
        throw new AppError('place-gone', `The backup is not made: ${label} is not plugged in.`, 'no such target');
      const { ports, vault, store } = kiosk;
      const recovery = vault.recoveryHalf();
      const { name, bytes, head } = makeBackup(store, {
        place: path,
        key: kiosk.key,
        recovery,
        device: ports.device,
        now,
      });
      const { sequence, hash } = head;
      store.write((w) =>
        kiosk.record(w, { type: 'backup-made', name, label, bytes, head: { sequence, hash } }, { kind: 'system' }, now),
      );
      tidyBackups(path, ports.device);
      this.#problem = '';
    } catch (error) {
      this.#problem = error instanceof AppError ? error.message : 'The backup is not made.';
      throw error;
    }
  }

  async place(): Promise<Place> {
    const { store, ports } = this.#kiosk;
    const chosen = store.read(backupPlace) ?? ({ place: null, label: ownLabel } satisfies BackupPlace);
    if (chosen.place === null) return { id: null, label: ownLabel, path: ownBackups(ports.dataDir) };
    const path = await ports.folders.pathOf(chosen.place);
    return { id: chosen.place, label: chosen.label, path: path === null ? null : join(path, folderName) };
  }

  /** Every place where backups may lie, for a tablet that has no record of its own. */
  async everyPlace(): Promise<{ id: string; label: string; path: string }[]> {
    const { folders, dataDir } = this.#kiosk.ports;
    const targets = await folders.targets();
    const found = await Promise.all(
      targets.map(async ({ id, label }) => {
        const path = await folders.pathOf(id);
        return path === null ? [] : [{ id, label, path: join(path, folderName) }];
      }),
    );
    return [...found.flat(), { id: 'own', label: ownLabel, path: ownBackups(dataDir) }];
  }

  #madeToday(now: Moment): boolean {
    const [newest] = this.#kiosk.store.read((r) => backupsMade(r, 1));
    return newest !== undefined && civilDateOf({ instant: newest.madeAt, zone: now.zone }) === civilDateOf(now);
  }
}

function ownBackups(dataDir: string): string {
  return join(dataDir, 'backups');
}
