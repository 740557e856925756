import { useTranslation } from 'react-i18next';
import { type Counted, isCounted, type Point } from '../../../../domain/protocol/model/point.ts';
import type { Rule } from '../../../../domain/protocol/model/rule.ts';

/** Says one point in time in words and without a date: "4 days after the treatment". */
export function useOnePointWords(): (point: Point) => string {
  const { t } = useTranslation('practice');

  const counted = (point: Counted): string => {
    const { anchor, offset, offsetHigh, unit, at } = point;
    const near = Math.abs(offset);
    const far = offsetHigh === undefined ? undefined : Math.abs(offsetHigh);
    const much =
      far === undefined
        ? t(`unit.${unit}`, { count: near })
        : t(`unitRange.${unit}`, { low: Math.min(near, far), high: Math.max(near, far) });
    const back = offset < 0;
    const day =
      near === 0 && far === undefined ? t(`on.${anchor}`) : t(`${back ? 'before' : 'after'}.${anchor}`, { much });
    if (at === undefined) return day;
    return t('dayAt', { day, at: /^\d/.test(at) ? at : t(`part.${partOf(at)}`) });
  };
  const words = (point: Point): string => {
    if (isCounted(point)) return counted(point);
    if (point.anchor === 'open') return t('noLimit');
    if (point.offset === undefined || point.unit === undefined) return t('healed');
    return t('healedAfter', { much: t(`unit.${point.unit}`, { count: point.offsetHigh ?? point.offset }) });
  };
  return words;
}

/** Says from when to when a rule holds, in words and without dates: "From 4 days after the treatment until …". */
export function usePointWords(): (rule: Pick<Rule, 'from' | 'to'>) => string {
  const { t } = useTranslation('practice');
  const words = useOnePointWords();
  return ({ from, to: end }) => {
    const to = lastDay(end);
    const open = { from: from.anchor === 'open', to: to.anchor === 'open' };
    if (open.from && open.to) return t('always');
    if (open.to) return t('fromOn', { from: words(from) });
    const until = isCounted(to) && to.before ? 'untilBefore' : 'untilWith';
    return open.from ? t(until, { to: words(to) }) : t(`from_${until}`, { from: words(from), to: words(to) });
  };
}

/** The last day of a rule that ends before a day is the day before it. */
function lastDay(to: Point): Point {
  if (!isCounted(to) || !to.before || to.unit !== 'day' || to.offsetHigh !== undefined) return to;
  const { before: _, ...point } = to;
  return { ...point, offset: to.offset - 1 };
}

const parts = ['morning', 'noon', 'afternoon', 'evening', 'night'] as const;

function partOf(at: string): (typeof parts)[number] {
  return parts.find((part) => part === at) ?? 'morning';
}
