/**
 * What can be wrong with one field. A schema's message is the code, with at most one number after a colon
 * ("too-long:120"), so that the form can say it under the field and the contract can say it to everybody else.
 * The sentences stand in `renderer/words/faults`.
 */
export const fieldFaultCodes = [
  'empty',
  'one-line',
  'too-long',
  'control-character',
  'hidden-direction',
  'hidden-letter',
  'mixed-letters',
  'emoji',
  'name-letters',
  'phone-digits',
  'phone-words',
  'phone-length',
  'email-form',
  'date-incomplete',
  'month-range',
  'year-unclear',
  'birth-in-future',
  'birth-too-long-ago',
  'session-past-course',
  'after-final',
  'final-before-next',
  'age-range',
  'range-falls',
  'hours-with-time',
] as const;

export type FieldFaultCode = (typeof fieldFaultCodes)[number];

/** "code" or "code:number", as it stands in a schema's message. */
export function fieldFault(code: FieldFaultCode, number?: number): string {
  return number === undefined ? code : `${code}:${number}`;
}

/** The code and the number (0 where there is none) of a schema's message; null when the message is none of ours. */
export function readFieldFault(message: string | undefined): { code: FieldFaultCode; number: number } | null {
  const [, code = '', number] = /^([a-z-]+)(?::(\d{1,4}))?$/.exec(message ?? '') ?? [];
  return isCode(code) ? { code, number: Number(number ?? 0) } : null;
}

function isCode(code: string): code is FieldFaultCode {
  return fieldFaultCodes.some((known) => known === code);
}
