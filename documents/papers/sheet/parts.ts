import type { IdentifiedBy } from '../../../domain/visit/types.ts';
import type { IconName } from '../../pdf/icons/paths.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { type Block, behind, nothing, padded, row, stack, tagged, whole } from '../../typeset/block.ts';
import { type Span, styles, type TextStyle } from '../../typeset/styles.ts';
import { paragraph, textWidth } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { clientAndBirth } from '../../typeset/who.ts';
import { isolated } from '../../words/isolated.ts';
import type { DocumentBase, PrintedBlock } from '../inputs.ts';
import { clinicLogo } from './clinic-logo.ts';

/** Space between the sections of a sheet. */
export const sectionGap = mm(2.6);

/** Numbers stay in one piece at the end of a line; words in brackets behind them may go on the next one. */
export const unbroken = (text: string): string => {
  const number = text.slice(0, text.length - wordsInBrackets(text).length);
  return number.replaceAll(' ', '\u00a0') + text.slice(number.length);
};

/** The words in brackets with which a text ends, with the space before them; empty where it does not. */
function wordsInBrackets(text: string): string {
  const open = text.lastIndexOf('(');
  const inside = text.slice(open + 1, -1);
  const ends = open > 0 && text.endsWith(')') && /\s/.test(text.charAt(open - 1));
  return ends && !inside.includes(')') && /\p{L}/u.test(inside) ? text.slice(open - 1) : '';
}

/** Clinic on the start side, its logo first, the document's title on the end side, a thick rule below. */
export function letterhead(
  typesetter: Typesetter,
  base: Pick<DocumentBase, 'clinic' | 'logo' | 'practice'>,
  title: string,
): Block {
  const { clinic } = base;
  const logo = base.logo ? clinicLogo(typesetter, base.logo, clinic.name) : { block: nothing, width: 0 };
  const start = logo.width === 0 ? 0 : logo.width + mm(4);
  const titleWidth = textWidth(typesetter, title, styles.title);
  const room = contentWidth - titleWidth - mm(8) - start;
  const outOfHours = clinic.outOfHours ? typesetter.language.words.common.outOfHours(unbroken(clinic.outOfHours)) : '';
  // Beside a logo the lines are short: then the numbers have one of their own.
  const numbers = [unbroken(clinic.phone), logo.width === 0 ? outOfHours : unbroken(outOfHours)];
  const lines = logo.width === 0 ? [[clinic.address, ...numbers]] : [[clinic.address], numbers];
  const contact = lines.map((parts) => parts.filter((part) => part !== '').join(' · ')).filter((line) => line !== '');
  const left = stack([
    paragraph(typesetter, clinic.name, styles.clinic, room),
    ...contact.map((line) => paragraph(typesetter, line, styles.body, room)),
  ]);
  const right = paragraph(typesetter, title, styles.title, titleWidth + 1);
  const height = Math.max(left.height, right.height, logo.block.height);
  const head = ruled(
    row([
      { x: 0, block: padded(logo.block, { top: (height - logo.block.height) / 2 }) },
      { x: start, block: padded(left, { top: height - left.height }) },
      { x: contentWidth - titleWidth, block: padded(right, { top: height - right.height }) },
    ]),
    mm(2),
  );
  return stack([practiceBand(typesetter, base), head], mm(1));
}

/** Across the top of every page of a paper that is no record; nothing on others. */
export function practiceBand(
  typesetter: Typesetter,
  { practice }: Pick<DocumentBase, 'practice'>,
  style: TextStyle = styles.small,
): Block {
  if (!practice) return nothing;
  const words = paragraph(
    typesetter,
    typesetter.language.words.common.practice,
    { ...style, face: 'bold', ink: 'white' },
    contentWidth,
    { align: 'centre' },
  );
  return behind(padded(words, { top: mm(0.6), bottom: mm(0.6) }), (canvas, x, y, height) => {
    canvas.box(x, y, contentWidth, height, mm(1), { fill: 'off' });
  });
}

export function ruled(block: Block, space: number): Block {
  const height = block.height + space + mm(0.7);
  return {
    height,
    draw(canvas, x, y) {
      block.draw(canvas, x, y);
      canvas.rectangle(x, y + height - mm(0.7), contentWidth, mm(0.7), 'ink');
    },
  };
}

/** Top of the pages after the first: enough to know whose page it is when the sheets come apart. */
export function runningHead(
  typesetter: Typesetter,
  base: DocumentBase,
  title: string,
  plain: TextStyle = styles.small,
): Block {
  const style: TextStyle = { ...plain, face: 'semibold' };
  const titleWidth = textWidth(typesetter, title, style);
  const { client, session, sessionsPlanned, clinic } = base;
  const { running } = typesetter.language.words.common;
  const who = running(clientAndBirth(typesetter, client), session, sessionsPlanned, isolated(clinic.name));
  const head = row([
    { x: 0, block: paragraph(typesetter, who, plain, contentWidth - titleWidth - mm(8)) },
    { x: contentWidth - titleWidth, block: paragraph(typesetter, title, style, titleWidth + 1) },
  ]);
  const band = practiceBand(typesetter, base, plain);
  return padded(stack([band, ruled(head, mm(1.2))], mm(1)), { bottom: sectionGap });
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Labelled facts side by side, each as wide as it needs; when they do not fit, the long ones wrap. */
export function factRow(typesetter: Typesetter, facts: readonly Fact[]): Block {
  const gap = mm(4);
  const room = contentWidth - gap * (facts.length - 1);
  const widths = shared(
    facts.map(
      ({ label, value }) =>
        Math.max(textWidth(typesetter, value, styles.fact), textWidth(typesetter, label, styles.label)) + 1,
    ),
    room,
  );
  let x = 0;
  const facing = row(
    facts.map((fact, index) => {
      const width = widths[index] ?? 0;
      const cell = {
        x,
        block: tagged(
          'LI',
          stack([
            paragraph(typesetter, fact.label, styles.label, width, { role: 'Lbl' }),
            paragraph(typesetter, fact.value, styles.fact, width, { role: 'LBody' }),
          ]),
        ),
      };
      x += width + gap;
      return cell;
    }),
  );
  return tagged('L', facing);
}

/** Gives every column what it needs and shares out what is left; when that is too much, the widest give way first. */
function shared(needed: readonly number[], room: number): number[] {
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  if (sum(needed) <= room) {
    const spare = (room - sum(needed)) / needed.length;
    return needed.map((width) => width + spare);
  }
  let most = room / needed.length;
  for (let round = 0; round < needed.length; round++) {
    const narrow = needed.filter((width) => width <= most);
    const wide = needed.length - narrow.length;
    most = wide === 0 ? most : (room - sum(narrow)) / wide;
  }
  return needed.map((width) => Math.min(width, most));
}

/** An icon and a heading on one line; the heading wraps beside the icon. */
export function heading(
  typesetter: Typesetter,
  icon: IconName,
  content: string | readonly (Span | string)[],
  width: number,
  style: TextStyle = styles.heading,
): Block {
  const size = (mm(3.4) * style.size) / styles.heading.size;
  const text = paragraph(typesetter, content, style, width - size - mm(1.4));
  return {
    height: text.height,
    draw(canvas, x, y) {
      canvas.icon(icon, x, y + (style.leading - size) / 2, size, 'ink');
      text.draw(canvas, x + size + mm(1.4), y);
    },
  };
}

/** A heading that stays with the first lines under it; the rest may run on. */
export function headed(typesetter: Typesetter, icon: IconName, text: string, blocks: readonly Block[]): Block {
  const top = padded(heading(typesetter, icon, text, contentWidth), { top: mm(1.2) });
  const [first, ...rest] = blocks;
  if (!first) return tagged('Sect', top);
  const start = first.height < mm(60) ? [whole(stack([top, first], mm(0.8)))] : [top, first];
  return tagged('Sect', stack([...start, ...rest], mm(0.8)));
}

/** A heading with lines under it, as they were given. */
export function printedBlock(
  typesetter: Typesetter,
  icon: IconName,
  { title, lines }: PrintedBlock,
  style: TextStyle,
): Block {
  return headed(
    typesetter,
    icon,
    title,
    lines.map((line) => paragraph(typesetter, line, style, contentWidth)),
  );
}

/** A tinted or outlined box around blocks that were made for `boxInner(width)`. */
export function box(
  look: 'tint' | 'line',
  width: number,
  blocks: readonly Block[],
  { height = 0, close = false }: { readonly height?: number; readonly close?: boolean } = {},
): Block {
  const y = close ? mm(1) : boxPad.y;
  const inner = padded(stack(blocks, mm(close ? 0.3 : 1)), { top: y, left: boxPad.x, bottom: y });
  const sized: Block = { height: Math.max(height, inner.height), draw: inner.draw.bind(inner) };
  return behind(sized, (canvas, x, y, high) => {
    if (look === 'tint') canvas.box(x, y, width, high, mm(1.5), { fill: 'tint' });
    else canvas.box(x, y, width, high, mm(1.5), { line: { width: mm(0.35), ink: 'ink' } });
  });
}

const boxPad = { x: mm(2.8), y: mm(2) } as const;
export const boxInner = (width: number): number => width - 2 * boxPad.x;

export const identifiedWords = (typesetter: Typesetter, by: IdentifiedBy | null): string =>
  by === null ? '' : typesetter.language.words.common.identified[by];

export function documentTitle(typesetter: Typesetter, base: DocumentBase, title: string): string {
  return typesetter.language.words.common.fileTitle(title, base.client.name, base.session, base.sessionsPlanned);
}
