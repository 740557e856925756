import { z } from 'zod';
import { fieldFault } from './field-fault.ts';

// Apart, so that a field that shows what it hides does not load the library that checks it.
export { type HiddenText, hiddenText } from './hidden-text.ts';

/**
 * Typed text: NFC, trimmed, no control characters besides line breaks and tabs. The limit keeps a stuck key or a pasted book
 * out of the record.
 */
const typed = (max: number) =>
  z
    .string()
    .max(max * 2, fieldFault('too-long', max))
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .max(max, fieldFault('too-long', max))
        // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
        .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u, fieldFault('control-character')),
    );

const oneLine = /^[^\n\r\t]*$/;

/** One line, at least one character. */
export const Line = typed(200).pipe(z.string().min(1, fieldFault('empty')).regex(oneLine, fieldFault('one-line')));
/** One line, may be empty. */
export const OptionalLine = typed(200).pipe(z.string().regex(oneLine, fieldFault('one-line')));
/** Several lines, at least one character: reasons, notes, details. */
export const Passage = typed(2000).pipe(z.string().min(1, fieldFault('empty')));
/** Several lines, may be empty. */
export const OptionalPassage = typed(2000);
