import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { StaffId } from '../ids.ts';

/** A name that somebody had before an owner changed it, and the row of the record that ended it. */
export const FormerName = z.object({ name: z.string(), until: z.number().int() });
export type FormerName = z.infer<typeof FormerName>;

/** Each person's former names, oldest first. Absent for somebody whose name never changed. */
export const FormerNames = z.record(StaffId, z.array(FormerName));
export type FormerNames = z.infer<typeof FormerNames>;

/** The name that somebody had when this row of the record was written. */
export function nameAt(present: string, former: readonly FormerName[], sequence: number): string {
  return former.find(({ until }) => until > sequence)?.name ?? present;
}

/**
 * Since which row of a visit a person is named in it: their first entry, else the visit's first. A visit names a person
 * alike from then on, in every list and on every paper, so what was signed keeps its name whatever is changed later.
 */
export function namedSince(
  entries: readonly { readonly sequence: number; readonly actor: Actor }[],
  staffId: string,
): number {
  const own = entries.find(({ actor }) => actor.kind === 'staff' && actor.staffId === staffId);
  return (own ?? entries[0])?.sequence ?? 0;
}
