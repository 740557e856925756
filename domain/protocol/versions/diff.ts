import { z } from 'zod';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import type { ProtocolChange } from './change.ts';
import { movedKeys } from './order.ts';
import { type Fields, fieldOf, haveIds, idOf, isFields, isItems, itemWords, splitPlace, within } from './place.ts';
import { isSame } from './same.ts';
import { mayBeWording } from './sentence.ts';

/** A change before it is named and marked. Undefined stands for nothing. */
interface Found {
  readonly what: ProtocolChange['what'];
  readonly place: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Fields that say one thing together: a point in time is one change, whatever of it is another. */
const wholes = new Set(['from', 'to', 'when', 'shownWhen', 'partOf', 'checkIns']);

/**
 * Every change from one version to another, item by item, in the order of the newer one; nothing for two equal versions. A
 * changed sentence starts as meaning.
 */
export function protocolChanges(before: TreatmentProtocol, after: TreatmentProtocol): ProtocolChange[] {
  return valueChanges('', before, after).map(({ what, place, before: was, after: is }) => ({
    what,
    place,
    item: itemWords(what === 'removed' ? before : after, place) ?? itemWords(before, place),
    before: Stored.parse(was ?? null),
    after: Stored.parse(is ?? null),
    mark: 'meaning',
    settable: what === 'changed' && mayBeWording(place, was, is),
  }));
}

const Stored = z.json();

function valueChanges(place: string, before: unknown, after: unknown): Found[] {
  if (before === after) return [];
  if (isItems(before) && isItems(after) && !wholes.has(splitPlace(place).last))
    return haveIds(before, after) && before.length + after.length > 0
      ? itemChanges(place, before, after)
      : passageChanges(place, before, after);
  if (isFields(before) && isFields(after) && !isWhole(place, before, after)) return fieldChanges(place, before, after);
  return isSame(before, after) ? [] : [{ what: 'changed', place, before, after }];
}

/** Another kind of answers or of decision has other fields, so it is named as one change. */
function isWhole(place: string, before: Fields, after: Fields): boolean {
  return wholes.has(splitPlace(place).last) || fieldOf(before, 'kind') !== fieldOf(after, 'kind');
}

function fieldChanges(place: string, before: Fields, after: Fields): Found[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys.flatMap((key) => valueChanges(within(place, key), fieldOf(before, key), fieldOf(after, key)));
}

function itemChanges(place: string, before: readonly unknown[], after: readonly unknown[]): Found[] {
  const was = byId(before);
  const is = byId(after);
  const moved = new Set(movedKeys([...was.keys()], [...is.keys()]));
  const added = [...is].flatMap(([id, one]): Found[] => {
    const there = within(place, id);
    const old = was.get(id);
    if (!old) return [{ what: 'added', place: there, before: undefined, after: one.item }];
    const step: Found = { what: 'moved', place: there, before: old.index, after: one.index };
    return [...(moved.has(id) ? [step] : []), ...valueChanges(there, old.item, one.item)];
  });
  const removed = [...was].filter(([id]) => !is.has(id));
  return [
    ...added,
    ...removed.map(
      ([id, { item }]): Found => ({ what: 'removed', place: within(place, id), before: item, after: undefined }),
    ),
  ];
}

const byId = (list: readonly unknown[]) => new Map(list.map((item, index) => [idOf(item) ?? '', { item, index }]));

/** Paragraphs have no ids: what stays in front and behind is left aside, the rest is compared one by one. */
function passageChanges(place: string, before: readonly unknown[], after: readonly unknown[]): Found[] {
  const shorter = Math.min(before.length, after.length);
  let front = 0;
  while (front < shorter && isSame(before[front], after[front])) front++;
  let behind = 0;
  while (behind < shorter - front && isSame(before.at(-1 - behind), after.at(-1 - behind))) behind++;
  const old = before.slice(front, before.length - behind);
  const now = after.slice(front, after.length - behind);
  const turned = movedPassage(old, now);
  if (turned)
    return [
      { what: 'moved', place: within(place, front + turned.to), before: front + turned.from, after: front + turned.to },
    ];
  const there = (index: number) => within(place, front + index);
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index): Found[] => {
    if (index >= now.length) return [{ what: 'removed', place: there(index), before: old[index], after: undefined }];
    if (index >= old.length) return [{ what: 'added', place: there(index), before: undefined, after: now[index] }];
    return valueChanges(there(index), old[index], now[index]);
  }).flat();
}

/** Whether one list is the other with its first paragraph moved to the end, or the last one to the front. */
function movedPassage(before: readonly unknown[], after: readonly unknown[]): { from: number; to: number } | null {
  const end = before.length - 1;
  if (end < 1 || after.length !== before.length) return null;
  if (isSame([...before.slice(1), before[0]], after)) return { from: 0, to: end };
  return isSame([before[end], ...before.slice(0, end)], after) ? { from: end, to: 0 } : null;
}
