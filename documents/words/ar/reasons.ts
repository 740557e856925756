import type { EventCatalogue } from '../event-words.ts';

export const reasons: EventCatalogue['reasons'] = {
  'too-soon': 'لم يمضِ وقت كافٍ على الجلسة السابقة',
  'health-answer': 'إجابة عن الصحة',
};
