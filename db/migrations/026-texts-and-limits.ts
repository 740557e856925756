import type { Migration } from './migration.ts';

/**
 * What reports hold a visit against, each visit its own: `consent`: the protocol that its consent text is of, `version`: the row of the
 * version whose breaks it was done under. Parts of projections.
 */
const sql = `
  ALTER TABLE register ADD COLUMN consent TEXT NOT NULL DEFAULT '';
  ALTER TABLE visit_work ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
  DROP INDEX visit_work_by_day;
  CREATE INDEX visit_work_by_day ON visit_work (opened_on, staff, longest_ms, version, number);
`;

export const textsAndLimits: Migration = { version: 26, name: 'texts-and-limits', sql };
