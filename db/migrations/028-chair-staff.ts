import type { Migration } from './migration.ts';

/** Who works on the other chairs, by the name that each chair gives them: a projection. Empty on a tablet without a hub. */
const sql = `
  CREATE TABLE chair_staff (
    chair TEXT NOT NULL,
    id    TEXT NOT NULL,
    name  TEXT NOT NULL,
    PRIMARY KEY (chair, id)
  ) STRICT, WITHOUT ROWID;
`;

export const chairStaff: Migration = { version: 28, name: 'chair-staff', sql };
