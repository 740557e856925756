import type { Ink } from '../pdf/measure.ts';
import type { Role } from '../pdf/structure.ts';
import type { FaceName } from './fonts.ts';

export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly leading: number;
  readonly ink: Ink;
  /** The paragraph's role for readers of the tags; plain by default. */
  readonly role?: Role;
}

/** The paper's text styles (sheet mock-ups). Nothing that a client is to read is set under 9 pt; lines of evidence take 7.5. */
export const styles = {
  clinic: { face: 'semibold', size: 12, leading: 15, ink: 'accent' },
  title: { face: 'semibold', size: 21, leading: 23, ink: 'ink', role: 'H1' },
  heading: { face: 'bold', size: 10.5, leading: 13, ink: 'ink', role: 'H2' },
  body: { face: 'regular', size: 9, leading: 12.2, ink: 'text' },
  label: { face: 'regular', size: 9, leading: 10.6, ink: 'mid' },
  fact: { face: 'semibold', size: 9, leading: 11.5, ink: 'text' },
  small: { face: 'regular', size: 9, leading: 10.6, ink: 'text' },
  note: { face: 'regular', size: 9, leading: 10.6, ink: 'mid' },
  /** Of a table that is evidence, such as the list of events. */
  evidence: { face: 'regular', size: 7.5, leading: 9.8, ink: 'text' },
  foot: { face: 'regular', size: 7.5, leading: 9.8, ink: 'text' },
  code: { face: 'mono', size: 7.5, leading: 9.8, ink: 'text' },
} as const satisfies Record<string, TextStyle>;

/** Of sheets in large print: 14 pt and more, evidence too, since whoever asks for it is to read all of it. */
export const largeStyles = {
  clinic: { face: 'semibold', size: 17, leading: 22, ink: 'accent' },
  title: { face: 'semibold', size: 26, leading: 31, ink: 'ink', role: 'H1' },
  heading: { face: 'bold', size: 17, leading: 22, ink: 'ink', role: 'H2' },
  body: { face: 'regular', size: 14, leading: 19, ink: 'text' },
} as const satisfies Record<string, TextStyle>;

/** Part of a paragraph in a face of its own; a pill is set small inside an outline and never broken. */
export interface Span {
  readonly text: string;
  readonly face?: FaceName;
  readonly pill?: true;
}

export const bold = (text: string): Span => ({ text, face: 'semibold' });
export const pill = (text: string): Span => ({ text, pill: true });
export const code = (text: string): Span => ({ text, face: 'mono' });
