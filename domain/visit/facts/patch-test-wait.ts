import { z } from 'zod';
import type { Protocol } from '../../protocol/protocol.ts';
import { addDays, CivilDate, CivilTime, civilDateOf, civilTimeOf, type Moment } from '../../time.ts';
import { onTimeLine } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import type { RecordedFact } from './recorded-fact.ts';

/** How long the profile has the skin watched after a patch test, and how that stands in this visit. */
export const PatchTestWait = z.object({
  /** Between the test and the work. */
  hours: z.number().int().positive(),
  /** When the recorded test is old enough, on the clinic's wall clock; null without a test that has a day. */
  from: z.object({ date: CivilDate, time: CivilTime }).nullable(),
  /** The start of the work waits for it: too little time has passed, or a required test is not recorded. */
  waits: z.boolean(),
});
export type PatchTestWait = z.infer<typeof PatchTestWait>;

/**
 * Returns how the waiting time of the patch test stands at `now`, or null where the profile asks for no test or names no time
 * (docs/protocol.md, "Record profile"). A test that was declined has nothing to wait for; work that began waits no more.
 */
export function patchTestWait(
  state: VisitState,
  { record }: Pick<Protocol, 'record'>,
  now: Moment,
): PatchTestWait | null {
  const { patchTestHours: hours } = record;
  const wanted = record.facts['patch-test'];
  if (hours === undefined || wanted === 'off') return null;
  const test = state.facts['patch-test']?.value;
  const from = test?.fact === 'patch-test' ? oldEnoughFrom(test, hours) : null;
  const present = onTimeLine(state, now);
  const isFresh = from !== null && wallClock(from) > `${civilDateOf(present)}T${civilTimeOf(present)}`;
  const isMissing = wanted === 'required' && test === undefined;
  return { hours, from, waits: !state.procedure && (isFresh || isMissing) };
}

/**
 * Without a time of day the hours count from the end of the test's day, which is the safe side. They are hours of the calendar,
 * as those of the checks are: across a change of the clocks, two days count as 48.
 */
function oldEnoughFrom({ date, time }: PatchTest, hours: number): PatchTestWait['from'] {
  if (date === null) return null;
  const begins = time === undefined ? `${addDays(date, 1)}T00:00` : `${date}T${time}`;
  const [day, clock = ''] = new Date(Date.parse(`${begins}Z`) + hours * 3_600_000).toISOString().split('T');
  return { date: CivilDate.parse(day), time: CivilTime.parse(clock.slice(0, 5)) };
}

type PatchTest = Extract<RecordedFact, { fact: 'patch-test' }>;

const wallClock = ({ date, time }: { date: CivilDate; time: CivilTime }): string => `${date}T${time}`;
