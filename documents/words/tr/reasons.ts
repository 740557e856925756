import type { EventCatalogue } from '../event-words.ts';

export const reasons: EventCatalogue['reasons'] = {
  'too-soon': 'Son seanstan sonra çok erken',
  'health-answer': 'Bir sağlık yanıtı',
};
