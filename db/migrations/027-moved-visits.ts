import type { Migration } from './migration.ts';

/** Visits that were opened for the wrong client and moved to another, with the record that each was opened for: a projection. */
const sql = `
  CREATE TABLE moved_visit (
    visit_id   TEXT PRIMARY KEY,
    opened_for TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX moved_visit_of ON moved_visit (opened_for);
`;

export const movedVisits: Migration = { version: 27, name: 'moved-visits', sql };
