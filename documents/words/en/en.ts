import { aftercare } from './aftercare.ts';
import { calendar } from './calendar.ts';
import { clock } from './clock.ts';
import { common } from './common.ts';
import { consent } from './consent.ts';
import { copy } from './copy.ts';
import { correction } from './correction.ts';
import { events } from './events.ts';
import { files } from './files.ts';
import { handOut } from './hand-out.ts';
import { handOutNames } from './hand-out-names.ts';
import { list } from './list.ts';
import { people } from './people.ts';
import { points } from './points.ts';
import { preparation } from './preparation.ts';
import { procedure } from './procedure.ts';
import { reaction } from './reaction.ts';
import { readable } from './readable.ts';
import { readableNames } from './readable-names.ts';
import { recall } from './recall.ts';
import { recordFacts } from './record-facts.ts';
import { register } from './register.ts';
import { report } from './report.ts';
import { saidWords } from './said.ts';
import { scalpAreas } from './scalp-areas.ts';
import { testPage } from './test-page.ts';
import { visit } from './visit.ts';

export const en = {
  aftercare,
  calendar,
  clock,
  common,
  consent,
  copy,
  correction,
  events,
  files,
  handOut,
  handOutNames,
  list,
  people,
  points,
  preparation,
  procedure,
  reaction,
  readable,
  readableNames,
  recall,
  register,
  recordFacts,
  report,
  said: saidWords,
  scalpAreas,
  testPage,
  visit,
};
