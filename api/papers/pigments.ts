import type { AftercareSheetInput } from '../../documents/papers/inputs.ts';
import { isolated } from '../../documents/words/isolated.ts';
import type { Language } from '../../documents/words/language.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';

/**
 * The pigments for the client's own sheet, in its language, each with maker, lot, expiry and where on the scalp it went, where the record profile asks for
 * them there.
 */
export function pigmentsFor(
  { lots }: VisitState,
  { record }: Protocol,
  { words, dates }: Language,
): Pick<AftercareSheetInput, 'pigments'> {
  const pigments = lots.filter(({ kind }) => kind === 'pigment');
  if (record.facts['pigment-on-client-paper'] === 'off' || pigments.length === 0) return {};
  const said = words.aftercare.pigments;
  const lines = pigments.map(({ name, maker, lot, expiry, areas }) =>
    [
      isolated(name),
      ...(maker === '' ? [] : [isolated(maker)]),
      said.lot(isolated(lot)),
      expiry === '' ? said.noExpiry : said.expires(dates.expiry(expiry)),
      ...areas.map((area) => words.scalpAreas[area]),
    ].join(', '),
  );
  return { pigments: { title: said.title, lines } };
}
