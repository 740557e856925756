import type { LanguageHead, WorkingText } from '../../../../../api/contract/languages.ts';

type Standing = WorkingText['standing'];
type Counts = LanguageHead['counts'];

/** How texts stand, in the order in which they are worked on. */
export const standings = ['stale', 'missing', 'draft', 'machine', 'checked', 'approved'] as const;

/** The texts that somebody still has to write or read. */
export function toDo(counts: Counts): number {
  return counts.stale + counts.missing + counts.machine + counts.draft;
}

export const isToDo = (standing: Standing): boolean => standing !== 'checked' && standing !== 'approved';

/** Texts in the order in which they are worked on: stale ones first, each kind in the protocol's order. */
export function inOrder(texts: readonly WorkingText[]): WorkingText[] {
  return standings.flatMap((standing) => texts.filter((text) => text.standing === standing));
}

/** A language's standing in one word; `count`: how many texts it speaks of. */
export function standsAs(counts: Counts): {
  readonly as: 'stale' | 'approve' | 'todo' | 'ready';
  readonly count: number;
} {
  if (counts.stale > 0) return { as: 'stale', count: counts.stale };
  if (counts.checked > 0) return { as: 'approve', count: counts.checked };
  const count = toDo(counts);
  return { as: count > 0 ? 'todo' : 'ready', count };
}
