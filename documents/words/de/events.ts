import type { EventCatalogue } from '../event-words.ts';
import { eventFacts as facts } from './event-facts.ts';
import { eventNames as names } from './event-names.ts';
import { reasons } from './reasons.ts';

/** For staff who have their side in German; papers keep the list in the words that they were sealed with. */
export const events: EventCatalogue = { atTheTablet: 'Am Tablet', names, facts, reasons };
