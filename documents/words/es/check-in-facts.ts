import type { CheckInOutcome, CheckInWay } from '../../../domain/visit/check-ins/check-in.ts';
import type { CheckInFacts } from '../event-words.ts';

const outcomes: Readonly<Record<CheckInOutcome, string>> = {
  well: 'todo bien',
  question: 'una pregunta',
  reaction: 'una reacción',
  'not-reached': 'sin respuesta',
};
const ways: Readonly<Record<CheckInWay, string>> = {
  phone: 'por teléfono',
  message: 'por mensaje',
  'in-person': 'en persona',
};

/** What check-ins say. */
export const checkInFacts: CheckInFacts = {
  'check-in': ({ day }) => `seguimiento del día ${day}`,
  'check-in-outcome': ({ outcome, how }) => `${outcomes[outcome]}, ${ways[how]}`,
  'check-ins-wanted': ({ days }) =>
    days.length === 1 ? `seguimiento el día ${days.join()}` : `seguimientos los días ${days.join(', ')}`,
};
