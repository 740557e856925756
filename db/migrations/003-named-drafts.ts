import type { Migration } from './migration.ts';

/**
 * Drafts are kept by the step that clears them. Those of the first versions went under names that no step cleared, so
 * that strokes long signed could stand there still: they go.
 */
const sql = `
  DROP TABLE draft;
  CREATE TABLE draft (
    side    TEXT NOT NULL,
    subject TEXT NOT NULL,
    step    TEXT NOT NULL,
    field   TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (side, subject, step, field)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX draft_subject ON draft (subject, step);
`;

export const namedDrafts: Migration = { version: 3, name: 'named-drafts', sql };
