import type { Canvas } from '../pdf/canvas.ts';
import { Part, type Role } from '../pdf/structure.ts';

/**
 * A piece of a page with known height. `split` returns the part that fits into `room` points and the rest, or null when
 * nothing fits; a block without it moves to the next page as a whole.
 */
export interface Block {
  readonly height: number;
  draw(canvas: Canvas, x: number, y: number): void;
  split?(room: number): readonly [Block, Block] | null;
}

export const nothing: Block = { height: 0, draw: () => undefined };

/** Blocks below each other, `gap` points apart. Splits between blocks, and inside a block that can be split. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  const parts = blocks.filter((block) => block.height > 0);
  const height = parts.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, parts.length - 1);
  return {
    height,
    draw(canvas, x, y) {
      let top = y;
      for (const block of parts) {
        block.draw(canvas, x, top);
        top += block.height + gap;
      }
    },
    split(room) {
      let used = 0;
      for (const [index, block] of parts.entries()) {
        if (used + block.height <= room) {
          used += block.height + gap;
          continue;
        }
        const pieces = block.split?.(room - used) ?? null;
        const fitting = parts.slice(0, index);
        const left = parts.slice(index);
        if (pieces) {
          fitting.push(pieces[0]);
          left.splice(0, 1, pieces[1]);
        }
        return fitting.length === 0 ? null : [stack(fitting, gap), stack(left, gap)];
      }
      return null;
    },
  };
}

/** Blocks side by side, each with its left edge relative to the row. The row is as high as its highest block. */
export function row(cells: readonly { readonly x: number; readonly block: Block }[]): Block {
  return {
    height: Math.max(0, ...cells.map((cell) => cell.block.height)),
    draw(canvas, x, y) {
      for (const cell of cells) cell.block.draw(canvas, x + cell.x, y);
    },
  };
}

/** Space around a block. It stays with the block when that is split. */
export function padded(
  block: Block,
  pad: { readonly top?: number; readonly left?: number; readonly bottom?: number },
): Block {
  const { top = 0, left = 0, bottom = 0 } = pad;
  const base: Block = {
    height: block.height + top + bottom,
    draw: (canvas, x, y) => block.draw(canvas, x + left, y + top),
  };
  if (!block.split) return base;
  return {
    ...base,
    split(room) {
      const pieces = block.split?.(room - top) ?? null;
      return pieces ? [padded(pieces[0], { top, left }), padded(pieces[1], { left, bottom })] : null;
    },
  };
}

/** A block as one part of the document's structure; if split, both pieces belong to that part. */
export function tagged(as: Role | Part, block: Block): Block {
  const part = typeof as === 'string' ? new Part(as) : as;
  const base: Block = {
    height: block.height,
    draw: (canvas, x, y) => canvas.tagged(part, () => block.draw(canvas, x, y)),
  };
  if (!block.split) return base;
  return {
    ...base,
    split(room) {
      const pieces = block.split?.(room) ?? null;
      return pieces ? [tagged(part, pieces[0]), tagged(part, pieces[1])] : null;
    },
  };
}

/** A block that stays in one piece, such as a heading with the first lines below it. */
export function whole(block: Block): Block {
  return { height: block.height, draw: (canvas, x, y) => block.draw(canvas, x, y) };
}

/** Draws into a block's space before the block: a tint, an outline, a line. */
export function behind(block: Block, draw: (canvas: Canvas, x: number, y: number, height: number) => void): Block {
  return {
    height: block.height,
    draw(canvas, x, y) {
      draw(canvas, x, y, block.height);
      block.draw(canvas, x, y);
    },
  };
}

/** The block with the least height; the first of equal ones. */
export function lowest(blocks: readonly Block[]): Block {
  return blocks.reduce((best, block) => (block.height < best.height ? block : best), blocks[0] ?? nothing);
}

/** Higher rows are not kept in one piece. */
const tallest = 340;

/** A label with text beside it, `left` points in; text as long as half a page runs below the label instead. */
export function rowOrStack(label: Block, words: Block, left: number): Block {
  const beside = row([
    { x: 0, block: label },
    { x: left, block: words },
  ]);
  return beside.height <= tallest ? beside : stack([label, padded(words, { left })]);
}
