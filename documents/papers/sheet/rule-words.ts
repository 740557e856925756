import type { DatedRule } from '../../../domain/dates/care.ts';
import { isCounted, type Point } from '../../../domain/protocol/model/point.ts';
import type { CivilDate, CivilTime } from '../../../domain/time.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { comma } from '../../words/listed.ts';

/** A rule in the clinic's words, with how much, how often, what it does not hold for, and what only a person can judge. */
export function ruleText({ language }: Typesetter, rule: DatedRule): string {
  const { points: words } = language.words;
  const { text, amount, often, exceptions = [], condition, ifMissed, perClient } = rule;
  const said = [
    withoutStop(text),
    ...[amount, often].filter((part) => part !== undefined),
    ...(exceptions.length > 0 ? [words.except(exceptions.join(comma(language)))] : []),
  ].join(comma(language));
  const more = [
    ...(condition === undefined ? [] : [words.only(condition)]),
    ...(ifMissed === undefined ? [] : [words.missed(ifMissed)]),
    ...(perClient ? [words.forYou] : []),
  ];
  // A clinic's own full stop stays where nothing follows.
  if (more.length === 0) return said === withoutStop(text) ? text : said;
  return [said, ...more].join('. ');
}

const withoutStop = (text: string): string => text.trim().replace(/\.$/, '');

/** "your final session", "2 to 3 days after it has healed": a point that no date can be given for. */
export function pointWords({ language }: Typesetter, point: Point): string {
  const { points: words } = language.words;
  if (point.anchor === 'open') return '';
  if (!isCounted(point)) {
    const { offset, offsetHigh, unit } = point;
    if (offset === undefined || unit === undefined || (offset === 0 && offsetHigh === undefined)) return words.healed;
    return words.after(words.size(offset, offsetHigh ?? offset, unit), words.healed);
  }
  const { anchor, offset, offsetHigh = offset, unit } = point;
  const what = anchor === 'appointment' ? words.appointment : words.final;
  const [least = 0, most = 0] = [Math.abs(offset), Math.abs(offsetHigh)].sort((one, other) => one - other);
  if (most === 0) return what;
  const size = words.size(least, most, unit);
  return offset < 0 ? words.before(size, what) : words.after(size, what);
}

/** A date, with its time of day where the rule has one. */
export function dateAt({ language }: Typesetter, date: string, time: CivilTime | undefined): string {
  return time === undefined ? date : language.words.points.at(date, time);
}

/** "Mon 14 Dec, 21:00", "Mon 14 Dec, in the evening": a day with the time or the part of it; null where all of it counts. */
export function timeOfDay({ language }: Typesetter, date: string, rule: DatedRule): string | null {
  const { points: words } = language.words;
  const { partOfDay, fromTime, from, to, byTime } = rule;
  if (fromTime === undefined) return null;
  const named = Object.entries(words.parts).find(([part]) => part === partOfDay)?.[1];
  if (named !== undefined) return words.at(date, named);
  return to === from && byTime === undefined ? words.at(date, fromTime) : words.sinceTime(date, fromTime);
}

/** Until when something is off or only in moderation; the beginning too where that is not the treatment. */
export function spanWords(
  typesetter: Typesetter,
  rule: DatedRule,
  { dayZero, day }: { readonly dayZero: CivilDate; readonly day: (date: CivilDate) => string },
): string | null {
  const { points: words } = typesetter.language.words;
  const later = rule.from !== null && (rule.from > dayZero || rule.fromTime !== undefined);
  const from = rule.from !== null && later ? dateAt(typesetter, day(rule.from), rule.fromTime) : null;
  const begins = rule.fromUndated ? pointWords(typesetter, rule.fromUndated) : null;
  if (rule.to !== null) {
    const to = dateAt(typesetter, day(rule.to), rule.byTime);
    if (from !== null) return from === to ? from : words.fromTo(from, to);
    return begins !== null ? words.fromTo(words.from(begins), to) : null;
  }
  const ends = rule.toUndated ? pointWords(typesetter, rule.toUndated) : null;
  if (ends === null) return from === null ? begins && words.from(begins) : words.fromOn(from);
  if (rule.toMonths !== undefined && from === null && begins === null) return null;
  const until = from ?? begins;
  return until === null ? words.until(ends) : words.fromUntil(until, ends);
}

/** From when something is to be done or allowed where no date can be given, or only a time of a day. */
export function beginWords(typesetter: Typesetter, rule: DatedRule, day: (date: CivilDate) => string): string | null {
  const { points: words } = typesetter.language.words;
  if (rule.from === null) {
    if (rule.fromUndated === undefined || rule.fromMonths !== undefined) return null;
    const point = pointWords(typesetter, rule.fromUndated);
    return rule.fromUndated.anchor === 'healed' && point === words.healed ? words.once(point) : words.from(point);
  }
  return timeOfDay(typesetter, day(rule.from), rule);
}
