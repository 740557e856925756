import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { at, idOf, isItems, within } from '../../../../../domain/protocol/versions/place.ts';

/** What a step touched: the item that came back where a removal was undone, else the draft's own place. */
export function touchedPlace(
  before: TreatmentProtocol,
  { protocol, place }: Pick<DraftView, 'protocol' | 'place'>,
): string {
  const [was, is] = [at(before, place), at(protocol, place)];
  if (!isItems(was) || !isItems(is)) return place;
  const known = new Set(was.map(idOf));
  const index = is.findIndex((item) => !known.has(idOf(item)));
  const item = is[index];
  return item === undefined ? place : within(place, idOf(item) ?? index);
}
