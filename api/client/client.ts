import { type Fault, type FaultCode, fault, isFault } from '../../domain/faults/faults.ts';
import { contract, type Input, type OperationName, type Output, type Reply } from '../contract/contract.ts';

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

export function createClient(transport: Transport): Client {
  return {
    async call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
      let reply: Reply;
      try {
        reply = await transport(name, input);
      } catch (error) {
        if (error instanceof CallError) throw error;
        throw new CallError(fault('not-reached'), { cause: error });
      }
      // Looked at here too: a page kept open over an update would otherwise draw a reply of another version.
      if (!reply.ok) throw new CallError(isFault(reply.error) ? reply.error : fault('other-version'));
      const parsed = outputs[name].output.safeParse(reply.value);
      if (!parsed.success) throw new CallError(fault('other-version'));
      return parsed.data;
    },
  };
}

/** The contract by name, so that TypeScript pairs each reply with its operation. */
type Outputs = {
  readonly [N in OperationName]: {
    readonly output: {
      safeParse(value: unknown): { readonly success: true; readonly data: Output<N> } | { readonly success: false };
    };
  };
};
const outputs: Outputs = contract;
