import type { PaperWords } from '../language.ts';

/** Lists for the clinic's own use. */
export const list: PaperWords['list'] = {
  made: (when, by, device) => `Impreso ${when} por ${by}, tableta ${device}.`,
  page: (page, pages) => `Página ${page} de ${pages}.`,
};
