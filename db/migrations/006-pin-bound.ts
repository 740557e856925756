import type { Migration } from './migration.ts';

/** The random bytes that bind what is kept of a PIN to the event that set it; PINs of earlier versions get theirs at the next start. */
const sql = `
  ALTER TABLE staff_secret ADD COLUMN nonce BLOB;
`;

export const pinBound: Migration = { version: 6, name: 'pin bound', sql };
