import type { Migration } from './migration.ts';

/** Who was joined to whom, and parted from, at any time: few rows of the log, found without going through all of it. */
const sql = `
  CREATE INDEX event_joined ON event (sequence) WHERE type IN ('clients-joined', 'clients-parted');
`;

export const joins: Migration = { version: 30, name: 'joins', sql };
