import type { Migration } from './migration.ts';

/** Who was here within some days, and whether they came before or come again: reports ask it of every visit of a year. */
const sql = `
  CREATE INDEX register_people ON register (opened_on, client_id, number, outcome, final);
`;

export const registerPeople: Migration = { version: 24, name: 'register-people', sql };
