import { isFault } from '../../domain/faults/faults.ts';
import { contract, type OperationName, type Output } from '../contract/contract.ts';
import type { Checks } from './calls.ts';

/** The contract by name, so that TypeScript pairs each reply with its operation. */
type Outputs = {
  readonly [N in OperationName]: {
    readonly output: {
      safeParse(value: unknown): { readonly success: true; readonly data: Output<N> } | { readonly success: false };
    };
  };
};
const outputs: Outputs = contract;

export const checks: Checks = {
  isFault,
  output<N extends OperationName>(name: N, value: unknown) {
    const parsed = outputs[name].output.safeParse(value);
    return parsed.success ? { data: parsed.data } : null;
  },
};
