import type { useTranslation } from 'react-i18next';
import type { DatedRule } from '../../../../domain/dates/care.ts';
import type { Point, Unit } from '../../../../domain/protocol/model/point.ts';
import type { CivilDate } from '../../../../domain/time.ts';
import { shortDate } from '../../../words/dates.ts';

export type CareWords = ReturnType<typeof useTranslation<'aftercare'>>['t'];

/** A rule's last day: "to Fri 27 Nov". Without a date, what the end depends on; without an end, since when. */
export function endWords(rule: DatedRule, dayZero: CivilDate, t: CareWords): string {
  if (rule.to !== null) {
    const date = shortDate(rule.to, dayZero);
    return rule.byTime === undefined ? t('to', { date }) : t('toTime', { date, time: rule.byTime });
  }
  if (rule.toUndated && isHealed(rule.toUndated)) return t('untilHealed');
  if (rule.toUndated) return t('until', { when: undatedWords(rule.toUndated, t) });
  return rule.from === null ? startWords(rule, dayZero, t) : t('onwards', { date: shortDate(rule.from, dayZero) });
}

/** A rule's first day: "Sat 28 Nov". Without a date, what the beginning depends on. */
export function startWords(rule: DatedRule, dayZero: CivilDate, t: CareWords): string {
  if (rule.from === null) return rule.fromUndated ? undatedWords(rule.fromUndated, t) : '';
  const date = shortDate(rule.from, dayZero);
  return rule.fromTime === undefined ? date : t('atTime', { date, time: rule.fromTime });
}

/** The very day of healing, for which languages have a word of its own behind "until". */
const isHealed = (point: Point): boolean =>
  point.anchor === 'healed' &&
  (point.unit === undefined || ((point.offset ?? 0) === 0 && point.offsetHigh === undefined));

/** A point of a protocol that has no date: "2 weeks after the final session", "when it has healed". */
export function undatedWords(point: Point, t: CareWords): string {
  switch (point.anchor) {
    case 'open':
      return '';
    case 'healed': {
      const { offset = 0, offsetHigh, unit } = point;
      if (unit === undefined || isHealed(point)) return t('healed');
      return t('afterHealed', { length: lengthWords(offset, offsetHigh, unit, t) });
    }
    case 'session':
    case 'final':
    case 'appointment': {
      const { offset, offsetHigh, unit } = point;
      const what = t(point.anchor === 'final' ? 'theFinal' : point.anchor === 'session' ? 'theSession' : 'theNext');
      if (offset === 0 && offsetHigh === undefined) return t('onDay', { what });
      const [low, high] = offset < 0 ? [-(offsetHigh ?? offset), offsetHigh && -offset] : [offset, offsetHigh];
      const length = lengthWords(low, high, unit, t);
      return t(offset < 0 ? 'beforeDay' : 'afterDay', { length, what });
    }
  }
}

function lengthWords(low: number, high: number | undefined, unit: Unit, t: CareWords): string {
  const said = (count: number): string => {
    switch (unit) {
      case 'hour':
        return t('hours', { count });
      case 'day':
        return t('wholeDays', { count });
      case 'week':
        return t('weeks', { count });
      case 'month':
        return t('months', { count });
      case 'year':
        return t('years', { count });
    }
  };
  return high === undefined ? said(low) : t('lengths', { low, high: said(high) });
}

/** What a rule says beside its dates, in the protocol's words: how often, how much, what it depends on. */
export function detailWords(rule: DatedRule): string {
  const { often, amount, condition, exceptions = [], ifMissed } = rule;
  return [often, amount, condition, ...exceptions, ifMissed].filter((words) => words !== undefined).join(' · ');
}
