import { events } from '../../documents/words/en/events.ts';
import { rest } from './en/rest.ts';
import { english } from './faults/english.ts';
import type { RestOfLanguage } from './language.ts';

/** What English says besides its first screen. */
export const restOfEnglish: RestOfLanguage = { catalogues: rest, faults: english, events };
