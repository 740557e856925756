import type { Migration } from './migration.ts';

/**
 * What reports count that no list of the record holds: projections. `visit_work`: the work of a visit (`number`: the row that opened it) with
 * what its breaks are worked out from; `visit_break`: each of them; `visit_refusal`: what a client did not want, or no longer.
 */
const sql = `
  CREATE TABLE visit_work (
    number     INTEGER PRIMARY KEY,
    opened_on  TEXT NOT NULL,
    staff      INTEGER NOT NULL,
    longest_ms INTEGER NOT NULL,
    told       TEXT NOT NULL
  ) STRICT;
  CREATE INDEX visit_work_by_day ON visit_work (opened_on, staff, longest_ms, number);

  CREATE TABLE visit_break (
    sequence  INTEGER PRIMARY KEY,
    number    INTEGER NOT NULL,
    opened_on TEXT NOT NULL,
    staff     INTEGER NOT NULL,
    timing    TEXT NOT NULL
  ) STRICT;
  CREATE INDEX visit_break_by_day ON visit_break (opened_on, timing, staff, number);
  CREATE INDEX visit_break_of_visit ON visit_break (number);

  CREATE TABLE visit_refusal (
    sequence  INTEGER PRIMARY KEY,
    number    INTEGER NOT NULL,
    opened_on TEXT NOT NULL,
    what      TEXT NOT NULL
  ) STRICT;
  CREATE INDEX visit_refusal_by_day ON visit_refusal (opened_on, what, number);
  CREATE INDEX visit_refusal_of_visit ON visit_refusal (number);

  CREATE INDEX visit_lot_by_day ON visit_lot (used_on, number_key, kind, maker_key, visit_id) WHERE crossed_out = 0;
`;

export const reports: Migration = { version: 23, name: 'reports', sql };
