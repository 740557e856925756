import type { Migration } from './migration.ts';

/**
 * A projection: reactions that were told after a treatment. `sent`: reported to whoever the law names. What is due is a short
 * list, and the list of all is read a page at a time.
 */
const sql = `
  CREATE TABLE reaction (
    sequence  INTEGER PRIMARY KEY,
    visit_id  TEXT NOT NULL,
    report_by TEXT NOT NULL,
    sent      INTEGER NOT NULL CHECK (sent IN (0, 1)),
    closed    INTEGER NOT NULL CHECK (closed IN (0, 1))
  ) STRICT;
  CREATE INDEX reaction_of_visit ON reaction (visit_id, sequence);
  CREATE INDEX reaction_due ON reaction (report_by, sequence) WHERE sent = 0;
  CREATE INDEX reaction_open ON reaction (sequence) WHERE closed = 0;
`;

export const reactions: Migration = { version: 12, name: 'reactions', sql };
