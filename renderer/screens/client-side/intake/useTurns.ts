import { useCallback, useRef } from 'react';
import type { Step } from './useHealthAnswer.ts';

/**
 * Runs steps one after another: a quick tap on the next question is done after the one before it and not lost. Resolves to
 * whether the step was saved, and whether no other one waits behind it.
 */
export function useTurns(): (step: Step) => Promise<{ readonly saved: boolean; readonly last: boolean }> {
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  return useCallback((step) => {
    waiting.current += 1;
    const turn = line.current.then(step).then((saved) => {
      waiting.current -= 1;
      return { saved, last: waiting.current === 0 };
    });
    line.current = turn;
    return turn;
  }, []);
}
