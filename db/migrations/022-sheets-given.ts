import type { Migration } from './migration.ts';

/** How many copies of an appointment's sheet went out and did not fail: a part of a projection. */
const sql = 'ALTER TABLE appointment ADD COLUMN sheets INTEGER NOT NULL DEFAULT 0;';

export const sheetsGiven: Migration = { version: 22, name: 'sheets-given', sql };
