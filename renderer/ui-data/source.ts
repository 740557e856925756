import { useRef, useSyncExternalStore } from 'react';

/** A value outside of React that tells whoever subscribed when it may have changed. */
export interface Source<T> {
  get(): T;
  /** Returns how to stop. */
  subscribe(changed: () => void): () => void;
}

export interface Store<T> extends Source<T> {
  set(next: T): void;
}

export function createStore<T>(first: T): Store<T> {
  let value = first;
  const readers = new Set<() => void>();
  return {
    get: () => value,
    subscribe(changed) {
      readers.add(changed);
      return () => readers.delete(changed);
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const changed of [...readers]) changed();
    },
  };
}

/**
 * The part of a source that a component draws. It is drawn again only when that part says something else: an answer of the
 * host is a new object each time, most often with the same words. `select` gives plain data, as JSON has it.
 */
export function useSource<S, T>({ subscribe, get }: Source<S>, select: (value: S) => T): T {
  const held = useRef<{ readonly part: T } | null>(null);
  return useSyncExternalStore(subscribe, () => {
    const part = select(get());
    if (held.current && saysTheSame(held.current.part, part)) return held.current.part;
    held.current = { part };
    return part;
  });
}

/** For what came as JSON: its fields arrive in the contract's order. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}
