import { type Counted, isCounted, type PartOfDay, type Point } from '../../../../../domain/protocol/model/point.ts';

/** Before or after its anchor; an appointment is counted back to unless something else is said. */
export function direction({ anchor, offset, offsetHigh }: Counted): 'before' | 'after' {
  if (offset === 0 && (offsetHigh ?? 0) === 0) return anchor === 'appointment' ? 'before' : 'after';
  return offset < 0 ? 'before' : 'after';
}

/** The same point so far before or after its anchor; with `far`, a range from the nearer to the farther end. */
export function shifted(point: Counted, way: 'before' | 'after', near: number, far: number | undefined): Counted {
  const { offsetHigh: _, ...rest } = point;
  const sign = way === 'before' ? -1 : 1;
  if (far === undefined) return { ...rest, offset: near === 0 ? 0 : near * sign };
  const [low, high] = far > near ? [near, far] : [near, near + 1];
  return way === 'before'
    ? { ...rest, offset: -high, offsetHigh: low === 0 ? 0 : -low }
    : { ...rest, offset: low, offsetHigh: high };
}

/** With a far end one further, or without one. */
export function asRange(point: Counted, range: boolean): Counted {
  const way = direction(point);
  const near = Math.min(Math.abs(point.offset), Math.abs(point.offsetHigh ?? point.offset));
  return shifted(point, way, near, range ? near + 1 : undefined);
}

export function withTime(point: Counted, at: PartOfDay | undefined): Counted {
  const { at: _, ...rest } = point;
  return at === undefined ? rest : { ...rest, at };
}

/** The point counted from something else, as far from it as before where it can be. */
export function asAnchored(point: Point, anchor: Point['anchor']): Point {
  if (anchor === 'open' || anchor === 'healed') return { anchor };
  if (!isCounted(point)) return { anchor, offset: 0, unit: 'day' };
  if (point.anchor === anchor) return point;
  const near = Math.min(Math.abs(point.offset), Math.abs(point.offsetHigh ?? point.offset));
  const far = point.offsetHigh === undefined ? undefined : Math.max(Math.abs(point.offset), Math.abs(point.offsetHigh));
  return shifted({ ...point, anchor }, anchor === 'appointment' ? 'before' : 'after', near, far);
}
