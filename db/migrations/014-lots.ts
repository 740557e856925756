import type { Migration } from './migration.ts';

/**
 * Which lots went into whom, and which lots the clinic knows. All of it is projections, made again from the log at the update. A lot is the
 * same in every spelling: `number_key` and `maker_key` come from `domain/lots/lot-ref.ts`.
 */
const sql = `
  CREATE TABLE visit_lot (
    sequence    INTEGER PRIMARY KEY,
    visit_id    TEXT NOT NULL,
    client_id   TEXT NOT NULL,
    kind        TEXT NOT NULL,
    number_key  TEXT NOT NULL,
    maker_key   TEXT NOT NULL,
    name        TEXT NOT NULL,
    maker       TEXT NOT NULL,
    lot         TEXT NOT NULL,
    expiry      TEXT NOT NULL,
    gtin        TEXT,
    used_on     TEXT NOT NULL,
    areas       TEXT NOT NULL,
    crossed_out INTEGER NOT NULL CHECK (crossed_out IN (0, 1))
  ) STRICT;
  CREATE INDEX visit_lot_of_lot ON visit_lot (number_key, kind, maker_key, sequence, client_id, visit_id, used_on)
    WHERE crossed_out = 0;
  CREATE INDEX visit_lot_of_visit ON visit_lot (visit_id, sequence);
  CREATE INDEX visit_lot_of_client ON visit_lot (client_id, sequence);

  CREATE TABLE stock_lot (
    number_key   TEXT NOT NULL,
    kind         TEXT NOT NULL,
    maker_key    TEXT NOT NULL,
    name         TEXT,
    maker        TEXT NOT NULL,
    lot          TEXT NOT NULL,
    expiry       TEXT,
    gtin         TEXT,
    opened_on    TEXT,
    discarded_on TEXT,
    PRIMARY KEY (number_key, kind, maker_key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE known_lot (
    number_key   TEXT NOT NULL,
    kind         TEXT NOT NULL,
    maker_key    TEXT NOT NULL,
    name         TEXT NOT NULL,
    maker        TEXT NOT NULL,
    lot          TEXT NOT NULL,
    expiry       TEXT NOT NULL,
    last_day     TEXT NOT NULL,
    gtin         TEXT,
    opened_on    TEXT,
    discarded_on TEXT,
    PRIMARY KEY (number_key, kind, maker_key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX known_lot_on_shelf ON known_lot (last_day, number_key, kind) WHERE discarded_on IS NULL;
  CREATE INDEX known_lot_of_kind ON known_lot (kind, last_day, number_key) WHERE discarded_on IS NULL;
  CREATE INDEX known_lot_discarded ON known_lot (discarded_on, number_key, kind) WHERE discarded_on IS NOT NULL;
  CREATE INDEX known_lot_of_article ON known_lot (gtin, last_day) WHERE gtin IS NOT NULL;

  CREATE TABLE given_copy (
    visit_id TEXT PRIMARY KEY,
    given    TEXT,
    copies   INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

export const lots: Migration = { version: 14, name: 'lots', sql };
