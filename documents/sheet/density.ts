import { styles, type TextStyle } from '../layout/styles.ts';
import { mm } from '../pdf/measure.ts';

/** How closely a sheet is set. Type sizes never change, and neither does the calendar; only the space between does. */
export interface Density {
  /** Between sections. */
  readonly gap: number;
  readonly body: TextStyle;
  /** Above and below a rule in its column. */
  readonly entryPad: number;
  /** Whether preparation says why. The preparation sheet always does. */
  readonly reasons: boolean;
}

export const roomy: Density = { gap: mm(2.6), body: styles.body, entryPad: mm(0.8), reasons: true };

/** From roomy to close; a sheet takes the first with which it fits one page. */
export const densities: readonly Density[] = [
  roomy,
  { ...roomy, reasons: false },
  { gap: mm(2), body: { ...styles.body, leading: 11.6 }, entryPad: mm(0.6), reasons: false },
  { gap: mm(1.4), body: { ...styles.body, leading: 11.2 }, entryPad: mm(0.4), reasons: false },
  // For Letter, which is 18 mm shorter.
  { gap: mm(0.9), body: { ...styles.body, leading: 10.9 }, entryPad: mm(0.25), reasons: false },
  { gap: mm(0.8), body: { ...styles.body, leading: 10.7 }, entryPad: mm(0.15), reasons: false },
];
