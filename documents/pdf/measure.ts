import type { PaperName } from '../../domain/clinic/clinic.ts';

/** Converts to PDF points; layouts are written in millimetres, as the mock-ups are. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A paper size and where its content starts; the seal's foot ends `bottom` above the edge. */
export interface PaperSize {
  readonly name: PaperName;
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

/** The same on every paper, so that calendar and line breaks are identical. */
export const contentWidth: number = mm(210) - 2 * mm(11);

/** The paper sizes. Letter is 18 mm shorter and uses the margin that its printers can spare. */
export const paperSizes: Readonly<Record<PaperName, PaperSize>> = {
  A4: { name: 'A4', width: mm(210), height: mm(297), side: mm(11), top: mm(9), bottom: mm(8) },
  Letter: { name: 'Letter', width: 612, height: 792, side: (612 - contentWidth) / 2, top: mm(7), bottom: mm(7) },
};

/** The way in which a page is read, and laid out. */
export type Direction = 'ltr' | 'rtl';

/** Paper colours: black and grey carry all meaning, the accent prints as dark grey. */
export type Ink = 'ink' | 'text' | 'mid' | 'line' | 'tint' | 'accent' | 'off' | 'white';

export const inks: Readonly<Record<Ink, readonly [number, number, number]>> = {
  ink: [0, 0, 0],
  text: [0x1a, 0x1a, 0x1a],
  mid: [0x59, 0x59, 0x59],
  line: [0x8c, 0x8c, 0x8c],
  tint: [0xed, 0xed, 0xed],
  accent: [0x0a, 0x4d, 0x5c],
  off: [0x2b, 0x2b, 0x2b],
  white: [0xff, 0xff, 0xff],
};
