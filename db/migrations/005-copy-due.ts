import type { Migration } from './migration.ts';

/** A projection: closed visits whose copy was not given when they were closed, and not since. */
const sql = `
  CREATE TABLE copy_due (
    visit_id TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

export const copyDue: Migration = { version: 5, name: 'copy due', sql };
