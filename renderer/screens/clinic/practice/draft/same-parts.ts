import { fieldOf, idOf, isFields, isItems } from '../../../../../domain/protocol/versions/place.ts';

/**
 * The next value with every part that says the same as before as the very object it was before: a row that did not change is
 * then not drawn again. `next` is nobody else's yet; its parts are replaced in place.
 */
export function withSameParts<T>(before: T, next: T): T {
  return share(before, next) ? before : next;
}

/** Whether both say the same; puts the parts of `before` that do into `next`. */
function share(before: unknown, next: unknown): boolean {
  if (Object.is(before, next)) return true;
  if (isItems(before) && isItems(next)) {
    const byId = new Map(before.flatMap((one) => (idOf(one) === null ? [] : [[idOf(one), one] as const])));
    let same = before.length === next.length;
    for (const [index, part] of next.entries()) {
      const there = byId.get(idOf(part)) ?? before[index];
      if (share(there, part)) Reflect.set(next, index, there);
      same &&= Object.is(next[index], before[index]);
    }
    return same;
  }
  if (!isFields(before) || !isFields(next)) return false;
  const keys = Object.keys(next);
  let same = Object.keys(before).length === keys.length;
  for (const key of keys) {
    const there = fieldOf(before, key);
    if (share(there, next[key])) Reflect.set(next, key, there);
    same &&= Object.is(next[key], there);
  }
  return same;
}
