import type { ReadHandle } from '../../db/file/handles.ts';
import { staffLanguage } from '../../db/projections/settings.ts';
import type { Language } from '../../documents/words/language.ts';
import { paperLanguage } from '../../documents/words/languages.ts';

/** What lists and reports for the clinic's own use are written in: what staff have the screens in. */
export const staffPaperLanguage = (r: ReadHandle): Language => paperLanguage(staffLanguage(r));
