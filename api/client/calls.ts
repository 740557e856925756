import type { Fault, FaultCode } from '../../domain/faults/faults.ts';
import type { Input, OperationName, Output, Reply } from '../contract/contract.ts';
import type { AppStatus } from '../contract/status.ts';

/** Sends one call to the app and returns the reply. Rejects only when the app could not be reached. */
export type Transport = (name: OperationName, input: unknown) => Promise<Reply>;

/** The app said no, or did not answer. What a person reads of it stands in `renderer/words/faults`. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly fault: Fault;

  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.code, options);
    this.fault = fault;
  }

  get code(): FaultCode {
    return this.fault.code;
  }
}

export interface Client {
  /**
   * Calls one operation of the contract. Throws CallError; with code `not-reached` it is unknown whether the step was saved.
   */
  call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>;
}

/** Looks at what came back, by the contract. */
export interface Checks {
  /** The parsed answer; null when it is none of this operation's. */
  output<N extends OperationName>(name: N, value: unknown): { readonly data: Output<N> } | null;
  isFault(value: unknown): value is Fault;
}

export const notReached = (cause: unknown): CallError => new CallError({ code: 'not-reached', params: {} }, { cause });
const otherVersion = () => new CallError({ code: 'other-version', params: {} });

/**
 * A client whose checks are there at once, or are on their way. Nothing is sent before they are, but the question for the
 * app's status: `asItCame` decides whether the first screen may be drawn from an answer to it that nobody has checked.
 */
export function clientWith(
  transport: Transport,
  checks: () => Checks | Promise<Checks>,
  asItCame: (value: unknown) => value is AppStatus = (value): value is AppStatus => value === undefined,
): Client {
  let known: Checks | null = null;

  async function send(name: OperationName, input: unknown): Promise<Reply> {
    try {
      return await transport(name, input);
    } catch (error) {
      throw error instanceof CallError ? error : notReached(error);
    }
  }

  async function loaded(): Promise<Checks> {
    try {
      known ??= await checks();
      return known;
    } catch (error) {
      throw notReached(error);
    }
  }

  return {
    async call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
      const early = known === null && name === 'app.status';
      if (!early) known ??= await loaded();
      const reply = await send(name, input);
      if (early && reply.ok && isOutput(name, reply.value, asItCame)) return reply.value;
      const by = known ?? (await loaded());
      // Looked at here too: a page kept open over an update would otherwise draw a reply of another version.
      if (!reply.ok) throw by.isFault(reply.error) ? new CallError(reply.error) : otherVersion();
      const output = by.output(name, reply.value);
      if (!output) throw otherVersion();
      return output.data;
    },
  };
}

/** Of one operation the status is the answer. */
function isOutput<N extends OperationName>(
  name: N,
  value: unknown,
  isStatus: (value: unknown) => value is AppStatus,
): value is Output<N> {
  return name === 'app.status' && isStatus(value);
}
