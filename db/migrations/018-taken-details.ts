import type { Migration } from './migration.ts';

/** What a client's record said before details of a joined one took its place, so that parting gives it back: a part of a projection. */
const sql = `ALTER TABLE joined_client ADD COLUMN before TEXT NOT NULL DEFAULT '{"details":{},"setBy":{},"former":""}';`;

export const takenDetails: Migration = { version: 18, name: 'taken-details', sql };
