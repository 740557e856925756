import type { EventCatalogue } from '../event-words.ts';

export const reasons: EventCatalogue['reasons'] = {
  'too-soon': 'Demasiado pronto tras la última sesión',
  'health-answer': 'Una respuesta sobre la salud',
};
