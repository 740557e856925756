import type { VisitEventType } from '../../domain/visit/events.ts';
import type { Reason } from '../../domain/visit/types.ts';
import type { EventFact, EventFactOf } from '../../domain/visit/views/event-fact.ts';
import type { EventLine } from '../../domain/visit/views/event-line.ts';

/** What a language calls the events of a visit, and what it says of each. Papers and screens take the same one. */
export interface EventCatalogue {
  /** In the place of a name, for what was done without a PIN. */
  readonly atTheTablet: string;
  /** Reasons that the program gives itself. */
  readonly reasons: Readonly<Record<Exclude<Reason, string>['code'], string>>;
  readonly names: Readonly<Record<VisitEventType, string>>;
  readonly facts: { readonly [C in EventFact['code']]: (fact: EventFactOf<C>) => string };
}

/** What a language says of reactions, in a file of its own. */
export type ReactionFacts = Pick<
  EventCatalogue['facts'],
  | `reaction-${'signs' | 'areas' | 'began' | 'end'}`
  | ('doctor-seen' | 'advice' | 'told-by' | 'report-by' | 'report-sent')
>;

/** What a language says of check-ins. */
export type CheckInFacts = Pick<EventCatalogue['facts'], 'check-in' | 'check-in-outcome' | 'check-ins-wanted'>;

/** An event as something that is said: what happened, and what it says. */
export interface Said {
  readonly type: VisitEventType;
  readonly facts: readonly EventFact[];
}

/** Who did it. */
export const who = (events: EventCatalogue, { actor, actorName }: Pick<EventLine, 'actor' | 'actorName'>): string =>
  actor.kind === 'tablet' ? events.atTheTablet : actorName;

/** A reason for a new date, in words. */
export const reasonWords = ({ reasons }: EventCatalogue, reason: Reason): string =>
  typeof reason === 'string' ? reason : reasons[reason.code];

/** What an event says, one after the other. */
export const factWords = ({ facts }: EventCatalogue, said: readonly EventFact[]): string[] =>
  said.map((fact) => worded(facts, fact));

/** "Check answered · No products today · Fibres: Present · round 1". */
export const eventWords = (events: EventCatalogue, { type, facts }: Said): string =>
  [events.names[type], ...factWords(events, facts)].join(between);

/** Facts that stand by themselves: "Done: Wash out". */
export function sentenceOf(events: EventCatalogue, facts: readonly EventFact[]): string {
  const words = factWords(events, facts).join(between);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Between the things that an event says. */
export const between = ' · ';

/** A fact's code chooses the words that take exactly its parameters, which the type system cannot follow over a union. */
function worded<C extends EventFact['code']>(facts: EventCatalogue['facts'], fact: EventFactOf<C>): string {
  return facts[fact.code](fact);
}
