import type { CheckInOutcome, CheckInWay } from '../../../domain/visit/check-ins/check-in.ts';
import type { CheckInFacts } from '../event-words.ts';

const outcomes: Readonly<Record<CheckInOutcome, string>> = {
  well: 'all well',
  question: 'a question',
  reaction: 'a reaction',
  'not-reached': 'not reached',
};
const ways: Readonly<Record<CheckInWay, string>> = {
  phone: 'by phone',
  message: 'by message',
  'in-person': 'in person',
};

/** What check-ins say. */
export const checkInFacts: CheckInFacts = {
  'check-in': ({ day }) => `check-in of day ${day}`,
  'check-in-outcome': ({ outcome, how }) => `${outcomes[outcome]}, ${ways[how]}`,
  'check-ins-wanted': ({ days }) => `check-ins on day ${days.join(', ')}`,
};
