import type { Protocol } from '../../protocol/protocol.ts';
import type { CivilDate } from '../../time.ts';
import { askedFacts } from '../facts/asked-facts.ts';
import { isMissing } from '../facts/missing-facts.ts';
import type { FactKind, RecordedFact } from '../facts/recorded-fact.ts';
import type { MapArea } from '../scalp-map/map-area.ts';
import type { VisitState } from '../state/state.ts';
import type { Lot } from '../types.ts';

type Recording =
  | { readonly type: 'record-lot'; readonly lot: Lot }
  | { readonly type: 'map-scalp'; readonly lots: { readonly lot: number; readonly areas: MapArea[] }[] }
  | { readonly type: 'record-fact'; readonly fact: RecordedFact };

/** The next fact that the profile asks for and that is not there yet, with a plain value; null where nothing is missing. */
export function plainFact(
  state: VisitState,
  protocol: Protocol,
  { today, word }: { readonly today: CivilDate; readonly word: string },
): Recording | null {
  const lotOf = (kind: 'pigment' | 'needle'): Recording => ({
    type: 'record-lot',
    lot: { kind, name: word, maker: word, lot: '1', expiry: `${Number(today.slice(0, 4)) + 1}-12` },
  });
  const [missing] = askedFacts(state, protocol).filter((fact) => isMissing(state, protocol, fact));
  switch (missing) {
    case undefined:
      return null;
    case 'lots': {
      const kind = state.lots.some((lot) => lot.kind === 'pigment') ? 'needle' : 'pigment';
      // Lots that lack something stay as they were recorded: another one does not mend them.
      return state.lots.some((lot) => lot.kind === kind) ? null : lotOf(kind);
    }
    case 'place-on-the-body': {
      const lots = state.lots.map(({ sequence: lot }) => ({ lot, areas: ['front' as const] }));
      return state.lots.some(({ kind }) => kind === 'pigment') ? { type: 'map-scalp', lots } : lotOf('pigment');
    }
    case 'pigment-on-client-paper':
      return lotOf('pigment');
    default:
      return { type: 'record-fact', fact: factOf(missing, word) };
  }
}

function factOf(fact: FactKind, word: string): RecordedFact {
  switch (fact) {
    case 'postal-address':
    case 'description':
      return { fact, text: word };
    case 'identity-document':
    case 'guardian-document':
      return { fact, document: 'other', words: word };
    case 'patch-test':
      return { fact, result: 'declined', date: null, words: '' };
    case 'licence-number':
    case 'steriliser-load':
      return { fact, number: word };
    case 'complications':
      return { fact, result: 'none', words: '' };
  }
}
