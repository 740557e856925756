import type { Fault, FaultCode, FaultParams } from '../../../domain/faults/faults.ts';
import type { MisfitAt } from '../../../domain/faults/protocol-faults.ts';
import type { FieldFaultCode } from '../../../domain/field-fault.ts';

/** A sentence for each of these codes, made from what the fault brings along. A missing one does not compile. */
export type FaultSentences<C extends FaultCode = FaultCode> = {
  readonly [P in C]: (params: FaultParams[P]) => string;
};

/** A sentence for each thing that can be wrong with a field; `number` is 0 where the fault has none. */
export type FieldSentences = { readonly [P in FieldFaultCode]: (number: number) => string };

/** What one language says about faults. */
export interface FaultWords {
  readonly faults: FaultSentences;
  readonly fields: FieldSentences;
  /** What is wrong at a place of a protocol, without the place. */
  readonly misfit: (misfit: MisfitAt) => string;
}

/** What a person reads about a fault: what is the matter, what to do. */
export function faultSentence<C extends FaultCode>({ faults }: FaultWords, fault: Fault<C>): string {
  return faults[fault.code](fault.params);
}
