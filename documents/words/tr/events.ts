import type { EventCatalogue } from '../event-words.ts';
import { factsIn } from '../facts-in.ts';
import { eventNames as names } from './event-names.ts';
import { factWords } from './fact-words.ts';
import { reasons } from './reasons.ts';

export const events: EventCatalogue = { atTheTablet: 'Tablette', names, facts: factsIn(factWords), reasons };
