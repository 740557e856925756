import type { Fill } from '../../domain/reports/report.ts';
import { contentWidth, mm } from '../pdf/measure.ts';
import { type Block, padded, row, stack } from '../typeset/block.ts';
import { styles, type TextStyle } from '../typeset/styles.ts';
import { paragraph } from '../typeset/text.ts';
import { type Typesetter, typesetterFor } from '../typeset/typesetter.ts';
import type { Language } from '../words/language.ts';
import { english } from '../words/languages.ts';
import { type ChartInput, chartBlock } from './report/charts.ts';
import { filledBar } from './report/fills.ts';
import { type OwnUse, ownUsePaper, runningTitle } from './sheet/own-use.ts';

export interface ReportInput extends OwnUse {
  /** The result, in sentences. */
  readonly says: string;
  readonly counts: readonly { readonly name: string; readonly value: string; readonly fill: Fill | null }[];
  readonly charts: readonly ChartInput[];
}

const result: TextStyle = { ...styles.heading, size: 14, leading: 18 };
const number: TextStyle = { ...styles.fact, size: 14, leading: 17, ink: 'ink' };
const swatch = { width: mm(9), height: mm(5.6) } as const;
const countsInRow = 4;

/**
 * A report for the clinic's own use: the result in words, its numbers, and the charts of the screen. Printed and not kept; the record says
 * who printed it and when. Throws AppError `no-glyph`.
 */
export async function makeReportPaper(input: ReportInput, language: Language = english): Promise<Uint8Array> {
  const typesetter = await typesetterFor(null, language);
  const running = padded(runningTitle(typesetter, input), { bottom: mm(3) });
  return ownUsePaper(typesetter, input, running, (flow) => {
    flow.add(paragraph(typesetter, input.says, result, contentWidth), mm(4));
    for (let at = 0; at < input.counts.length; at += countsInRow)
      flow.add(countRow(typesetter, input.counts.slice(at, at + countsInRow)), mm(4));
    for (const chart of input.charts) flow.add(chartBlock(typesetter, chart), mm(6));
  });
}

function countRow(typesetter: Typesetter, counts: ReportInput['counts']): Block {
  const width = contentWidth / countsInRow;
  return row(
    counts.map(({ name, value, fill }, index) => {
      const start = fill === null ? 0 : swatch.width + mm(2.4);
      const words = stack([
        paragraph(typesetter, value, number, width - start - mm(3)),
        paragraph(typesetter, name, styles.body, width - start - mm(3)),
      ]);
      return {
        x: index * width,
        block: {
          height: words.height,
          draw(canvas, x, y) {
            if (fill !== null) filledBar(canvas, { x, y: y + (number.leading - swatch.height) / 2, ...swatch }, fill);
            words.draw(canvas, x + start, y);
          },
        },
      };
    }),
  );
}
