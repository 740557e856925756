import type { Migration } from './migration.ts';

/**
 * Erasure on request: a payload or a PDF may be removed once a tombstone on the record names its client or visit, and
 * never otherwise; the header rows stay for good. `erasure` and `client_hold` and `backup` are projections.
 */
const sql = `
  CREATE INDEX event_landmark ON event (type, sequence) WHERE type IN ('log-opened', 'client-erased');

  CREATE TABLE erasure (
    subject  TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE client_hold (
    client_id TEXT PRIMARY KEY,
    reason    TEXT NOT NULL,
    sequence  INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE backup (
    name      TEXT PRIMARY KEY,
    label     TEXT NOT NULL,
    bytes     INTEGER NOT NULL,
    sequence  INTEGER NOT NULL,
    made_at   TEXT NOT NULL,
    proven_at TEXT
  ) STRICT, WITHOUT ROWID;

  DROP TRIGGER event_payload_no_delete;
  CREATE TRIGGER event_payload_no_delete BEFORE DELETE ON event_payload
    WHEN NOT EXISTS (
      SELECT 1 FROM event e JOIN erasure x ON x.subject IN (e.visit_id, e.client_id)
      WHERE e.sequence = OLD.sequence AND x.sequence > OLD.sequence
    )
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

  DROP TRIGGER document_pdf_no_delete;
  CREATE TRIGGER document_pdf_no_delete BEFORE DELETE ON document_pdf
    WHEN NOT EXISTS (SELECT 1 FROM erasure x WHERE x.subject = OLD.visit_id)
    BEGIN SELECT RAISE(ABORT, 'a document is never removed'); END;
`;

export const custody: Migration = { version: 2, name: 'custody', sql };
