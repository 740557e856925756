import type { Migration } from './migration.ts';

/**
 * What a record of ten years needs. `event` is made again without its index of hashes: each step wrote one page of it at a
 * random place, and nothing looked a row up by its hash; the chain itself makes a hash unique. `clock_step` is a projection:
 * the rows at which the clock did not simply go on.
 */
const sql = `
  DROP TRIGGER event_payload_no_delete;

  CREATE TABLE event_made_again (
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
    hash           TEXT NOT NULL,
    CHECK (visit_id IS NULL OR client_id IS NULL)
  ) STRICT;
  INSERT INTO event_made_again
    SELECT sequence, visit_id, client_id, type, actor, instant, zone, uptime_ms, boot_id, payload_digest, previous_hash, hash
    FROM event ORDER BY sequence;
  DROP TABLE event;
  ALTER TABLE event_made_again RENAME TO event;

  CREATE INDEX event_of_visit ON event (visit_id, sequence) WHERE visit_id IS NOT NULL;
  CREATE INDEX event_of_client ON event (client_id, sequence) WHERE client_id IS NOT NULL;
  CREATE INDEX event_landmark ON event (type, sequence) WHERE type IN ('log-opened', 'client-erased');
  CREATE TRIGGER event_gapless BEFORE INSERT ON event
    WHEN NEW.sequence <> (SELECT COALESCE(MAX(sequence) + 1, 0) FROM event)
    BEGIN SELECT RAISE(ABORT, 'the record has no gaps'); END;
  CREATE TRIGGER event_no_update BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
  CREATE TRIGGER event_no_delete BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
  CREATE TRIGGER event_payload_no_delete BEFORE DELETE ON event_payload
    WHEN NOT EXISTS (
      SELECT 1 FROM event e JOIN erasure x ON x.subject IN (e.visit_id, e.client_id)
      WHERE e.sequence = OLD.sequence AND x.sequence > OLD.sequence
    )
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

  CREATE TABLE clock_step (
    sequence INTEGER PRIMARY KEY,
    instant  TEXT NOT NULL,
    booted   INTEGER NOT NULL CHECK (booted IN (0, 1))
  ) STRICT;
  CREATE INDEX clock_step_of_boot ON clock_step (sequence) WHERE booted = 1;

  CREATE INDEX sealed_document_by_row ON sealed_document (sequence);
  CREATE INDEX sealed_document_by_hash ON sealed_document (sha256);
  CREATE INDEX visit_treated ON visit (latest_sequence) WHERE procedure <> 'none';
  CREATE INDEX backup_by_row ON backup (sequence);
  CREATE INDEX backup_by_proof ON backup (proven_at) WHERE proven_at IS NOT NULL;
`;

export const tenYears: Migration = { version: 9, name: 'ten-years', sql, rebuilds: true };
