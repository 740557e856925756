import type { Migration } from './migration.ts';

/**
 * Photos of clients. `photo` is a projection of the log; `photo_file` holds the bytes, which the log names by their hashes: written in
 * the same transaction as their row, never changed, and removed only with their client.
 */
const sql = `
  CREATE TABLE photo (
    number       INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    visit_id     TEXT NOT NULL,
    client_id    TEXT NOT NULL,
    pose         TEXT NOT NULL,
    taken_on     TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    thumb_sha256 TEXT NOT NULL,
    width        INTEGER NOT NULL,
    height       INTEGER NOT NULL,
    bytes        INTEGER NOT NULL,
    purposes     TEXT NOT NULL
  ) STRICT;
  CREATE INDEX photo_of_client ON photo (client_id, number);
  CREATE INDEX photo_of_pose ON photo (client_id, pose, number);
  CREATE INDEX photo_of_visit ON photo (visit_id, number);

  CREATE TABLE photo_file (
    id       TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL,
    jpeg     BLOB NOT NULL,
    thumb    BLOB NOT NULL
  ) STRICT;
  CREATE INDEX photo_file_of_visit ON photo_file (visit_id);
  CREATE TRIGGER photo_file_no_update BEFORE UPDATE ON photo_file
    BEGIN SELECT RAISE(ABORT, 'a photo is never changed'); END;
  CREATE TRIGGER photo_file_no_delete BEFORE DELETE ON photo_file
    WHEN NOT EXISTS (SELECT 1 FROM erasure x WHERE x.subject = OLD.visit_id)
    BEGIN SELECT RAISE(ABORT, 'a photo is never removed'); END;
`;

export const photos: Migration = { version: 16, name: 'photos', sql };
