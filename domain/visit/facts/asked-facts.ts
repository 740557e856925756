import { isMinor } from '../../clinic/birth.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { civilDateOf } from '../../time.ts';
import type { VisitState } from '../state/state.ts';
import { AskedFact, factKinds } from './recorded-fact.ts';

type Asks = Pick<Protocol, 'record'>;
type Whose = Pick<VisitState, 'dateOfBirth' | 'openedAt'>;

/** What the profile of the visit's own protocol asks for here, in order; a guardian's document only of a minor. */
export function askedFacts({ dateOfBirth, openedAt }: Whose, { record }: Asks): AskedFact[] {
  const minor = isMinor(dateOfBirth, civilDateOf(openedAt));
  return AskedFact.options.filter((fact) => record.facts[fact] !== 'off' && (fact !== 'guardian-document' || minor));
}

/** Those, and a complication of work that began: it belongs into the record whether or not the profile asks. */
export function recordableFacts(state: Whose & Pick<VisitState, 'procedure'>, protocol: Asks): AskedFact[] {
  const asked = askedFacts(state, protocol);
  return AskedFact.options.filter(
    (fact) => asked.includes(fact) || (fact === 'complications' && state.procedure !== null),
  );
}

/** Whether any of the facts that staff record as such is asked for here. */
export function asksForFacts(whose: Whose, protocol: Asks): boolean {
  const recorded: readonly AskedFact[] = factKinds;
  return askedFacts(whose, protocol).some((fact) => recorded.includes(fact));
}

/** Whether lots are recorded: the profile asks for them, for where they went, or for the pigments on the client's own paper. */
export function asksForLots({ record: { facts } }: Asks): boolean {
  return facts.lots !== 'off' || facts['pigment-on-client-paper'] !== 'off' || facts['place-on-the-body'] !== 'off';
}

/** Whether the scalp map is asked for. */
export function asksForPlace({ record: { facts } }: Asks): boolean {
  return facts['place-on-the-body'] !== 'off';
}
