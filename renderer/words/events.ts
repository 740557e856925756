import { between, factWords, reasonWords, sentenceOf, who } from '../../documents/words/event-words.ts';
import type { RecordedFact } from '../../domain/visit/facts/recorded-fact.ts';
import type { Reason } from '../../domain/visit/types.ts';
import { type EventFact, isEvidence } from '../../domain/visit/views/event-fact.ts';
import type { EventLine } from '../../domain/visit/views/event-line.ts';
import { pageLanguage } from './language.ts';

/** A list of events says the same on the page as on paper: both take the words of `documents/words`. */
export const eventName = ({ type }: Pick<EventLine, 'type'>): string => pageLanguage().events.names[type];

/** What an event says; hashes and ids stand on the visit record. */
export const eventSays = ({ facts }: Pick<EventLine, 'facts'>): string =>
  factWords(
    pageLanguage().events,
    facts.filter((fact) => !isEvidence(fact)),
  ).join(between);

/** A reason for a new date, as papers say it. */
export const reasonSays = (reason: Reason): string => reasonWords(pageLanguage().events, reason);

/** What is recorded of a fact, as papers say it. */
export const factSays = (value: RecordedFact): string =>
  factWords(pageLanguage().events, [{ code: 'recorded-fact', value }]).join(between);

/** Who did it. */
export const eventBy = (line: Pick<EventLine, 'actor' | 'actorName'>): string => who(pageLanguage().events, line);

export const sentence = (facts: readonly EventFact[]): string => sentenceOf(pageLanguage().events, facts);
