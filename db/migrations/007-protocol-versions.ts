import type { Migration } from './migration.ts';

/**
 * `protocol_version` is a projection: every version that was ever in use, by treatment. `protocol_draft` and its steps are not on
 * the record: what owners edit, with everything that undoes and redoes it. The step at `position` is the last one made.
 */
const sql = `
  CREATE TABLE protocol_version (
    sequence  INTEGER PRIMARY KEY,
    treatment TEXT NOT NULL,
    version   INTEGER NOT NULL,
    hash      TEXT NOT NULL,
    moment    TEXT NOT NULL,
    published TEXT
  ) STRICT;
  CREATE INDEX protocol_version_of_treatment ON protocol_version (treatment, sequence);

  CREATE TABLE protocol_draft (
    id         TEXT PRIMARY KEY,
    owner      TEXT NOT NULL,
    treatment  TEXT NOT NULL,
    text       TEXT NOT NULL,
    position   INTEGER NOT NULL,
    steps      INTEGER NOT NULL,
    wording    TEXT NOT NULL,
    place      TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    UNIQUE (owner, treatment)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE protocol_draft_step (
    draft  TEXT NOT NULL,
    number INTEGER NOT NULL,
    made   TEXT NOT NULL,
    place  TEXT NOT NULL,
    PRIMARY KEY (draft, number)
  ) STRICT, WITHOUT ROWID;
`;

export const protocolVersions: Migration = { version: 7, name: 'protocol versions', sql };
