import { mm } from '../../pdf/measure.ts';
import { styles, type TextStyle } from '../../typeset/styles.ts';

/** How closely a sheet is set. Type sizes never change, and neither does the calendar; only the space between does. */
export interface Density {
  /** Between sections. */
  readonly gap: number;
  readonly body: TextStyle;
  /** Above and below a rule in its column. */
  readonly entryPad: number;
  /** Whether preparation says why. The preparation sheet always does. */
  readonly reasons: boolean;
  /** Height of the room that a signature is drawn in. */
  readonly signature: number;
}

export const roomy: Density = {
  gap: mm(2.6),
  body: styles.body,
  entryPad: mm(0.8),
  reasons: true,
  signature: mm(10.6),
};

/** From roomy to close; a sheet takes the first with which it fits one page. */
export const densities: readonly Density[] = [
  roomy,
  { ...roomy, reasons: false },
  { ...roomy, gap: mm(2), body: { ...styles.body, leading: 11.6 }, entryPad: mm(0.6), reasons: false },
  { ...roomy, gap: mm(1.4), body: { ...styles.body, leading: 11.2 }, entryPad: mm(0.4), reasons: false },
  // For Letter, which is 18 mm shorter.
  { ...roomy, gap: mm(0.9), body: { ...styles.body, leading: 10.9 }, entryPad: mm(0.25), reasons: false },
  { ...roomy, gap: mm(0.8), body: { ...styles.body, leading: 10.7 }, entryPad: mm(0.15), reasons: false },
  // For a calendar of six weeks: a treatment on the last day of a month that ends on a Sunday.
  {
    ...roomy,
    gap: mm(0.5),
    body: { ...styles.body, leading: 10.5 },
    entryPad: mm(0.1),
    reasons: false,
    signature: mm(8.6),
  },
];
