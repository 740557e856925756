import type { CheckInOutcome, CheckInWay } from '../../../domain/visit/check-ins/check-in.ts';
import type { CheckInFacts } from '../event-words.ts';

const outcomes: Readonly<Record<CheckInOutcome, string>> = {
  well: 'alles gut',
  question: 'eine Frage',
  reaction: 'eine Reaktion',
  'not-reached': 'nicht erreicht',
};
const ways: Readonly<Record<CheckInWay, string>> = {
  phone: 'am Telefon',
  message: 'per Nachricht',
  'in-person': 'persönlich',
};

/** What check-ins say. */
export const checkInFacts: CheckInFacts = {
  'check-in': ({ day }) => `Nachfrage an Tag ${day}`,
  'check-in-outcome': ({ outcome, how }) => `${outcomes[outcome]}, ${ways[how]}`,
  'check-ins-wanted': ({ days }) =>
    days.length === 1 ? `Nachfrage an Tag ${days.join()}` : `Nachfragen an den Tagen ${days.join(', ')}`,
};
