import { z } from 'zod';
import { StaffId, VisitId } from '../ids.ts';
import { Line } from '../text.ts';
import { CivilDate, Instant, type Moment, plusMilliseconds } from '../time.ts';

/** For how many minutes an owner can open the record: an inspection ends by itself. */
export const inspectionMinutes = [30, 60, 120, 240, 480] as const;
export type InspectionMinutes = (typeof inspectionMinutes)[number];

/** What an owner opened, and to whom. */
export const InspectionScope = z.object({
  name: Line,
  /** Days whose visits may be seen, both included. */
  from: CivilDate,
  to: CivilDate,
  /** Health answers may be seen. Photos and signatures never. */
  health: z.boolean(),
  until: Instant,
});
export type InspectionScope = z.infer<typeof InspectionScope>;

/** What was opened to look at: a page of the list, or one visit. */
export const Look = z.discriminatedUnion('at', [
  z.object({ at: z.literal('visits'), page: z.number().int().positive() }),
  /** `visit` is its id, which says nothing of anybody once the client is erased. */
  z.object({ at: z.literal('visit'), visit: VisitId }),
]);
export type Look = z.infer<typeof Look>;

export const InspectionEnd = z.enum(['asked', 'time', 'idle', 'restart', 'other-page']);
export type InspectionEnd = z.infer<typeof InspectionEnd>;

/** No inspector has a PIN: what they do stands between these rows, so the opening one names them and whoever let them in. */
export const inspectionEvents = [
  z.object({ type: z.literal('inspection-opened'), by: StaffId, ...InspectionScope.shape }),
  z.object({ type: z.literal('inspection-looked'), look: Look }),
  z.object({ type: z.literal('inspection-ended'), why: InspectionEnd }),
] as const;

/** An inspection that goes on. Its length is counted on the clock that only counts, so that no changed date prolongs it. */
export interface Inspection extends InspectionScope {
  readonly openedAt: Moment;
  readonly minutes: InspectionMinutes;
}

const lengthMs = (minutes: number) => minutes * 60_000;

/** `from` and `to`: in either order. */
export function beginInspection(
  asked: Pick<Inspection, 'name' | 'from' | 'to' | 'health' | 'minutes'>,
  now: Moment,
): Inspection {
  const turned = asked.from > asked.to && { from: asked.to, to: asked.from };
  return { ...asked, ...turned, openedAt: now, until: plusMilliseconds(now.instant, lengthMs(asked.minutes)) };
}

/** Whether its time is over; after a restart it is, because nothing tells how long the tablet was off. */
export function isOver({ openedAt, minutes }: Inspection, now: Moment): boolean {
  return now.bootId !== openedAt.bootId || now.uptimeMs - openedAt.uptimeMs >= lengthMs(minutes);
}

export function isWithin({ from, to }: Pick<InspectionScope, 'from' | 'to'>, day: CivilDate): boolean {
  return from <= day && day <= to;
}
