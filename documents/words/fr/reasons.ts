import type { EventCatalogue } from '../event-words.ts';

export const reasons: EventCatalogue['reasons'] = {
  'too-soon': 'Trop tôt après la dernière séance',
  'health-answer': 'Une réponse sur la santé',
};
