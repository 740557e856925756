import { en } from '../en/en.ts';
import type { ClientPaperWords, Language, ListPaperWords, PaperWords, RecordPaperWords } from '../language.ts';
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
import { list } from './list.ts';
import { procedure } from './procedure.ts';
import { reaction } from './reaction.ts';
import { readable } from './readable.ts';
import { recall } from './recall.ts';
import { register } from './register.ts';
import { report } from './report.ts';
import { scalpAreas } from './scalp-areas.ts';
import { copy, people, points, preparation, saidWords } from './sheets.ts';
import { testPage } from './test-page.ts';
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
/** What staff alone read beside them, where they have the screens in it. */
const lists: ListPaperWords = { list, readable, recall, register, report, testPage };
const words: PaperWords = { ...en, ...clients, ...records, ...lists, files: { ...en.files, papers } };

export const french: Language = { code: 'fr', dir: 'ltr', dates, durations, words };
