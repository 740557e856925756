import type { EventCatalogue } from '../event-words.ts';

/** The sheet may hang on a fridge, so it does not say which health answer it was. */
export const reasons: EventCatalogue['reasons'] = {
  'too-soon': 'Too soon after the last session',
  'health-answer': 'A health answer',
};
