import type { Migration } from './migration.ts';

/**
 * What is shown of other chairs' rows, all made again from the logs: `conflict` has what people have to decide, `chair_visit`
 * visits that are on other chairs, `chair_projected` how far their rows are taken up. Empty on a tablet without a hub.
 */
const sql = `
  CREATE TABLE conflict (
    kind    TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail  TEXT NOT NULL,
    PRIMARY KEY (kind, subject, detail)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE chair_visit (
    id               TEXT PRIMARY KEY,
    client_id        TEXT NOT NULL,
    log              INTEGER NOT NULL,
    opened_on        TEXT NOT NULL,
    session          INTEGER NOT NULL,
    sessions_planned INTEGER NOT NULL,
    procedure        TEXT NOT NULL CHECK (procedure IN ('none', 'running', 'finished')),
    closed           INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX chair_visit_of_client ON chair_visit (client_id, opened_on);
  CREATE INDEX chair_visit_open ON chair_visit (opened_on, id) WHERE closed = 0;
  CREATE TABLE chair_projected (
    only    INTEGER PRIMARY KEY CHECK (only = 1),
    arrival INTEGER NOT NULL
  ) STRICT;
`;

export const chairsShown: Migration = { version: 25, name: 'chairs-shown', sql };
