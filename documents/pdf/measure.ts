/** Pages are laid out in PDF points; the layout is written in millimetres, as the mock-ups are. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export const a4 = { width: mm(210), height: mm(297) } as const;

/** The sheet's margins (LOOK.md, "Paper"). */
export const margin = { side: mm(11), top: mm(9), bottom: mm(8) } as const;

export const contentWidth: number = a4.width - 2 * margin.side;

/** Paper colours: black and grey carry everything, the accent prints as dark grey. */
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
