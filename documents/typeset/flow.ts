import type { Canvas } from '../pdf/canvas.ts';
import type { Direction, PaperSize } from '../pdf/measure.ts';
import type { Paper } from '../pdf/paper.ts';
import type { Block } from './block.ts';
import { type Entry, type Page, pagesOf, type Rooms } from './pages.ts';

export interface Frame {
  /** Drawn at the top of every page after the first. */
  readonly running: Block;
  /** Drawn above everything else of every page; read aloud on the first. */
  readonly band: Block;
  /** Height of the foot of every page. */
  readonly footHeight: number;
  /** Kept free above the foot. */
  readonly clear: number;
  /** In which its pages are laid out. */
  readonly direction: Direction;
}

/** Room of a first page above its foot, in points. */
export const pageRoom = ({ height, top, bottom }: PaperSize, footHeight: number): number =>
  height - bottom - footHeight - top;

/** Sets blocks below each other on as many pages as they need. Drawn once all are known. */
export class Flow {
  readonly #paper: Paper;
  readonly #frame: Frame;
  readonly #entries: Entry[] = [];

  constructor(paper: Paper, frame: Frame) {
    this.#paper = paper;
    this.#frame = frame;
  }

  /** Of an empty first page. */
  get room(): number {
    return this.#rooms.first;
  }

  /** Number of pages begun so far. */
  get pageCount(): number {
    return this.#pages.length;
  }

  get #rooms(): Rooms {
    const first = pageRoom(this.#paper.size, this.#frame.footHeight) - this.#frame.clear - this.#frame.band.height;
    return { first, other: first - this.#frame.running.height };
  }

  get #pages(): Page[] {
    return pagesOf(this.#entries, this.#rooms);
  }

  /** Adds a block below the others, `gap` points lower unless it starts a page. */
  add(block: Block, gap = 0): void {
    this.#entries.push({ block, gap });
  }

  /** Starts the next page, if the rest is enough for one. */
  turn(): void {
    this.#entries.push('turn');
  }

  /** Draws its pages behind those that the paper has. */
  draw(): readonly Canvas[] {
    const drawn: Canvas[] = [];
    const { side, top } = this.#paper.size;
    const { running, band } = this.#frame;
    for (const [index, page] of this.#pages.entries()) {
      const canvas = this.#paper.addPage(this.#frame.direction);
      drawn.push(canvas);
      let y = top + band.height;
      if (index === 0) band.draw(canvas, side, top);
      else canvas.repeated('Header', () => band.draw(canvas, side, top));
      if (index > 0) {
        canvas.repeated('Header', () => running.draw(canvas, side, y));
        y += running.height;
      }
      for (const { block, before } of page) {
        block.draw(canvas, side, y + before);
        y += before + block.height;
      }
    }
    return drawn;
  }
}
