import type { Migration } from './migration.ts';

/**
 * What owners make of a treatment's texts in another language until it is approved: not on the record, as drafts of a protocol are
 * not. One row for what is said of the whole language, one for each text that somebody wrote or read.
 */
const sql = `
  CREATE TABLE working_language (
    treatment TEXT NOT NULL,
    language  TEXT NOT NULL,
    content   TEXT NOT NULL,
    PRIMARY KEY (treatment, language)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE working_text (
    treatment TEXT NOT NULL,
    language  TEXT NOT NULL,
    place     TEXT NOT NULL,
    content   TEXT NOT NULL,
    PRIMARY KEY (treatment, language, place)
  ) STRICT, WITHOUT ROWID;
`;

export const languages: Migration = { version: 8, name: 'languages', sql };
