import { unprintable } from '../../documents/typeset/unprintable.ts';
import { AppError } from '../../domain/errors.ts';

/**
 * Refuses text that papers cannot print, while the person who typed it is still there: a missing glyph at sealing would block
 * a finished visit. Checks every string in `value`.
 */
export async function refuseUnprintable(value: unknown): Promise<void> {
  const [first] = await unprintable(strings(value).join('\n'));
  if (first !== undefined) throw new AppError('not-printable', { letter: first });
}

/** The first of these fields that papers cannot print, with the letter; null when all are fine. */
export async function unprintableIn<F extends string>(
  value: Readonly<Partial<Record<F, unknown>>>,
  fields: readonly F[],
): Promise<{ readonly field: F; readonly letter: string } | null> {
  for (const field of fields) {
    const [letter] = await unprintable(strings(value[field]).join('\n'));
    if (letter !== undefined) return { field, letter };
  }
  return null;
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
