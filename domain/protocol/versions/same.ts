import { canonicalJson } from '../../canonical.ts';

/** Whether two values of a protocol say the same, whatever the order of their keys. Nothing is the same as nothing only. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other);
}
