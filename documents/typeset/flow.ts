import type { Canvas } from '../pdf/canvas.ts';
import type { PaperSize } from '../pdf/measure.ts';
import type { Paper } from '../pdf/paper.ts';
import type { Block } from './block.ts';

export interface Frame {
  /** Drawn at the top of every page after the first. */
  readonly running: Block;
  /** Of what stands at the foot of every page. */
  readonly footHeight: number;
  /** Kept free above the foot. */
  readonly clear: number;
}

const pageBottom = (
  { height, bottom }: PaperSize,
  { footHeight, clear }: Pick<Frame, 'footHeight' | 'clear'>,
): number => height - bottom - footHeight - clear;

/** Room of a first page above its foot, in points. */
export const pageRoom = (size: PaperSize, footHeight: number): number =>
  pageBottom(size, { footHeight, clear: 0 }) - size.top;

/** Sets blocks one below the other over as many pages as they need, splitting those that can be split. */
export class Flow {
  readonly #paper: Paper;
  readonly #frame: Frame;
  #canvas: Canvas;
  #y: number;
  #fresh = true;

  constructor(paper: Paper, frame: Frame) {
    this.#paper = paper;
    this.#frame = frame;
    this.#canvas = paper.addPage();
    this.#y = paper.size.top;
  }

  get room(): number {
    return pageBottom(this.#paper.size, this.#frame) - this.#y;
  }

  /** Puts a block below what is there, after `gap` points unless it starts a page. */
  add(block: Block, gap = 0): void {
    if (block.height === 0) return;
    const before = this.#fresh ? 0 : gap;
    if (before + block.height <= this.room + 0.01) {
      this.#put(block, before);
      return;
    }
    const pieces = block.split?.(this.room - before) ?? null;
    if (pieces) {
      this.#put(pieces[0], before);
      this.turn();
      this.add(pieces[1]);
      return;
    }
    if (this.#fresh) throw new Error('a block is higher than a page and cannot be split');
    this.turn();
    this.add(block);
  }

  /** Starts the next page. */
  turn(): void {
    this.#canvas = this.#paper.addPage();
    this.#y = this.#paper.size.top;
    const canvas = this.#canvas;
    canvas.repeated('Header', () => this.#frame.running.draw(canvas, this.#paper.size.side, this.#y));
    this.#y += this.#frame.running.height;
    this.#fresh = true;
  }

  #put(block: Block, before: number): void {
    block.draw(this.#canvas, this.#paper.size.side, this.#y + before);
    this.#y += before + block.height;
    this.#fresh = false;
  }
}
