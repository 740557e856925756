import { readFieldFault } from '../../../domain/field-fault.ts';
import type { FieldSentences } from './fault-words.ts';

/** The sentence for a schema's message; null when the message is none of ours. */
export function fieldSentence(fields: FieldSentences, message: string | undefined): string | null {
  const fault = readFieldFault(message);
  return fault && fields[fault.code](fault.number);
}
