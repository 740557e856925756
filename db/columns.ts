import { z } from 'zod';

/** A text column that holds JSON; pipe it into the schema of what is in it. */
export const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.issues.push({ code: 'custom', message: 'not JSON', input: text });
    return z.NEVER;
  }
});

/** SQLite has no booleans: 0 and 1, and nothing else. */
export const flag = z.union([z.literal(0), z.literal(1)]).transform((bit) => bit === 1);
