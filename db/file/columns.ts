import { z } from 'zod';
import { damaged } from './damaged.ts';

/** A text column that holds JSON; pipe it into the schema of what is in it. */
export const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.issues.push({ code: 'custom', message: 'not JSON', input: text });
    return z.NEVER;
  }
});

/** What a JSON column holds. Throws `store-damaged` when it is not what the schema says. */
export function readJson<S extends z.ZodType>(schema: S, text: string): z.output<S> {
  const found = json.safeParse(text);
  const result = found.success ? schema.safeParse(found.data) : found;
  if (result.success) return result.data;
  throw damaged('a column holds something else than it should', result.error);
}

/** SQLite has no booleans: only 0 and 1 are accepted. */
export const flag = z.union([z.literal(0), z.literal(1)]).transform((bit) => bit === 1);
