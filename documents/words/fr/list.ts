import type { PaperWords } from '../language.ts';

/** Lists for the clinic's own use. */
export const list: PaperWords['list'] = {
  made: (when, by, device) => `Imprimé ${when} par ${by}, tablette ${device}.`,
  page: (page, pages) => `Page ${page} sur ${pages}.`,
};
