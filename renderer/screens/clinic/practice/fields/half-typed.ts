import { createStore, type Source } from '../../../../ui-data/source.ts';

type TakeBack = () => void;

const waiting = createStore<readonly TakeBack[]>([]);

/** The fields on the page whose text does not fit, the last one at the end: it is no step of the draft yet. */
export const halfTyped: Source<readonly TakeBack[]> = waiting;

/** A field's text does not fit, or (`half: false`) it does again or is gone. `takeBack` puts back what was there. */
export function tellHalfTyped(takeBack: TakeBack, half: boolean): void {
  const others = waiting.get().filter((one) => one !== takeBack);
  if (half || others.length < waiting.get().length) waiting.set(half ? [...others, takeBack] : others);
}

/** Takes back what was typed last and does not fit. Returns whether there was anything, so that Undo leaves the steps alone. */
export function takeBackTyped(): boolean {
  const last = waiting.get().at(-1);
  last?.();
  return last !== undefined;
}
