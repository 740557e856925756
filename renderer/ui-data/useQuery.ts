import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, OperationName, Output } from '../../api/contract/contract.ts';
import { saysTheSame } from './source.ts';
import { useShared } from './UiData.tsx';

// No query library: what such a library is for, a cache, must not be here. What was read on one side of a lock or a
// hand-over may not outlive the screen, and the host is on this very machine, so that reading anew takes a millisecond.

export interface Query<T> {
  /** Null until it was read. The same object while an answer says the same. */
  readonly data: T | null;
  /** `performance.now()` when `data` arrived. */
  readonly at: number;
  /** What was asked last went wrong, which stands in the bar. */
  readonly failed: boolean;
  /** Takes what another call returned. */
  show(data: T): void;
  again(): Promise<void>;
}

/**
 * Reads for a screen, when it is drawn and whenever the input changes. Until the new answer is there the old one stays; an
 * answer that comes late is no answer to what was asked since. What goes wrong stands in the bar with its own "Try again".
 * @param input Null while there is nothing to ask.
 */
export function useQuery<N extends OperationName>(name: N, input: Input<N> | null): Query<Output<N>> {
  const { call } = useShared().client;
  const read = useRead();
  const [held, setHeld] = useState<{ readonly data: Output<N>; readonly at: number } | null>(null);
  const [failedFor, setFailedFor] = useState<string | null>(null);
  const asked = useRef(0);
  const wanted = useRef(input);
  wanted.current = input;
  const key = JSON.stringify(input);

  const show = useCallback(
    (data: Output<N>) => {
      // A step's answer that comes after something else was asked is no answer to that.
      if (JSON.stringify(wanted.current) !== key) return;
      asked.current += 1;
      setHeld((before) => (before && saysTheSame(before.data, data) ? before : { data, at: performance.now() }));
    },
    [key],
  );
  const again = useCallback(
    () =>
      read(async () => {
        if (wanted.current === null) return;
        asked.current += 1;
        const mine = asked.current;
        try {
          const data = await call(name, wanted.current);
          setFailedFor(null);
          if (mine === asked.current) show(data);
        } catch (error) {
          if (mine === asked.current) setFailedFor(key);
          throw error;
        }
      }),
    [call, name, read, show, key],
  );
  useEffect(() => {
    // The key stands for the input: the same input in another object asks nothing.
    if (key !== 'null') void again();
  }, [again, key]);

  return { data: held?.data ?? null, at: held?.at ?? 0, failed: failedFor === key, show, again };
}

/** For what is no single question: runs `work` as one read of this component. Never rejects. */
export function useRead(): (work: () => Promise<unknown>) => Promise<void> {
  const { reads } = useShared();
  const [reader] = useState(() => ({}));
  useEffect(() => reads.enter(reader), [reads, reader]);
  return useCallback((work) => reads.read(reader, work), [reads, reader]);
}
