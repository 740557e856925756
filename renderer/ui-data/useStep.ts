import { useSource } from './source.ts';
import type { StepState, Steps } from './steps.ts';
import { useShared } from './UiData.tsx';

/**
 * The step under way: one at a time on the whole page, its trouble shown in the bar above the action bar and kept there for
 * "Try again". Drawn again when a step begins and ends.
 */
export function useStep(): StepState & Pick<Steps, 'run' | 'aside' | 'dismiss'> {
  const { run, aside, dismiss, state } = useShared().steps;
  return { ...useSource(state, (step) => step), run, aside, dismiss };
}
