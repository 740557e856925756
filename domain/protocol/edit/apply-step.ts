import { indexIn, isFields, isItems, segmentsOf, splitPlace } from '../versions/place.ts';
import type { EditStep } from './step.ts';

/** Changes a value at a place; returns undefined where there is no such place. */
type Change = (there: unknown) => unknown;

/** A copy of the value with one step made, which shares what stayed. Returns undefined where the place is not there. */
export function withStep(value: unknown, step: EditStep): unknown {
  switch (step.step) {
    case 'put': {
      const { around, last } = splitPlace(step.place);
      return changed(value, segmentsOf(around), (there) => put(there, last, step.content));
    }
    case 'whole':
      return step.content;
    case 'insert':
      return changedList(value, step.list, (list) =>
        step.index > list.length ? undefined : list.toSpliced(step.index, 0, step.content),
      );
    case 'take':
      return changedList(value, step.list, (list) =>
        step.index >= list.length ? undefined : list.toSpliced(step.index, 1),
      );
    case 'move':
      return changedList(value, step.list, (list) =>
        Math.max(step.from, step.to) >= list.length
          ? undefined
          : list.toSpliced(step.from, 1).toSpliced(step.to, 0, list[step.from]),
      );
  }
}

function changedList(value: unknown, place: string, change: (list: readonly unknown[]) => unknown): unknown {
  return changed(value, segmentsOf(place), (there) => (isItems(there) ? change(there) : undefined));
}

function changed(value: unknown, [segment, ...rest]: readonly string[], change: Change): unknown {
  if (segment === undefined) return change(value);
  if (isItems(value)) {
    const index = indexIn(value, segment);
    const inner = index < 0 ? undefined : changed(value[index], rest, change);
    return inner === undefined ? undefined : value.with(index, inner);
  }
  if (!isFields(value) || !Object.hasOwn(value, segment)) return undefined;
  const inner = changed(value[segment], rest, change);
  return inner === undefined ? undefined : { ...value, [segment]: inner };
}

function put(there: unknown, key: string, content: unknown): unknown {
  if (isItems(there)) {
    const index = indexIn(there, key);
    return index < 0 || content === undefined ? undefined : there.with(index, content);
  }
  if (!isFields(there)) return undefined;
  const others = Object.entries(there).filter(([name]) => name !== key);
  if (content === undefined) return Object.fromEntries(others);
  return Object.hasOwn(there, key)
    ? Object.fromEntries(Object.entries(there).map(([name, inner]) => [name, name === key ? content : inner]))
    : Object.fromEntries([...others, [key, content]]);
}
