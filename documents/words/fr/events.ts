import type { EventCatalogue } from '../event-words.ts';
import { eventFacts as facts } from './event-facts.ts';
import { eventNames as names } from './event-names.ts';
import { reasons } from './reasons.ts';

/** Lists of events, as staff read them on the screen in French. */
export const events: EventCatalogue = { atTheTablet: 'À la tablette', names, facts, reasons };
