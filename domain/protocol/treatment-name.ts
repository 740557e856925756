import { z } from 'zod';
import type { Protocol } from './protocol.ts';

/**
 * What papers call a treatment. One that was copied on the tablet has an id that tells people nothing, so that its name stands
 * there; the others keep their id, by which they always stood on papers: a paper that is made again stays the same.
 */
export function treatmentOnPaper({ treatment, name }: Pick<Protocol, 'treatment' | 'name'>): string {
  return z.uuid().safeParse(treatment).success ? name : treatment;
}

/** Whether people would take two names of treatments for one. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
