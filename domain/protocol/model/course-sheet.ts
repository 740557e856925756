import type { CoursePlace } from '../../visit/types.ts';
import type { Rule } from './rule.ts';
import type { SheetOf } from './sheet.ts';

/** The sessions that the sheet after a session speaks about, by that session's place in its course. */
export function sheetOf({ session, sessionsPlanned, final }: CoursePlace): SheetOf {
  const done = { first: session === 1, final };
  return { done, ahead: final ? null : { first: false, final: session + 1 === sessionsPlanned } };
}

/** The sheet before the final session, after this session or the next one: `hasNext` where that has a date. */
export function sheetOfFinal(session: number, hasNext: boolean): SheetOf {
  return { done: { first: session === 1 && !hasNext, final: false }, ahead: { first: false, final: true } };
}

/** The sheet between the session before this one and this one, by its place in its course. */
export function sheetUpTo({ session, final }: Pick<CoursePlace, 'session' | 'final'>): SheetOf {
  return { done: { first: session === 2, final: false }, ahead: { first: session === 1, final } };
}

/** The sessions of a sheet that comes before a session, in its course. */
export function sheetBefore(session: number, sessionsPlanned: number) {
  return { done: null, ahead: { first: session === 1, final: session === sessionsPlanned } };
}

/** The rule with which the restrictions after a treatment end; null where no rule says so. */
export function freeingRule({ aftercare }: { readonly aftercare: readonly Rule[] }): Rule | null {
  return aftercare.find(({ endsRestrictions }) => endsRestrictions) ?? null;
}
