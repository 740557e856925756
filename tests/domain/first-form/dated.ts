import type * as now from '../../../domain/dates/care.ts';

/** What the first form's timelines held. */
export type DatedRule = Pick<
  now.DatedRule,
  'id' | 'topic' | 'kind' | 'short' | 'text' | 'why' | 'icon' | 'from' | 'fromPlanned' | 'to' | 'toPlanned' | 'source'
> &
  Partial<Pick<now.DatedRule, 'byTime' | 'fromMonths' | 'toMonths'>>;
export type CareDay = Omit<now.CareDay, 'mark'> & { mark: 'treated' | 'shave-or-cut' | 'next-session' | 'none' };
export type CareDate = now.CareDate;
export type CareDateIs = now.CareDateIs;
type Over<T> = Omit<T, 'rules' | 'days' | 'information'> & { rules: DatedRule[]; days: CareDay[] };
export type AftercareTimeline = Over<now.AftercareTimeline>;
export type PreparationTimeline = Over<now.PreparationTimeline>;
