import { reasons } from '../../../../documents/words/es/reasons.ts';
import type { EventCatalogue } from '../../../../documents/words/event-words.ts';
import { eventFacts as facts } from './event-facts.ts';
import { eventNames as names } from './event-names.ts';

/** The list of events on a screen of staff. On paper it stays in the language of the clinic's record. */
export const events: EventCatalogue = { atTheTablet: 'En la tableta', names, facts, reasons };
