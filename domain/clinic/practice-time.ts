import { furthestDays } from '../dates/possible-days.ts';
import { type Refusal, refuse } from '../refusal.ts';
import {
  addDays,
  type CivilDate,
  type CivilTime,
  civilDateOf,
  clockResumes,
  type Instant,
  instantsAt,
  type Moment,
  plusMilliseconds,
} from '../time.ts';

/** How the clock of a practice visit stands to the tablet's: begun at another time, and moved forward while it runs. */
export interface PracticeTime {
  /** Its wall clock is so many ms ahead; negative for a day that is over. */
  readonly aheadMs: number;
  /** So many of them passed within it: its steady clock went along, so that no clock was moved. */
  readonly passedMs: number;
}

interface Chosen {
  readonly date: CivilDate;
  readonly time: CivilTime;
}

type Told = { readonly ok: true; readonly time: PracticeTime } | { readonly ok: false; readonly refusal: Refusal };

/** The practice's reading at one reading of the tablet. */
export function practiceReading(tablet: Moment, { aheadMs, passedMs }: PracticeTime): Moment {
  return {
    ...tablet,
    instant: plusMilliseconds(tablet.instant, aheadMs),
    uptimeMs: tablet.uptimeMs + passedMs,
  };
}

/** A practice clock that shows the chosen time now. Refuses one that the clock skips, or more than two years away. */
export function practiceBegins(tablet: Moment, chosen: Chosen): Told {
  const at = instantOf(tablet, chosen);
  if (typeof at !== 'string') return { ok: false, refusal: at };
  return { ok: true, time: { aheadMs: Date.parse(at) - Date.parse(tablet.instant), passedMs: 0 } };
}

/** The same clock later on. Refuses to turn it back, as time does. */
export function practiceGoesOn(tablet: Moment, { aheadMs, passedMs }: PracticeTime, chosen: Chosen): Told {
  const at = instantOf(tablet, chosen);
  if (typeof at !== 'string') return { ok: false, refusal: at };
  const next = Date.parse(at) - Date.parse(tablet.instant);
  if (next <= aheadMs) return { ok: false, refusal: refuse('practice-visit', { why: 'back' }) };
  return { ok: true, time: { aheadMs: next, passedMs: passedMs + next - aheadMs } };
}

/** The same clock so many ms later. */
export function practicePasses({ aheadMs, passedMs }: PracticeTime, ms: number): PracticeTime {
  return { aheadMs: aheadMs + ms, passedMs: passedMs + ms };
}

function instantOf(tablet: Moment, { date, time }: Chosen): Instant | Refusal {
  const today = civilDateOf(tablet);
  if (date > addDays(today, furthestDays) || date < addDays(today, -furthestDays))
    return refuse('practice-visit', { why: 'far' });
  const next = clockResumes(date, time, tablet.zone);
  if (next !== null) return refuse('hour-skipped', { told: 'no', time, next, date, today });
  const [first] = instantsAt(date, time, tablet.zone);
  if (!first) throw new Error('a time that the clock does not skip has an instant');
  return first;
}
