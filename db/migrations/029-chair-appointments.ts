import type { Migration } from './migration.ts';

/** When a visit of another chair was opened and whether it was cancelled, and the appointment that it named. Made again from the logs. */
const sql = `
  ALTER TABLE chair_visit ADD COLUMN opened_time TEXT NOT NULL DEFAULT '00:00';
  ALTER TABLE chair_visit ADD COLUMN cancelled INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE chair_visit ADD COLUMN next_day TEXT;
  ALTER TABLE chair_visit ADD COLUMN next_time TEXT;
  ALTER TABLE chair_visit ADD COLUMN next_session INTEGER;
  CREATE INDEX chair_visit_due ON chair_visit (next_day, next_time) WHERE next_day IS NOT NULL;
  CREATE INDEX chair_visit_of_day ON chair_visit (opened_on, opened_time);
`;

export const chairAppointments: Migration = { version: 29, name: 'chair-appointments', sql };
