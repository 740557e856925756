import { z } from 'zod';
import { firstPossibleNext } from '../../dates/aftercare.ts';
import type { Protocol } from '../../protocol/schema.ts';
import { addDays, CivilDate } from '../../time.ts';
import { TooSoon } from '../types.ts';

/** What opening a visit on a day means, from what is known of the client's earlier visits. */
export const Opening = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('free') }),
  /** It opens, and waits for a written decision before the treatment. */
  TooSoon.extend({ kind: z.literal('too-soon') }),
  /** A stop of the same day is not undone; `from`: the first day on which a visit can be opened. */
  z.object({ kind: z.literal('stopped-today'), from: CivilDate }),
  /** The last treatment is dated after this day: it has to be confirmed first. */
  z.object({ kind: z.literal('date-doubtful') }),
]);
export type Opening = z.infer<typeof Opening>;

export function openingOn(
  today: CivilDate,
  from: {
    readonly protocol: Protocol;
    /** Date of this client's last treatment, if any. */
    readonly lastTreated?: CivilDate | null | undefined;
    /** The latest date that it can have been, by what was recorded after it: earlier where the clock stood ahead then. */
    readonly treatedByLatest?: CivilDate | null | undefined;
    /** The practitioner said that today's date is right, although the last treatment is dated after it. */
    readonly dateConfirmed?: boolean | undefined;
    /** Date on which a finding last ended this client's visit, if any: a new visit must not undo it. */
    readonly lastStopped?: CivilDate | null | undefined;
  },
): Opening {
  if (from.lastStopped === today) return { kind: 'stopped-today', from: addDays(today, 1) };
  if (isAhead(today, from.lastTreated) && from.dateConfirmed !== true) return { kind: 'date-doubtful' };
  const before = sessionBefore(today, from);
  return before && today < before.first ? { kind: 'too-soon', ...before } : { kind: 'free' };
}

/** The last treatment's date, as far as it can be right on this day, and the first possible date after it; null without one. */
export function sessionBefore(today: CivilDate, from: Parameters<typeof openingOn>[1]): TooSoon | null {
  const treated = isAhead(today, from.lastTreated) ? (from.treatedByLatest ?? today) : from.lastTreated;
  return treated ? { treated, first: firstPossibleNext(treated, from.protocol) } : null;
}

/** The last treatment is dated after this day. */
export const isAhead = (today: CivilDate, lastTreated: CivilDate | null | undefined): boolean =>
  lastTreated !== undefined && lastTreated !== null && lastTreated > today;
