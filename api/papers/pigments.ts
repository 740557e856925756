import type { AftercareSheetInput } from '../../documents/papers/inputs.ts';
import { isolated } from '../../documents/words/isolated.ts';
import { english } from '../../documents/words/languages.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';

/** The pigments for the client's own sheet, each with maker, lot and expiry, where the record profile asks for them there. */
export function pigmentsFor({ lots }: VisitState, { record }: Protocol): Pick<AftercareSheetInput, 'pigments'> {
  const pigments = lots.filter(({ kind }) => kind === 'pigment');
  if (record.facts['pigment-on-client-paper'] === 'off' || pigments.length === 0) return {};
  const { recordFacts, events } = english.words;
  const lines = pigments.map(({ name, maker, lot, expiry }) =>
    [
      isolated(name),
      ...(maker === '' ? [] : [isolated(maker)]),
      events.facts.lot({ code: 'lot', lot }),
      events.facts.expiry({ code: 'expiry', expiry }),
    ].join(', '),
  );
  return { pigments: { title: recordFacts.pigments, lines } };
}
