import type { DocumentKind } from '../../../domain/visit/types.ts';

/** What the papers are called in a list, in the seal's reason, and in a correction that names them. */
const papers: Readonly<Record<DocumentKind, string>> = {
  'aftercare-sheet': 'Aftercare sheet',
  'preparation-sheet': 'Preparation sheet',
  'aftercare-sheet-large': 'Aftercare sheet, large print',
  'preparation-sheet-large': 'Preparation sheet, large print',
  'consent-record': 'Consent record',
  'consent-copy': 'Consent, client’s copy',
  'visit-record': 'Visit record',
  correction: 'Correction',
  'reaction-report': 'Reaction report',
  'moved-sheet': 'Preparation sheet, new date',
};

/** Files that leave the tablet. A name says what and when, never who: a stick can get lost. */
export const files = {
  papers,
  dates: (date: string, id: string) => `${date} dates ${id}.ics`,
  /** Behind the name of a paper that was corrected since: a sealed file cannot say so itself. */
  seeCorrection: (number: number) => ` (see correction-${number})`,
};
