import type { Migration } from './migration.ts';

/** By which rules the projections were made: after an update that changed them they are made again (db/projections/rebuild.ts). */
const sql = `
  CREATE TABLE projected (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    rules INTEGER NOT NULL
  ) STRICT;
`;

export const projected: Migration = { version: 4, name: 'projected', sql };
