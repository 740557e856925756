export type Dot = '' | 'on' | 'now' | 'fix' | 'stop';

/** A row of dots, always beside text with the same meaning. */
export function Dots({ dots }: { dots: readonly Dot[] }) {
  return (
    <span className="dots" aria-hidden="true">
      {dots.map((dot, i) => (
        <i key={i} className={dot} />
      ))}
    </span>
  );
}

/** Progress dots: those before `now` (1-based) are reached. */
export function progressDots(now: number, total: number): Dot[] {
  return Array.from({ length: total }, (_, i) => (i + 1 < now ? 'on' : i + 1 === now ? 'now' : ''));
}
