import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { at, haveIds, idOf, indexIn, isItems, splitPlace } from '../versions/place.ts';
import { isSame } from '../versions/same.ts';
import { type EditResult, type Planned, stepped } from './apply-edit.ts';

type Items = readonly unknown[];

/**
 * A draft with one item, or one field, as it stands in another text: changed, added behind the same neighbour, or gone. With
 * `moved`, it takes its place there too. Nothing where both say the same; what does not fit changes nothing.
 */
export function takenOver(
  mine: TreatmentProtocol,
  other: TreatmentProtocol,
  { place, moved }: { readonly place: string; readonly moved: boolean },
): EditResult {
  const { around, last } = splitPlace(place);
  const [own, theirs] = [at(mine, around), at(other, around)];
  const planned =
    isItems(own) && isItems(theirs) && haveIds(own, theirs)
      ? itemTaken(own, theirs, { list: around, id: last, moved })
      : fieldTaken(mine, other, place);
  if (planned === 'unknown') return { ok: false, refusal: refuse('unknown-item') };
  return planned === 'nothing' ? { ok: true, edited: null } : stepped(mine, planned);
}

type Taken = Planned | 'nothing' | 'unknown';

function fieldTaken(mine: TreatmentProtocol, other: TreatmentProtocol, place: string): Taken {
  const [was, is] = [at(mine, place), at(other, place)];
  if (was === undefined && is === undefined) return 'unknown';
  if (isSame(was, is)) return 'nothing';
  return { step: { step: 'put', place, ...(is === undefined ? {} : { content: Json.parse(is) }) }, place };
}

function itemTaken(
  own: Items,
  theirs: Items,
  { list, id, moved }: { readonly list: string; readonly id: string; readonly moved: boolean },
): Taken {
  const [index, there] = [indexIn(own, id), indexIn(theirs, id)];
  const place = `${list}/${id}`;
  if (index < 0 && there < 0) return 'unknown';
  if (there < 0) return { step: { step: 'take', list, index }, place: list };
  const content = Json.parse(theirs[there]);
  const others = index < 0 ? own : own.toSpliced(index, 1);
  if (index < 0) return { step: { step: 'insert', list, index: behind(others, theirs, there), content }, place };
  const to = moved ? behind(others, theirs, there) : index;
  if (to !== index)
    return { step: { step: 'put', place: list, content: Json.parse(others.toSpliced(to, 0, content)) }, place };
  return isSame(own[index], content) ? 'nothing' : { step: { step: 'put', place, content }, place };
}

/** The number in a list behind the nearest item that stands in front of an item of another list; 0 where none of them is there. */
function behind(list: Items, other: Items, index: number): number {
  for (const item of other.slice(0, index).toReversed()) {
    const found = indexIn(list, idOf(item) ?? '');
    if (found >= 0) return found + 1;
  }
  return 0;
}

const Json = z.json();
