import type { EventCatalogue } from '../event-words.ts';

export const reasons: EventCatalogue['reasons'] = {
  'too-soon': 'Zu früh nach der letzten Sitzung',
  'health-answer': 'Eine Antwort zur Gesundheit',
};
