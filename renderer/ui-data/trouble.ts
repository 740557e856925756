import { CallError } from '../../api/client/calls.ts';
import type { Fault, FaultCode } from '../../domain/faults/faults.ts';

/** What went wrong. `refused`: a rule said no. `not-saved`: it may not have arrived; try again. */
export interface Trouble {
  readonly kind: 'refused' | 'not-saved';
  readonly fault: Fault;
}

/** Codes after which nobody can be sure that the step was saved, so the same step may be tried again. */
const unsaved = new Set<FaultCode>(['not-reached', 'internal', 'not-saved']);

export function troubleOf(error: unknown): Trouble {
  if (error instanceof CallError)
    return { kind: unsaved.has(error.code) ? 'not-saved' : 'refused', fault: error.fault };
  return { kind: 'not-saved', fault: { code: 'internal', params: {} } };
}
