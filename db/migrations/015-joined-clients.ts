import type { Migration } from './migration.ts';

/**
 * Clients who turned out to be somebody who is on the record already: a projection. Their row of `client` stands here while they are joined,
 * and their visits stand with the other client; `joined_visit` says whose they were.
 */
const sql = `
  CREATE TABLE joined_client (
    id       TEXT PRIMARY KEY,
    number   INTEGER NOT NULL UNIQUE,
    kept     TEXT NOT NULL,
    person   TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    details  TEXT NOT NULL,
    set_by   TEXT NOT NULL
  ) STRICT;
  CREATE INDEX joined_client_of ON joined_client (kept);
  CREATE INDEX joined_client_person ON joined_client (person);

  CREATE TABLE joined_visit (
    visit_id  TEXT PRIMARY KEY,
    client_id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX joined_visit_of ON joined_visit (client_id);

  CREATE TABLE told_apart (
    pair TEXT PRIMARY KEY,
    one  TEXT NOT NULL,
    two  TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX told_apart_one ON told_apart (one);
  CREATE INDEX told_apart_two ON told_apart (two);

  CREATE INDEX appointment_came ON appointment (came) WHERE came > 0;
`;

export const joinedClients: Migration = { version: 15, name: 'joined-clients', sql };
