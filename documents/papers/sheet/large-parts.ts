import type { IconName } from '../../pdf/icons/paths.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { type Block, stack, tagged, whole } from '../../typeset/block.ts';
import { type QrCode, qrBeside } from '../../typeset/qr.ts';
import { bold, largeStyles, type Span } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import type { DocumentBase, PrintedBlock } from '../inputs.ts';
import type { Density } from './density.ts';
import { type Fact, heading, practiceBand, ruled, unbroken } from './parts.ts';

/** How sheets in large print are set: one column, and as many pages as it takes. */
export const large: Density & { readonly heading: NonNullable<Density['heading']> } = {
  gap: mm(4.5),
  body: largeStyles.body,
  heading: largeStyles.heading,
  entryPad: mm(1.2),
  signature: mm(18),
};

export const largeText = (typesetter: Typesetter, content: string | readonly (Span | string)[]): Block =>
  paragraph(typesetter, content, large.body, contentWidth);

/** The title over the clinic's name, address and numbers. */
export function largeHead(typesetter: Typesetter, base: DocumentBase, title: string): Block {
  const { clinic } = base;
  const { outOfHours } = typesetter.language.words.common;
  const numbers = [unbroken(clinic.phone), clinic.outOfHours && unbroken(outOfHours(clinic.outOfHours))];
  const lines = [clinic.address, ...numbers].filter((line) => line !== '');
  return ruled(
    stack([
      practiceBand(typesetter, base, large.body),
      paragraph(typesetter, title, largeStyles.title, contentWidth),
      paragraph(typesetter, clinic.name, largeStyles.clinic, contentWidth),
      ...lines.map((line) => largeText(typesetter, line)),
    ]),
    mm(2.4),
  );
}

/** Labelled facts, one below the other. */
export function largeFacts(typesetter: Typesetter, facts: readonly Fact[]): Block {
  const items = facts.map(({ label, value }) =>
    tagged('LI', paragraph(typesetter, [`${label}: `, bold(value)], large.body, contentWidth, { role: 'LBody' })),
  );
  return tagged('L', stack(items, mm(0.8)));
}

/** A heading that stays with the first of what is under it; the rest may run on. */
export function largeSection(typesetter: Typesetter, icon: IconName, title: string, blocks: readonly Block[]): Block {
  const top = heading(typesetter, icon, title, contentWidth, large.heading);
  const [first, ...rest] = blocks;
  if (!first) return tagged('Sect', top);
  const start = first.height < mm(110) ? [whole(stack([top, first], mm(1.4)))] : [top, first];
  return tagged('Sect', stack([...start, ...rest], mm(1.8)));
}

export function largeBlock(typesetter: Typesetter, icon: IconName, printed: PrintedBlock | undefined): Block[] {
  if (!printed) return [];
  const lines = printed.lines.map((line) => largeText(typesetter, line));
  return [largeSection(typesetter, icon, printed.title, lines)];
}

/** Codes below each other, each with its words beside it, and how to use them. */
export function largeCodes(typesetter: Typesetter, title: string, codes: readonly QrCode[]): Block[] {
  if (codes.length === 0) return [];
  const note = largeText(typesetter, typesetter.language.words.common.scan);
  const rows = codes.map((code) => whole(qrBeside(typesetter, code, contentWidth, large.body)));
  return [largeSection(typesetter, 'calendar-blank', title, [note, ...rows])];
}
