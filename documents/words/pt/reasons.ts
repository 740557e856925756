import type { EventCatalogue } from '../event-words.ts';

export const reasons: EventCatalogue['reasons'] = {
  'too-soon': 'Demasiado cedo depois da última sessão',
  'health-answer': 'Uma resposta sobre a saúde',
};
