import type { Params } from './faults/fault-kinds.ts';
import { type Fault, type FaultCode, type FaultParams, fault, isFault, type PlainFaultCode } from './faults/faults.ts';

/**
 * An error that a person gets to see. `code` is stable, `params` are what its sentence needs besides (`faults/`); the
 * sentences stand in `renderer/words/faults`. `detail` is for the log only: never personal data, never a path.
 */
export class AppError<C extends FaultCode = FaultCode> extends Error {
  override readonly name = 'AppError';
  readonly code: FaultCode;
  readonly params: Params;
  readonly detail: string;

  constructor(code: C & PlainFaultCode, params?: FaultParams[C], detail?: string, options?: ErrorOptions);
  constructor(code: C, params: FaultParams[C], detail?: string, options?: ErrorOptions);
  constructor(code: C, params: Params = {}, detail = '', options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.params = params;
    this.detail = detail;
  }

  /** As it crosses the boundary. Params of another form are left out with their sentence: whoever threw it is mistaken. */
  get fault(): Fault {
    const { code, params } = this;
    const known = { code, params };
    return isFault(known) ? known : fault('internal');
  }
}

/** What the operating system calls an error ("ENOSPC"), for logs and details; `unknown` when it is none of its. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
