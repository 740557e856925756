export type Dot = '' | 'on' | 'now' | 'fix' | 'stop';

/** A line of impressions. Always beside words that say the same. */
export function Dots({ dots }: { dots: readonly Dot[] }) {
  return (
    <span className="dots" aria-hidden="true">
      {dots.map((dot, i) => (
        <i key={i} className={dot} />
      ))}
    </span>
  );
}

/** Dots of a progress: those before `now` (1-based) are reached. */
export function progressDots(now: number, total: number): Dot[] {
  return Array.from({ length: total }, (_, i) => (i + 1 < now ? 'on' : i + 1 === now ? 'now' : ''));
}
