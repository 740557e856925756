import { CallError } from '../../api/client/client.ts';

/** What went wrong. `refused`: a rule said no, in words. `not-saved`: it may not have arrived; try again. */
export interface Trouble {
  readonly kind: 'refused' | 'not-saved';
  readonly code: string;
  readonly message: string;
}

/** Codes after which nobody can be sure that the step was saved, so the same step may be tried again. */
const unsaved = new Set(['not-reached', 'internal', 'not-saved', 'busy', 'store-failed', 'malformed-reply']);

export function troubleOf(error: unknown): Trouble {
  if (error instanceof CallError)
    return { kind: unsaved.has(error.code) ? 'not-saved' : 'refused', code: error.code, message: error.message };
  return { kind: 'not-saved', code: 'unexpected', message: '' };
}
