import { useState } from 'react';
import type { AppStatus } from '../../../../api/contract/status.ts';
import { isResting, restCueAt, cueAt as workCueAt } from '../../../../domain/breaks/cue.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { usePresent } from '../../../ui-data/usePresent.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { hasJustBegun } from '../../visit/procedure/live.ts';
import type { Live } from '../../visit/procedure/useLive.ts';

export type Running = AppStatus['running'][number];

/** The timer of a procedure as the status tells it, carried on every second. */
export function useRunningLive({ cue, elapsedMs, timer }: Running): Live {
  const since = usePresent(({ sinceStatusMs }) => Math.floor(sinceStatusMs / 1000) * 1000);
  const elapsed = elapsedMs + since;
  const cueOf = isResting(cue) ? restCueAt : workCueAt;
  return { cue: cueOf(timer.policy, elapsed), elapsedMs: elapsed, nowMs: Date.parse(timer.asOf) + since };
}

export interface Turning {
  /** Begins or ends a break; asks first when the last turn was seconds ago. */
  readonly press: () => void;
  readonly turn: (to: 'break' | 'work') => Promise<unknown>;
  readonly silence: () => void;
  /** The last turn was seconds ago, and this one waits for a yes. */
  readonly asking: boolean;
  readonly close: () => void;
}

/** Actions at a running procedure that need no PIN: its breaks, and the sound of an overdue one. */
export function useTurning({ handle }: Running, { cue, elapsedMs }: Live): Turning {
  const { call } = useClient();
  const { run } = useStep();
  const [asking, setAsking] = useState(false);
  const named = handle ?? '';
  const turn = (to: 'break' | 'work') => run(() => call('chair.turn', { handle: named, to }));
  return {
    press: () => (hasJustBegun(elapsedMs) ? setAsking(true) : void turn(isResting(cue) ? 'work' : 'break')),
    turn,
    silence: () => void run(() => call('chair.silence', { handle: named })),
    asking,
    close: () => setAsking(false),
  };
}
