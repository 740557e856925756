import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import type { ProtocolChange } from './change.ts';
import { at, haveIds, idOf, isItems, segmentsOf, splitPlace } from './place.ts';
import { isSame } from './same.ts';

/** One rule, question or other item that one of two owners changed against the version in use, or both did. */
export interface Beside {
  /** Of the item; of the field, where the protocol as a whole is meant. */
  readonly place: string;
  readonly mine: readonly ProtocolChange[];
  readonly theirs: readonly ProtocolChange[];
  /** Both drafts say the same there now. */
  readonly same: boolean;
}

interface Draft {
  readonly text: TreatmentProtocol;
  /** Against the version in use. */
  readonly changes: readonly ProtocolChange[];
}

/** What differs between two owners' drafts, rule by rule: the other one's changes first, in their order. */
export function sideBySide(mine: Draft, theirs: Draft): Beside[] {
  const texts = [mine.text, theirs.text];
  const of = (changes: readonly ProtocolChange[]) => Map.groupBy(changes, ({ place }) => itemAround(texts, place));
  const [own, other] = [of(mine.changes), of(theirs.changes)];
  return [...new Set([...other.keys(), ...own.keys()])].map((place) => ({
    place,
    mine: own.get(place) ?? [],
    theirs: other.get(place) ?? [],
    same:
      isSame(at(mine.text, place), at(theirs.text, place)) &&
      standsBehind(mine.text, place) === standsBehind(theirs.text, place),
  }));
}

/** The outermost item of a list around a place, or the list whose paragraphs have no ids; else the place itself. */
export function itemAround(texts: readonly TreatmentProtocol[], place: string): string {
  const segments = segmentsOf(place);
  for (let count = 1; count < segments.length; count++) {
    const around = segments.slice(0, count).join('/');
    const lists = texts.map((text) => at(text, around)).filter(isItems);
    if (lists.length > 0) return haveIds(...lists) ? segments.slice(0, count + 1).join('/') : around;
  }
  return place;
}

/** The id of the item in front of the one at a place; empty where there is none. */
function standsBehind(text: TreatmentProtocol, place: string): string {
  const { around, last } = splitPlace(place);
  const list = at(text, around);
  if (!isItems(list)) return '';
  return idOf(list[list.findIndex((item) => idOf(item) === last) - 1]) ?? '';
}
