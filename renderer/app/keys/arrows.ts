const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The middle of a control, in CSS pixels. */
export interface Middle {
  readonly x: number;
  readonly y: number;
}

/**
 * The nearest of several places in the direction of an arrow key, as it is drawn: so it holds for a row, a column and a
 * calendar, and from right to left. Null where nothing lies that way. What lies straight ahead counts before what lies aslant.
 */
export function inDirection(key: string, from: Middle, places: readonly Middle[]): number | null {
  const way = ways[key];
  if (!way) return null;
  const [dx, dy] = way;
  let best: { readonly at: number; readonly far: number } | null = null;
  for (const [at, { x, y }] of places.entries()) {
    const ahead = (x - from.x) * dx + (y - from.y) * dy;
    if (ahead <= 1) continue;
    const aslant = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
    const far = ahead + aslant * 3;
    if (!best || far < best.far) best = { at, far };
  }
  return best?.at ?? null;
}
