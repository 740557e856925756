import type { DocumentKind } from '../../../../domain/visit/types.ts';

/** What each paper is called, in the words of `done`. */
export const paperTitles = {
  'aftercare-sheet': 'aftercareSheet',
  'preparation-sheet': 'preparationSheet',
  'aftercare-sheet-large': 'aftercareSheetLarge',
  'preparation-sheet-large': 'preparationSheetLarge',
  'consent-record': 'consentRecord',
  'consent-copy': 'consentCopy',
  'visit-record': 'visitRecord',
  correction: 'correctionPaper',
  'reaction-report': 'reactionPaper',
  'moved-sheet': 'movedPaper',
} as const satisfies Record<DocumentKind, string>;
