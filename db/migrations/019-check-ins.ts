import type { Migration } from './migration.ts';

/**
 * A projection: check-ins after treatments, each with its date. `outcome`: empty while it is not done. Those due are a short list
 * by their date; a client's are found by their visits. `number`: ten times the row of the seal, and its place there.
 */
const sql = `
  CREATE TABLE check_in (
    number   INTEGER PRIMARY KEY,
    visit_id TEXT NOT NULL,
    day      INTEGER NOT NULL,
    due_on   TEXT NOT NULL,
    outcome  TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'well', 'question', 'reaction', 'not-reached')),
    done     INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE UNIQUE INDEX check_in_of_visit ON check_in (visit_id, day);
  CREATE INDEX check_in_due ON check_in (due_on, number) WHERE outcome = '';
  CREATE INDEX check_in_done ON check_in (done) WHERE outcome <> '';
`;

export const checkIns: Migration = { version: 19, name: 'check-ins', sql };
