import { z } from 'zod';

/**
 * Text that a person typed: NFC, trimmed, no control characters besides line breaks and tabs.
 * The bound keeps a stuck key or a pasted novel out of the record.
 */
const typed = (max: number) =>
  z
    .string()
    .max(max * 2)
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .max(max)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
        .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u),
    );

/** One line, at least one character. */
export const Line = typed(200).pipe(
  z
    .string()
    .min(1)
    .regex(/^[^\n\r\t]*$/),
);
/** One line, may be empty. */
export const OptionalLine = typed(200).pipe(z.string().regex(/^[^\n\r\t]*$/));
/** Several lines, at least one character: reasons, notes, details. */
export const Passage = typed(2000).pipe(z.string().min(1));
/** Several lines, may be empty. */
export const OptionalPassage = typed(2000);
