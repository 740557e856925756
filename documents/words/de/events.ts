import type { EventCatalogue } from '../event-words.ts';
import { eventFacts as facts } from './event-facts.ts';
import { eventNames as names } from './event-names.ts';
import { reasons } from './reasons.ts';

/** The list of events, on a screen of staff and on paper where the clinic's own language is this one. */
export const events: EventCatalogue = { atTheTablet: 'Am Tablet', names, facts, reasons };
