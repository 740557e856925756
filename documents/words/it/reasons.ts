import type { EventCatalogue } from '../event-words.ts';

export const reasons: EventCatalogue['reasons'] = {
  'too-soon': 'Troppo presto dopo l’ultima seduta',
  'health-answer': 'Una risposta sulla salute',
};
