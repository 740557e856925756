import { z } from 'zod';
import { Keeping, KeepingPurpose, LeastYears, PremisesDays, RetentionYears } from '../../domain/clinic/keeping.ts';
import { CivilDate } from '../../domain/time.ts';
import { ClientSummary } from './clients.ts';
import { operation } from './operation.ts';

const whole = z.number().int();

/** `ended`: their whole record is due. `photos`: only photos are. `ending`: within a year. `held`: due, and a hold stands. */
export const RetentionList = z.enum(['ended', 'photos', 'ending', 'held']);
export type RetentionList = z.infer<typeof RetentionList>;

const RetentionCounts = z.record(RetentionList, whole);

/** Nothing is erased by itself. */
export const RetentionView = z.object({ keeping: Keeping, counts: RetentionCounts });
export type RetentionView = z.infer<typeof RetentionView>;

export const RetentionRow = z.object({
  client: ClientSummary,
  lastSeen: CivilDate,
  /** The last day of the time that ended, or ends. */
  ends: CivilDate,
  /** What is theirs, to see what goes. */
  visits: whole,
  papers: whole,
  photos: whole,
  /** Where only photos are due: until when the record stays; null until somebody asks. */
  stays: CivilDate.nullable(),
});
export type RetentionRow = z.infer<typeof RetentionRow>;

export const retention = {
  'retention.get': operation(['records'], z.strictObject({}), RetentionView),
  /** A page of those whose time ended, the longest ago first. */
  'retention.list': operation(
    ['records'],
    z.strictObject({ show: RetentionList, page: whole.min(1).max(100_000), rows: whole.min(1).max(30) }),
    z.object({ counts: RetentionCounts, rows: z.array(RetentionRow) }),
  ),
  /** Refused under the years that a law asks for, which an owner names. */
  'retention.set': operation(
    ['custody'],
    z.strictObject({ purpose: KeepingPurpose, least: LeastYears, years: RetentionYears }),
    RetentionView,
  ),
  'retention.set-premises': operation(['custody'], z.strictObject({ days: PremisesDays }), RetentionView),
};
