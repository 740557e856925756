import type { Migration } from './migration.ts';

/**
 * The register of visits: a projection with everything that it is filtered and counted by. `number` is the row that opened the
 * visit, `staff` the row that added the practitioner: both short, so that a count over ten years stays in the cache.
 */
const sql = `
  CREATE TABLE register (
    number           INTEGER PRIMARY KEY,
    visit_id         TEXT NOT NULL UNIQUE,
    client_id        TEXT NOT NULL,
    opened_on        TEXT NOT NULL,
    opened_time      TEXT NOT NULL,
    staff            INTEGER NOT NULL,
    treatment        TEXT NOT NULL,
    language         TEXT NOT NULL,
    session          INTEGER NOT NULL,
    sessions_planned INTEGER NOT NULL,
    final            INTEGER NOT NULL CHECK (final IN (0, 1)),
    outcome          TEXT NOT NULL,
    procedure        TEXT NOT NULL,
    stops            TEXT NOT NULL,
    sealed           INTEGER NOT NULL CHECK (sealed IN (0, 1)),
    closed           INTEGER NOT NULL CHECK (closed IN (0, 1)),
    copies           INTEGER NOT NULL,
    copy             TEXT NOT NULL
  ) STRICT;
  CREATE INDEX register_by_day ON register
    (opened_on, number, staff, treatment, language, session, outcome, sealed, closed, copy);
  CREATE INDEX register_of_client ON register (client_id, number);

  CREATE TABLE register_reason (
    place     TEXT PRIMARY KEY,
    number    INTEGER NOT NULL,
    reason    TEXT NOT NULL,
    opened_on TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX register_reason_of_visit ON register_reason (number);
  CREATE INDEX register_by_reason ON register_reason (reason, opened_on, number);
  CREATE INDEX register_reasons_by_day ON register_reason (opened_on, reason);
`;

export const register: Migration = { version: 10, name: 'register', sql };
