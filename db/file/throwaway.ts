import Driver from 'better-sqlite3';
import type { Moment } from '../../domain/time.ts';
import { openLog } from '../log/log.ts';
import type { Random } from '../log/types.ts';
import { renewProjections } from '../projections/rebuild.ts';
import { migrate } from './migrate.ts';
import { Store } from './store.ts';

/**
 * A store in this process's memory only, with the same tables and rules as the record: for practice. Nothing of it ever reaches a
 * disk, temporary files included, and it ends with its closing or with the process.
 */
export function createThrowawayStore(from: {
  readonly random: Random;
  readonly device: string;
  readonly now: Moment;
}): Store {
  const driver = new Driver(':memory:');
  driver.pragma('temp_store = MEMORY');
  driver.pragma('foreign_keys = ON');
  migrate(driver);
  const store = new Store(driver, from.random, () => {});
  store.write((w) => {
    openLog(w, from);
    renewProjections(w);
  });
  return store;
}
