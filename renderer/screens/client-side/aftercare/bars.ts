import type { AftercareTimeline, DatedRule } from '../../../../domain/dates/care.ts';
import { packBars } from '../../../../domain/dates/pack-bars.ts';
import { addDays, type CivilDate, daysBetween } from '../../../../domain/time.ts';

export interface Bar {
  readonly id: string;
  readonly words: string;
  readonly icon: DatedRule['icon'];
  readonly look: 'no' | 'some' | 'yes';
  /** Columns 1 to 14, the last one included. */
  readonly first: number;
  readonly last: number;
  /** Continues after the fourteenth day: drawn with a square end. */
  readonly goesOn: boolean;
}

export const stripDays = 14;

/** The fourteen dates of the strip, from day 0. */
export function stripDates(timeline: AftercareTimeline): CivilDate[] {
  return Array.from({ length: stripDays }, (_, i) => addDays(timeline.dayZero, i));
}

function look(rule: DatedRule): Bar['look'] {
  if (rule.mode === 'off') return 'no';
  return rule.mode === 'limit' || rule.icon === 'drop' || rule.icon === 'hand' ? 'some' : 'yes';
}

/** The rules in the strip, as rows of bars without overlap. Rules off for the same dates share a bar. */
export function stripRows(timeline: AftercareTimeline): Bar[][] {
  const bars: Bar[] = [];
  for (const rule of timeline.rules) {
    if (rule.kind === 'always') continue;
    if (rule.from === null && (rule.fromPlanned || rule.fromUndated)) continue;
    const start = rule.from === null ? 0 : daysBetween(timeline.dayZero, rule.from);
    const end = rule.to === null ? Number.POSITIVE_INFINITY : daysBetween(timeline.dayZero, rule.to);
    if (start >= stripDays || end < 0 || end < start) continue;
    const bar: Bar = {
      id: rule.id,
      words: rule.short,
      icon: rule.icon,
      look: look(rule),
      first: Math.max(start, 0) + 1,
      last: Math.min(end, stripDays - 1) + 1,
      goesOn: end >= stripDays,
    };
    const same = bars.findIndex(
      (other) => other.look === 'no' && bar.look === 'no' && other.first === bar.first && other.last === bar.last,
    );
    const shared = bars[same];
    if (shared) bars[same] = { ...shared, words: `${shared.words} · ${bar.words}` };
    else bars.push(bar);
  }
  return packBars(bars.sort((a, b) => rank(a) - rank(b) || a.first - b.first));
}

/** Short bars first, so that washing with its three stages is the top row; rules that are off throughout come last. */
function rank(bar: Bar): number {
  return bar.look === 'no' && bar.last - bar.first >= stripDays - 2 ? 1 : 0;
}
