import { join } from 'node:path';
import { ownBackups } from '../../db/backup/authentic.ts';
import { type FoundBackups, findBackups } from '../../db/backup/find.ts';
import { type BackupPlace, backupPlace, backupsMade, headsOfBackups } from '../../db/projections/custody.ts';
import { ownPlaces } from '../../domain/own-places.ts';
import type { Folders } from '../gate/ports.ts';
import type { OpenRecord } from '../tablet/open-record.ts';

const ownLabel = ownPlaces.tablet;
const folderName = 'Chairside backups';
/** Backups of more than a year, one a day: older ones are tidied away. */
const mostKnown = 400;

export interface Place {
  readonly id: string | null;
  readonly label: string;
  /** Null while the stick is not plugged in. */
  readonly path: string | null;
}

export interface PlaceParts {
  readonly record: OpenRecord;
  readonly folders: Folders;
  readonly dataDir: string;
}

/** Where backups go and where they may be, and which of those there are this record's own. */
export class BackupPlaces {
  readonly #parts: PlaceParts;

  constructor(parts: PlaceParts) {
    this.#parts = parts;
  }

  /** The place that was chosen. */
  async chosen(): Promise<Place> {
    const { record, folders, dataDir } = this.#parts;
    const chosen = record.store.read(backupPlace) ?? ({ place: null, label: ownLabel } satisfies BackupPlace);
    if (chosen.place === null) return { id: null, label: ownLabel, path: folderOnTablet(dataDir) };
    const path = await folders.pathOf(chosen.place);
    return { id: chosen.place, label: chosen.label, path: path === null ? null : join(path, folderName) };
  }

  /** Every place that may hold backups, for a tablet without a record too. */
  async all(): Promise<{ id: string; label: string; path: string }[]> {
    const { folders, dataDir } = this.#parts;
    const targets = await folders.targets();
    const found = await Promise.all(
      targets.map(async ({ id, label }) => {
        const path = await folders.pathOf(id);
        return path === null ? [] : [{ id, label, path: join(path, folderName) }];
      }),
    );
    return [...found.flat(), { id: 'own', label: ownLabel, path: folderOnTablet(dataDir) }];
  }

  /** This record's backups at a place, newest first: identified by the store's key, not by their own claim. */
  async ownAt(path: string): Promise<FoundBackups> {
    const known = this.#parts.record.store.read((r) => backupsMade(r, mostKnown)).map(({ name }) => name);
    const { found, complete } = await findBackups(path, { known });
    const { key, store } = this.#parts.record;
    // Reads a row of the record for every backup ever made: only for those of earlier versions.
    const made = found.some(({ manifest }) => manifest.mac === undefined) ? store.read(headsOfBackups) : new Map();
    return { found: ownBackups(found, { key, made }), complete };
  }
}

function folderOnTablet(dataDir: string): string {
  return join(dataDir, 'backups');
}
