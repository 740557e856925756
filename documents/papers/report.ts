import type { ClinicDetails } from '../../domain/clinic/clinic.ts';
import type { ClinicLogo } from '../../domain/clinic/logo.ts';
import type { Fill } from '../../domain/reports/report.ts';
import type { Moment } from '../../domain/time.ts';
import { contentWidth, mm } from '../pdf/measure.ts';
import { Paper } from '../pdf/paper.ts';
import { printFile } from '../pdf/print-file.ts';
import { type Block, nothing, padded, row, stack } from '../typeset/block.ts';
import { Flow } from '../typeset/flow.ts';
import { bold, styles, type TextStyle } from '../typeset/styles.ts';
import { paragraph } from '../typeset/text.ts';
import { type Typesetter, typesetterFor } from '../typeset/typesetter.ts';
import type { Language } from '../words/language.ts';
import { english } from '../words/languages.ts';
import { footBlock } from './list.ts';
import { type ChartInput, chartBlock } from './report/charts.ts';
import { filledBar } from './report/fills.ts';
import { type Fact, factRow, letterhead, sectionGap } from './sheet/parts.ts';

export interface ReportInput {
  readonly clinic: ClinicDetails;
  readonly logo: ClinicLogo | null;
  readonly title: string;
  readonly facts: readonly Fact[];
  /** The result, in sentences. */
  readonly says: string;
  readonly counts: readonly { readonly name: string; readonly value: string; readonly fill: Fill | null }[];
  readonly charts: readonly ChartInput[];
  readonly madeAt: Moment;
  readonly madeBy: string;
  readonly device: string;
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
  const paper = new Paper(typesetter, input.clinic.paper);
  const footHeight = footBlock(typesetter, input, 888, 888).height;
  const running = paragraph(typesetter, [bold(input.title), ` · ${input.clinic.name}`], styles.small, contentWidth);
  const flow = new Flow(paper, {
    running: padded(running, { bottom: mm(3) }),
    band: nothing,
    footHeight,
    clear: sectionGap,
    direction: language.dir,
  });
  flow.add(letterhead(typesetter, { clinic: input.clinic, logo: input.logo }, input.title));
  if (input.facts.length > 0) flow.add(factRow(typesetter, input.facts), sectionGap);
  flow.add(paragraph(typesetter, input.says, result, contentWidth), mm(4));
  for (let at = 0; at < input.counts.length; at += countsInRow)
    flow.add(countRow(typesetter, input.counts.slice(at, at + countsInRow)), mm(4));
  for (const chart of input.charts) flow.add(chartBlock(typesetter, chart), mm(6));
  const pages = flow.draw();
  for (const [index, canvas] of pages.entries()) {
    const block = footBlock(typesetter, input, index + 1, pages.length);
    block.draw(canvas, canvas.size.side, canvas.size.height - canvas.size.bottom - footHeight);
  }
  const file = await paper.finish({
    title: input.title,
    author: input.clinic.name,
    subject: '',
    language: language.code,
    madeAt: new Date(input.madeAt.instant),
  });
  return printFile(file);
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
