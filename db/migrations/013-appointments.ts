import type { Migration } from './migration.ts';

/** What visits say of the next one: a projection, a row for each visit that named a date. */
const sql = `
  CREATE TABLE appointment (
    number           INTEGER PRIMARY KEY,
    visit_id         TEXT NOT NULL UNIQUE,
    client_id        TEXT NOT NULL,
    on_day           TEXT NOT NULL,
    at_time          TEXT NOT NULL,
    session          INTEGER NOT NULL,
    sessions_planned INTEGER NOT NULL,
    moved            INTEGER NOT NULL CHECK (moved IN (0, 1)),
    came             INTEGER NOT NULL,
    given_on         TEXT NOT NULL
  ) STRICT;
  CREATE INDEX appointment_by_day ON appointment (on_day, at_time) WHERE came = 0;
  CREATE INDEX appointment_of_client ON appointment (client_id);
`;

export const appointments: Migration = { version: 13, name: 'appointments', sql };
