import { en } from '../en/en.ts';
import type { ClientPaperWords, Language, PaperWords } from '../language.ts';
import { aftercare } from './aftercare.ts';
import { calendar } from './calendar.ts';
import { common } from './common.ts';
import { consent } from './consent.ts';
import { correction, papers } from './correction.ts';
import { dates } from './dates.ts';
import { durations } from './durations.ts';
import { reasons } from './reasons.ts';
import { scalpAreas } from './scalp-areas.ts';
import { copy, people, points, preparation, saidWords } from './sheets.ts';

const clients: ClientPaperWords = {
  aftercare,
  calendar,
  common,
  consent,
  copy,
  correction,
  people,
  points,
  preparation,
  said: saidWords,
  scalpAreas,
};

/** The papers that clients take home, in Italian; the rest stays in the clinic's language, as in `es.ts`. */
const words: PaperWords = { ...en, ...clients, events: { ...en.events, reasons }, files: { ...en.files, papers } };

export const italian: Language = { code: 'it', dir: 'ltr', dates, durations, words };
