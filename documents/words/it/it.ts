import { en } from '../en/en.ts';
import type { ClientPaperWords, Language, PaperWords, RecordPaperWords } from '../language.ts';
import { aftercare } from './aftercare.ts';
import { calendar } from './calendar.ts';
import { clock } from './clock.ts';
import { common } from './common.ts';
import { consent } from './consent.ts';
import { correction, papers } from './correction.ts';
import { dates } from './dates.ts';
import { durations } from './durations.ts';
import { events } from './events.ts';
import { handOut } from './hand-out.ts';
import { procedure } from './procedure.ts';
import { reaction } from './reaction.ts';
import { scalpAreas } from './scalp-areas.ts';
import { copy, people, points, preparation, saidWords } from './sheets.ts';
import { recordFacts, visit } from './visit.ts';

const clients: ClientPaperWords = {
  aftercare,
  calendar,
  common,
  consent,
  copy,
  correction,
  handOut,
  people,
  points,
  preparation,
  said: saidWords,
  scalpAreas,
};

/** What staff alone read of a visit, where the clinic's own language is this one. */
const records: RecordPaperWords = { clock, events, procedure, reaction, recordFacts, visit };
const words: PaperWords = { ...en, ...clients, ...records, files: { ...en.files, papers } };

export const italian: Language = { code: 'it', dir: 'ltr', dates, durations, words };
