import type { EventFact } from '../../../domain/visit/views/event-fact.ts';
import { isolated } from '../../words/isolated.ts';
import type { Language } from '../../words/language.ts';

/**
 * What a client said and staff decided about it, in the words of the paper. The list of events is the record's own evidence and
 * in the clinic's language; a client's page in another one does not take its words from there.
 */
export function healthFactWords({ words, dates }: Language, fact: EventFact): string[] {
  const { consent, said } = words;
  switch (fact.code) {
    case 'health-answer': {
      const answer = `${consent.answer(fact.question)} ${said({ kind: fact.answer })}`;
      return [fact.details === '' ? answer : `${answer}. ${isolated(fact.details)}`];
    }
    case 'health-said':
      return [`${consent.answer(fact.question)} ${isolated(said(fact.said))}`];
    case 'decision':
      return [consent.decision[fact.decision].replace(/:\s*$/, '')];
    case 'doctors-note':
      return [consent.doctorsNote(isolated(fact.doctor), dates.shortDate(fact.date, fact.on))];
    case 'about':
    case 'reason':
      return [isolated(fact.text)];
    default:
      return [];
  }
}
