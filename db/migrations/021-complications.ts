import type { Migration } from './migration.ts';

/** The register tells visits with a complication during the work: `complication` is the row that recorded it, 0 where none did. */
const sql = `
  ALTER TABLE register ADD COLUMN complication INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX register_with_complication ON register (opened_on, number) WHERE complication > 0;
`;

export const complications: Migration = { version: 21, name: 'complications', sql };
