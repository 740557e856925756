import type { PaperWords } from '../language.ts';

/** Lists for the clinic's own use. */
export const list: PaperWords['list'] = {
  made: (when, by, device) => `Gedruckt ${when} von ${by}, Tablet ${device}.`,
  page: (page, pages) => `Seite ${page} von ${pages}.`,
};
