import type { Migration } from './migration.ts';

/**
 * What other chairs recorded, each log for itself under its own numbers, as it was written there; empty on a tablet without a
 * hub. `arrived` is this record's own newest row when the other row came, `arrival` counts over all logs. The hub is asked for
 * these rows again where they are missing, so that no backup carries them.
 */
const sql = `
  CREATE TABLE chair_log (
    number         INTEGER PRIMARY KEY CHECK (number > 0),
    log            TEXT NOT NULL UNIQUE,
    chair          TEXT NOT NULL,
    first_sequence INTEGER NOT NULL,
    sequence       INTEGER NOT NULL,
    hash           TEXT NOT NULL,
    link           BLOB NOT NULL
  ) STRICT;
  CREATE TABLE chair_event (
    log            INTEGER NOT NULL REFERENCES chair_log (number),
    sequence       INTEGER NOT NULL,
    arrived        INTEGER NOT NULL,
    arrival        INTEGER NOT NULL UNIQUE,
    key_epoch      INTEGER NOT NULL,
    body_digest    BLOB NOT NULL,
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
    hash           TEXT NOT NULL,
    PRIMARY KEY (log, sequence),
    CHECK (visit_id IS NULL OR client_id IS NULL)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX chair_event_arrived ON chair_event (arrived, arrival);
  CREATE INDEX chair_event_of_visit ON chair_event (visit_id, log, sequence) WHERE visit_id IS NOT NULL;
  CREATE INDEX chair_event_of_client ON chair_event (client_id, log, sequence) WHERE client_id IS NOT NULL;
  CREATE TABLE chair_event_payload (
    log      INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    salt     BLOB NOT NULL,
    payload  TEXT NOT NULL,
    PRIMARY KEY (log, sequence),
    FOREIGN KEY (log, sequence) REFERENCES chair_event (log, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE chair_erasure (subject TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

  CREATE TRIGGER chair_event_gapless BEFORE INSERT ON chair_event
    WHEN NEW.sequence <> (SELECT sequence + 1 FROM chair_log WHERE number = NEW.log)
      OR NEW.previous_hash <> (SELECT hash FROM chair_log WHERE number = NEW.log)
    BEGIN SELECT RAISE(ABORT, 'a log has no gaps'); END;
  CREATE TRIGGER chair_event_counts AFTER INSERT ON chair_event
    BEGIN UPDATE chair_log SET sequence = NEW.sequence, hash = NEW.hash WHERE number = NEW.log; END;
  CREATE TRIGGER chair_event_no_update BEFORE UPDATE ON chair_event
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
  CREATE TRIGGER chair_event_no_delete BEFORE DELETE ON chair_event
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
  CREATE TRIGGER chair_event_payload_no_update BEFORE UPDATE ON chair_event_payload
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
  CREATE TRIGGER chair_event_payload_no_delete BEFORE DELETE ON chair_event_payload
    WHEN NOT EXISTS (
      SELECT 1 FROM chair_event e JOIN chair_erasure x ON x.subject IN (e.visit_id, e.client_id)
      WHERE e.log = OLD.log AND e.sequence = OLD.sequence
    )
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

  CREATE TABLE hub_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

export const chairs: Migration = { version: 20, name: 'chairs', sql };
