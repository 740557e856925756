import type { Migration } from './migration.ts';

/**
 * `event` and `event_payload` are the record. `protocol`, `document_pdf`, `staff_secret` and `secret` hold what the
 * record refers to by hash or id. `draft` and `app_state` are words and a mode that are not on the record yet.
 * All other tables are projections: made from the log, and made again from it at any time.
 */
const sql = `
  CREATE TABLE event (
    sequence       INTEGER PRIMARY KEY CHECK (sequence >= 0),
    visit_id       TEXT,
    client_id      TEXT,
    type           TEXT NOT NULL,
    actor          TEXT NOT NULL,
    instant        TEXT NOT NULL,
    zone           TEXT NOT NULL,
    uptime_ms      INTEGER NOT NULL,
    boot_id        TEXT NOT NULL,
    payload_digest TEXT NOT NULL,
    previous_hash  TEXT NOT NULL,
    hash           TEXT NOT NULL UNIQUE,
    CHECK (visit_id IS NULL OR client_id IS NULL)
  ) STRICT;
  CREATE INDEX event_of_visit ON event (visit_id, sequence) WHERE visit_id IS NOT NULL;
  CREATE INDEX event_of_client ON event (client_id, sequence) WHERE client_id IS NOT NULL;

  CREATE TABLE event_payload (
    sequence INTEGER PRIMARY KEY REFERENCES event (sequence),
    salt     BLOB NOT NULL,
    payload  TEXT NOT NULL
  ) STRICT;

  CREATE TRIGGER event_gapless BEFORE INSERT ON event
    WHEN NEW.sequence <> (SELECT COALESCE(MAX(sequence) + 1, 0) FROM event)
    BEGIN SELECT RAISE(ABORT, 'the record has no gaps'); END;
  CREATE TRIGGER event_no_update BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
  CREATE TRIGGER event_no_delete BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
  CREATE TRIGGER event_payload_no_update BEFORE UPDATE ON event_payload
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
  CREATE TRIGGER event_payload_no_delete BEFORE DELETE ON event_payload
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

  CREATE TABLE client (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    details         TEXT NOT NULL,
    set_by          TEXT NOT NULL,
    name            TEXT NOT NULL,
    name_key        TEXT NOT NULL,
    date_of_birth   TEXT NOT NULL,
    last_visit      TEXT,
    latest_sequence INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX client_by_name ON client (name_key);
  CREATE INDEX client_by_birth ON client (date_of_birth);
  CREATE INDEX client_by_birthday ON client (substr(date_of_birth, 6));
  CREATE INDEX client_by_latest ON client (latest_sequence);
  CREATE VIRTUAL TABLE client_search USING fts5 (
    words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
  );
  INSERT INTO client_search (client_search, rank) VALUES ('secure-delete', 1);

  CREATE TABLE visit (
    id               TEXT PRIMARY KEY,
    client_id        TEXT NOT NULL,
    protocol         TEXT NOT NULL,
    opened_sequence  INTEGER NOT NULL,
    latest_sequence  INTEGER NOT NULL,
    opened_on        TEXT NOT NULL,
    session          INTEGER NOT NULL,
    sessions_planned INTEGER NOT NULL,
    final            INTEGER NOT NULL CHECK (final IN (0, 1)),
    outcome          TEXT NOT NULL,
    procedure        TEXT NOT NULL,
    closed           INTEGER NOT NULL CHECK (closed IN (0, 1))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX visit_of_client ON visit (client_id, opened_sequence);
  CREATE INDEX visit_by_day ON visit (opened_on, opened_sequence);
  CREATE INDEX visit_open ON visit (opened_sequence) WHERE closed = 0;

  CREATE TABLE staff (
    id             TEXT PRIMARY KEY,
    name           TEXT NOT NULL,
    role           TEXT NOT NULL,
    active         INTEGER NOT NULL CHECK (active IN (0, 1)),
    pin_set        INTEGER NOT NULL CHECK (pin_set IN (0, 1)),
    added_sequence INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sealed_document (
    id       TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL,
    kind     TEXT NOT NULL,
    sha256   TEXT NOT NULL,
    pages    INTEGER NOT NULL,
    bytes    INTEGER NOT NULL,
    sequence INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sealed_document_of_visit ON sealed_document (visit_id, sequence);

  CREATE TABLE document_pdf (
    id       TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL,
    kind     TEXT NOT NULL,
    sha256   TEXT NOT NULL,
    pages    INTEGER NOT NULL,
    pdf      BLOB NOT NULL
  ) STRICT;
  CREATE INDEX document_pdf_of_visit ON document_pdf (visit_id);
  CREATE TRIGGER document_pdf_no_update BEFORE UPDATE ON document_pdf
    BEGIN SELECT RAISE(ABORT, 'a document is never changed'); END;
  CREATE TRIGGER document_pdf_no_delete BEFORE DELETE ON document_pdf
    BEGIN SELECT RAISE(ABORT, 'a document is never removed'); END;

  CREATE TABLE protocol (
    hash    TEXT PRIMARY KEY,
    id      TEXT NOT NULL,
    version INTEGER NOT NULL,
    text    TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER protocol_no_update BEFORE UPDATE ON protocol
    BEGIN SELECT RAISE(ABORT, 'a protocol that was used is never changed'); END;
  CREATE TRIGGER protocol_no_delete BEFORE DELETE ON protocol
    BEGIN SELECT RAISE(ABORT, 'a protocol that was used is never removed'); END;

  CREATE TABLE staff_secret (
    staff_id    TEXT PRIMARY KEY,
    salt        BLOB NOT NULL,
    digest      BLOB NOT NULL,
    n           INTEGER NOT NULL,
    r           INTEGER NOT NULL,
    p           INTEGER NOT NULL,
    failed      INTEGER NOT NULL CHECK (failed >= 0),
    last_failed TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE secret (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE draft (
    visit_id TEXT NOT NULL,
    field    TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (visit_id, field)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE app_state (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    value TEXT NOT NULL
  ) STRICT;
`;

export const firstVisit: Migration = { version: 1, name: 'first visit', sql };
