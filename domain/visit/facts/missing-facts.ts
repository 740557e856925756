import type { Protocol } from '../../protocol/protocol.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { outcomeOf } from '../stage.ts';
import type { VisitState } from '../state/state.ts';
import { askedFacts } from './asked-facts.ts';
import type { AskedFact } from './recorded-fact.ts';

/**
 * Required facts that are not there yet, for which the seal waits (docs/protocol.md, "Record profile"). Facts are of a
 * treatment: a visit in which no work began is sealed without them.
 */
export function missingFacts(state: VisitState, protocol: Protocol): AskedFact[] {
  if (!state.procedure) return [];
  return askedFacts(state, protocol).filter(
    (fact) => protocol.record.facts[fact] === 'required' && isMissing(state, protocol, fact),
  );
}

/** Returns why the seal waits, or null: the first required fact that is missing, and how many more are. */
export function refuseMissing(state: VisitState, protocol: Protocol): Refusal | null {
  const [fact, ...more] = missingFacts(state, protocol);
  return fact ? refuse('facts-missing', { fact, more: more.length }) : null;
}

/** Whether nothing, or too little, is recorded of this fact. */
export function isMissing(state: VisitState, protocol: Protocol, fact: AskedFact): boolean {
  switch (fact) {
    case 'lots':
      return lotsOpen(state, protocol) !== null;
    case 'place-on-the-body':
      return isPlaceOpen(state, protocol);
    case 'pigment-on-client-paper':
      return outcomeOf(state, protocol) !== 'stopped' && !state.lots.some(({ kind }) => kind === 'pigment');
    default:
      return state.facts[fact] === undefined;
  }
}

/** Whether nobody said where a pigment went. Work that was stopped may have used none. */
function isPlaceOpen(state: VisitState, protocol: Protocol): boolean {
  const pigments = state.lots.filter(({ kind }) => kind === 'pigment');
  if (pigments.length === 0) return outcomeOf(state, protocol) !== 'stopped';
  return pigments.some(({ areas }) => areas.length === 0);
}

/**
 * What the lots lack: none of pigment or of needles, or the maker or the expiry date of one. Work that was stopped may have
 * used none.
 */
export function lotsOpen(state: VisitState, protocol: Protocol): 'none' | 'details' | null {
  const used = state.lots.filter(({ kind }) => kind !== 'other');
  if (used.some(({ maker, expiry }) => maker === '' || expiry === '')) return 'details';
  const both = (['pigment', 'needle'] as const).every((kind) => used.some((lot) => lot.kind === kind));
  return both || outcomeOf(state, protocol) === 'stopped' ? null : 'none';
}
