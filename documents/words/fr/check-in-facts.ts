import type { CheckInOutcome, CheckInWay } from '../../../domain/visit/check-ins/check-in.ts';
import type { CheckInFacts } from '../event-words.ts';

const outcomes: Readonly<Record<CheckInOutcome, string>> = {
  well: 'tout va bien',
  question: 'une question',
  reaction: 'une réaction',
  'not-reached': 'injoignable',
};
const ways: Readonly<Record<CheckInWay, string>> = {
  phone: 'par téléphone',
  message: 'par message',
  'in-person': 'en personne',
};

/** What check-ins say. */
export const checkInFacts: CheckInFacts = {
  'check-in': ({ day }) => `suivi du jour ${day}`,
  'check-in-outcome': ({ outcome, how }) => `${outcomes[outcome]}, ${ways[how]}`,
  'check-ins-wanted': ({ days }) =>
    days.length === 1 ? `suivi au jour ${days.join()}` : `suivis aux jours ${days.join(', ')}`,
};
