import type { Migration } from './migration.ts';

/** Appointments that were moved by phone, from which day to which and why: a projection, a row for each move. */
const sql = `
  CREATE TABLE appointment_move (
    sequence  INTEGER PRIMARY KEY,
    visit_id  TEXT NOT NULL,
    client_id TEXT NOT NULL,
    from_day  TEXT NOT NULL,
    from_time TEXT NOT NULL,
    to_day    TEXT NOT NULL,
    to_time   TEXT NOT NULL,
    why       TEXT NOT NULL
  ) STRICT;
  CREATE INDEX appointment_move_by_day ON appointment_move (from_day, from_time);
  CREATE INDEX appointment_move_of_visit ON appointment_move (visit_id);
  CREATE INDEX appointment_move_of_client ON appointment_move (client_id, sequence);
`;

export const movedAppointments: Migration = { version: 17, name: 'moved-appointments', sql };
