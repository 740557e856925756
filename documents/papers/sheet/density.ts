import { type Direction, mm } from '../../pdf/measure.ts';
import { styles, type TextStyle } from '../../typeset/styles.ts';

/** How closely a sheet is set. Type sizes and the calendar never change, only the space between. */
export interface Density {
  /** Between sections. */
  readonly gap: number;
  readonly body: TextStyle;
  /** Of a section; by default the papers' own. */
  readonly heading?: TextStyle;
  /** Above and below a rule in its column. */
  readonly entryPad: number;
  /** Height of the room that a signature is drawn in. */
  readonly signature: number;
  /** The date of a rule begins its line, and boxes and captions stand closer: for six weeks on the shorter paper. */
  readonly runIn?: true;
}

export const roomy: Density = {
  gap: mm(2.6),
  body: styles.body,
  entryPad: mm(0.8),
  signature: mm(10.6),
};

/** From roomy to close; a sheet uses the first with which it fits one page. */
const densities: readonly Density[] = [
  roomy,
  { ...roomy, gap: mm(2), body: { ...styles.body, leading: 11.6 }, entryPad: mm(0.6) },
  { ...roomy, gap: mm(1.4), body: { ...styles.body, leading: 11.2 }, entryPad: mm(0.4) },
  // For Letter, which is 18 mm shorter.
  { ...roomy, gap: mm(0.9), body: { ...styles.body, leading: 10.9 }, entryPad: mm(0.25) },
  { ...roomy, gap: mm(0.8), body: { ...styles.body, leading: 10.7 }, entryPad: mm(0.15) },
  // For a calendar of six weeks: a treatment on the last day of a month that ends on a Sunday.
  {
    ...roomy,
    gap: mm(0.5),
    body: { ...styles.body, leading: 10.5 },
    entryPad: mm(0.1),
    signature: mm(8.6),
  },
  // The same on Letter.
  {
    ...roomy,
    gap: mm(0.35),
    body: { ...styles.body, leading: 10.4 },
    heading: { ...styles.heading, leading: 12 },
    entryPad: mm(0.1),
    signature: mm(8.2),
    runIn: true,
  },
];

/** Arabic letters reach further up and down: closer lines would touch, so that only the space around them is left to save. */
const leastLeading = 11.2;
const fromTheRight: readonly Density[] = [
  ...densities.filter(({ body }) => body.leading >= leastLeading),
  {
    ...roomy,
    gap: mm(0.5),
    body: { ...styles.body, leading: leastLeading },
    entryPad: mm(0.2),
    signature: mm(8.6),
    runIn: true,
  },
];

/** The densities for lines of this direction. */
export const densitiesFor = (direction: Direction): readonly Density[] =>
  direction === 'rtl' ? fromTheRight : densities;

/** The densities to try, in order: reasons are left out only where the closest one has no space for them. */
export function inTurn(
  reasons: number,
  direction: Direction,
): { readonly density: Density; readonly reasons: number }[] {
  return Array.from({ length: reasons + 1 }, (_, left) => reasons - left).flatMap((count) =>
    densitiesFor(direction).map((density) => ({ density, reasons: count })),
  );
}
