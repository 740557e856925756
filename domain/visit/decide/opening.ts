import { z } from 'zod';
import { firstPossibleNext } from '../../dates/next-session.ts';
import { sheetUpTo } from '../../protocol/model/course-sheet.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { addDays, CivilDate } from '../../time.ts';
import { type CoursePlace, TooSoon } from '../types.ts';

/** What opening a visit on a day leads to, given the client's earlier visits. */
export const Opening = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('free') }),
  /** The visit opens and waits for a written decision before the treatment. */
  TooSoon.extend({ kind: z.literal('too-soon') }),
  /** A stop on the same day cannot be undone by a new visit; `from`: the first day on which one can be opened. */
  z.object({ kind: z.literal('stopped-today'), from: CivilDate }),
  /** The last treatment is dated later than this day: the date must be confirmed first. */
  z.object({ kind: z.literal('date-doubtful') }),
]);
export type Opening = z.infer<typeof Opening>;

export function openingOn(
  today: CivilDate,
  from: {
    readonly protocol: Protocol;
    /** This session's place in its course, where that is known already. */
    readonly course?: Pick<CoursePlace, 'session' | 'final'> | undefined;
    /** Date of this client's last treatment, if any. */
    readonly lastTreated?: CivilDate | null | undefined;
    /**
     * The latest possible date of it, by what was recorded afterwards; earlier than its own date if the clock was fast then.
     */
    readonly treatedByLatest?: CivilDate | null | undefined;
    /** The first date that their treatments of other kinds allow, each by its own text; null or absent without one. */
    readonly afterOthers?: CivilDate | null | undefined;
    /** The practitioner confirmed today's date, although the last treatment is dated later. */
    readonly dateConfirmed?: boolean | undefined;
    /** The date on which a finding last ended a visit of this client, if any: a new visit must not undo it. */
    readonly lastStopped?: CivilDate | null | undefined;
  },
): Opening {
  if (from.lastStopped === today) return { kind: 'stopped-today', from: addDays(today, 1) };
  if (isAhead(today, from.lastTreated) && from.dateConfirmed !== true) return { kind: 'date-doubtful' };
  const before = sessionBefore(today, from);
  return before && today < before.first ? { kind: 'too-soon', ...before } : { kind: 'free' };
}

/**
 * The last treatment's date, as far as it can be right on this day, and the first possible date after it; null without one.
 * A treatment of another kind needs its own days too, whatever the new one would allow.
 */
export function sessionBefore(today: CivilDate, from: Parameters<typeof openingOn>[1]): TooSoon | null {
  const treated = isAhead(today, from.lastTreated) ? (from.treatedByLatest ?? today) : from.lastTreated;
  if (!treated) return null;
  const first = firstPossibleNext(treated, from.protocol, from.course && sheetUpTo(from.course));
  const { afterOthers } = from;
  return { treated, first: afterOthers && afterOthers > first ? afterOthers : first };
}

/** The last treatment is dated later than this day. */
export const isAhead = (today: CivilDate, lastTreated: CivilDate | null | undefined): boolean =>
  lastTreated !== undefined && lastTreated !== null && lastTreated > today;
