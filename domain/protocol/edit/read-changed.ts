import { z } from 'zod';
import { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { fieldOf, isFields, isItems } from '../versions/place.ts';

/**
 * A protocol after a step, of which only the parts are read that are not the very objects of `before`: of five hundred rules the
 * one that was touched. Null where that does not do, or something does not fit: the whole schema says what, and where.
 */
export function readChanged(before: TreatmentProtocol, after: unknown): TreatmentProtocol | null {
  if (!isFields(after)) return null;
  const keys = Object.keys(after);
  if (keys.length !== Object.keys(before).length) return null;
  const read: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(TreatmentProtocol.shape)) {
    if (!Object.hasOwn(after, key)) return null;
    const [was, is] = [fieldOf(before, key), after[key]];
    if (Object.is(was, is)) continue;
    const part = schema instanceof z.ZodArray ? itemsRead(schema.element, was, is) : schema.safeParse(is);
    if (!part?.success) return null;
    read[key] = part.data;
  }
  return Object.assign({}, before, read);
}

/** Of a list that got no longer, the items that are others. */
function itemsRead(item: z.core.$ZodType, was: unknown, is: unknown) {
  if (!isItems(was) || !isItems(is) || is.length > was.length) return null;
  const known = new Set(was);
  const data: unknown[] = [];
  for (const one of is) {
    if (known.has(one)) {
      data.push(one);
      continue;
    }
    const read = z.safeParse(item, one);
    if (!read.success) return null;
    data.push(read.data);
  }
  return { success: true as const, data };
}
