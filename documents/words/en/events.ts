import type { EventCatalogue } from '../event-words.ts';
import { eventFacts as facts } from './event-facts.ts';
import { eventNames as names } from './event-names.ts';
import { reasons } from './reasons.ts';

export const events: EventCatalogue = { atTheTablet: 'At the tablet', names, facts, reasons };
