import { contentWidth, mm } from '../pdf/measure.ts';
import { type Block, padded, row, stack, whole } from '../typeset/block.ts';
import { bold, type Span, styles } from '../typeset/styles.ts';
import { paragraph } from '../typeset/text.ts';
import { type Typesetter, typesetterFor } from '../typeset/typesetter.ts';
import type { Language } from '../words/language.ts';
import { english } from '../words/languages.ts';
import { type OwnUse, ownUsePaper, runningTitle } from './sheet/own-use.ts';
import { ruled, sectionGap } from './sheet/parts.ts';

/** A line of a cell; the first of a cell is set in bold where the column says so. */
export type CellLines = readonly string[];

export interface ListInput extends OwnUse {
  /** What to know before reading it; empty for nothing. */
  readonly lead: string;
  /** `share`: of the width. */
  readonly columns: readonly { readonly name: string; readonly share: number; readonly strong?: true }[];
  readonly rows: readonly (readonly CellLines[])[];
  /** Instead of rows where there are none. */
  readonly none: string;
}

const gap = mm(4);

/**
 * A list for the clinic's own use, on as many pages as it takes, with its columns named on each. It is printed and not kept: no seal and no
 * place in the record, which says who printed it and when. A row is never cut. Throws AppError `no-glyph`.
 */
export async function makeList(input: ListInput, language: Language = english): Promise<Uint8Array> {
  const typesetter = await typesetterFor(null, language);
  const heads = headRow(typesetter, input);
  const running = padded(stack([runningTitle(typesetter, input), heads], mm(2)), { bottom: mm(1.4) });
  return ownUsePaper(typesetter, input, running, (flow) => {
    if (input.lead !== '') flow.add(paragraph(typesetter, input.lead, styles.body, contentWidth), sectionGap);
    flow.add(heads, mm(4));
    if (input.rows.length === 0) flow.add(paragraph(typesetter, input.none, styles.body, contentWidth), mm(2));
    for (const cells of input.rows) flow.add(listRow(typesetter, input, cells), mm(1.4));
  });
}

function placed(columns: ListInput['columns'], cell: (index: number, width: number) => Block): Block {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = 0;
  return row(
    columns.map(({ share }, index) => {
      const width = (contentWidth * share) / shares;
      const at = x;
      x += width;
      return { x: at, block: cell(index, width - gap) };
    }),
  );
}

function headRow(typesetter: Typesetter, { columns }: ListInput): Block {
  const names = placed(columns, (index, width) =>
    paragraph(typesetter, columns[index]?.name ?? '', styles.label, width),
  );
  return ruled(names, mm(1));
}

function listRow(typesetter: Typesetter, { columns }: ListInput, cells: readonly CellLines[]): Block {
  const body = placed(columns, (index, width) => {
    const lines = cells[index] ?? [];
    return stack(
      lines.map((line, at) => {
        const words: (Span | string)[] = at === 0 && columns[index]?.strong ? [bold(line)] : [line];
        return paragraph(typesetter, words, styles.body, width);
      }),
    );
  });
  const height = body.height + mm(1.4);
  return whole({
    height,
    draw(canvas, x, y) {
      body.draw(canvas, x, y);
      canvas.rule(x, y + height, x + contentWidth, y + height, { width: mm(0.15), ink: 'line' });
    },
  });
}
