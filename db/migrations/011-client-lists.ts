import type { Migration } from './migration.ts';

/** Projections: lists of clients that were brought in, and who came with which and is still here. */
const sql = `
  CREATE TABLE client_list (
    list     TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL,
    begun_at TEXT NOT NULL,
    count    INTEGER NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('begun', 'taken', 'back'))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE listed_client (
    client_id TEXT PRIMARY KEY,
    list      TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX listed_client_of_list ON listed_client (list);
`;

export const clientLists: Migration = { version: 11, name: 'client-lists', sql };
