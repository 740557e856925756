import type { Tablet } from './tablet.ts';

const [columns, rows] = [16, 8];

/**
 * The shape of what is drawn on the pad, whatever size it is shown in: which of 16 by 8 cells, laid over the ink's own
 * bounds, have ink in them. A stroke that is lost changes the bounds or empties cells. Null when there is no ink.
 */
export function inkOnPad({ page }: Tablet): Promise<readonly boolean[] | null> {
  return page
    .locator('.sign canvas')
    .first()
    .evaluate(
      (canvas, [across, down]) => {
        const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : null;
        if (!context) throw new Error('there is no pad');
        const { width, height } = context.canvas;
        const { data } = context.getImageData(0, 0, width, height);
        const inked: { x: number; y: number }[] = [];
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++) if ((data[(y * width + x) * 4 + 3] ?? 0) > 127) inked.push({ x, y });
        if (inked.length === 0) return null;
        const least = (values: number[]) => values.reduce((low, value) => Math.min(low, value));
        const most = (values: number[]) => values.reduce((high, value) => Math.max(high, value));
        const [xs, ys] = [inked.map(({ x }) => x), inked.map(({ y }) => y)];
        const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)];
        const cells = new Array<boolean>(across * down).fill(false);
        for (const { x, y } of inked) {
          const column = Math.min(across - 1, Math.floor(((x - left) / (right - left + 1)) * across));
          const row = Math.min(down - 1, Math.floor(((y - top) / (bottom - top + 1)) * down));
          cells[row * across + column] = true;
        }
        return cells;
      },
      [columns, rows] as const,
    );
}

/**
 * How many cells of one shape have no ink of the other in them or beside them: nought for one drawing shown in two sizes,
 * where a line may fall into the next cell. All of them when one is not there.
 */
export function cellsApart(one: readonly boolean[] | null, other: readonly boolean[] | null): number {
  if (!one || !other) return columns * rows;
  return missing(one, other) + missing(other, one);
}

function missing(from: readonly boolean[], other: readonly boolean[]): number {
  const around = [-1, 0, 1];
  const isNear = (cell: number) => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    return around.some((down) =>
      around.some((across) => {
        const [x, y] = [column + across, row + down];
        return x >= 0 && x < columns && other[y * columns + x] === true;
      }),
    );
  };
  return from.filter((inked, cell) => inked && !isNear(cell)).length;
}
