import { assertNever } from '../../../domain/assert-never.ts';
import { isNamed, shares } from '../../../domain/reports/charts.ts';
import type { Fill } from '../../../domain/reports/report.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { Part } from '../../pdf/structure.ts';
import { type Block, padded, stack, tagged, whole } from '../../typeset/block.ts';
import { bold, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { figuresIn } from '../../words/counting.ts';
import { filledBar } from './fills.ts';

/** A chart of a report with every word that stands in it. */
export type ChartInput = { readonly title: string } & (
  | {
      readonly kind: 'parts';
      readonly rows: readonly {
        readonly name: string;
        /** The row's numbers in words. */
        readonly words: string;
        readonly parts: readonly { readonly fill: Fill; readonly value: number }[];
        readonly end: string;
        /** The end breaks a limit. */
        readonly over: string | null;
      }[];
    }
  | {
      readonly kind: 'bars';
      readonly rows: readonly { readonly name: string; readonly value: number; readonly fill: Fill | null }[];
    }
  | {
      readonly kind: 'columns';
      readonly columns: readonly { readonly name: string; readonly value: number; readonly soFar: boolean }[];
      /** Of a period that is not over. */
      readonly note: string | null;
      /** The columns and their numbers, for readers of the tags. */
      readonly words: string;
    }
);

const nameWidth = mm(46);
const gap = mm(4);
const endWidth = mm(34);
const barHeight = mm(8);
const columnsHeight = mm(30);
const between = mm(0.6);

export function chartBlock(typesetter: Typesetter, chart: ChartInput): Block {
  const title = paragraph(typesetter, chart.title, styles.heading, contentWidth);
  const under = (): Block => {
    switch (chart.kind) {
      case 'parts':
        return stack(
          chart.rows.map((one) => partsRow(typesetter, one)),
          mm(2),
        );
      case 'bars': {
        const lengths = shares(chart.rows.map(({ value }) => value));
        return stack(
          chart.rows.map((one, index) => barRow(typesetter, one, lengths[index] ?? 0)),
          mm(1.6),
        );
      }
      case 'columns':
        return columnsBlock(typesetter, chart);
      default:
        return assertNever(chart);
    }
  };
  return tagged('Sect', whole(stack([title, under()], mm(2))));
}

type PartsRow = Extract<ChartInput, { kind: 'parts' }>['rows'][number];

function partsRow(typesetter: Typesetter, { name, words, parts, end, over }: PartsRow): Block {
  const width = contentWidth - nameWidth - endWidth - 2 * gap;
  const label = stack([
    paragraph(typesetter, [bold(name)], styles.body, nameWidth),
    paragraph(typesetter, words, styles.label, nameWidth),
  ]);
  const last = stack([
    paragraph(typesetter, end, styles.fact, endWidth),
    paragraph(typesetter, over ?? '', styles.fact, endWidth - mm(5)),
  ]);
  const total = Math.max(
    1,
    parts.reduce((sum, { value }) => sum + value, 0),
  );
  const height = Math.max(label.height, last.height, barHeight);
  return {
    height,
    draw(canvas, x, y) {
      label.draw(canvas, x, y + (height - label.height) / 2);
      let at = x + nameWidth + gap;
      for (const { fill, value } of parts.filter((part) => part.value > 0)) {
        const long = (width * value) / total;
        const box = { x: at, y: y + (height - barHeight) / 2, width: long - between, height: barHeight };
        filledBar(canvas, box, fill);
        at += long;
      }
      const from = x + contentWidth - endWidth;
      last.draw(canvas, from, y + (height - last.height) / 2);
      if (over !== null) canvas.icon('warning-octagon', from + endWidth - mm(5), y + height / 2, mm(4), 'ink');
    },
  };
}

const figuresOf = ({ language }: Typesetter, count: number): string => figuresIn(language.code)(count);

type BarRow = Extract<ChartInput, { kind: 'bars' }>['rows'][number];

function barRow(typesetter: Typesetter, { name, value, fill }: BarRow, share: number): Block {
  const numberWidth = mm(14);
  const width = contentWidth - nameWidth - gap - numberWidth - mm(2);
  const label = paragraph(typesetter, name, styles.body, nameWidth);
  const number = paragraph(typesetter, [bold(figuresOf(typesetter, value))], styles.body, numberWidth);
  const high = mm(6);
  const height = Math.max(label.height, high);
  return {
    height,
    draw(canvas, x, y) {
      label.draw(canvas, x, y + (height - label.height) / 2);
      const box = { x: x + nameWidth + gap, y: y + (height - high) / 2, width: width * share, height: high };
      filledBar(canvas, box, fill ?? 'solid');
      number.draw(canvas, box.x + box.width + mm(2), y + (height - number.height) / 2);
    },
  };
}

/** One picture: its numbers are said in its words, and drawn above the columns. */
function columnsBlock(
  typesetter: Typesetter,
  { columns, note, words }: Extract<ChartInput, { kind: 'columns' }>,
): Block {
  const pitch = contentWidth / Math.max(1, columns.length);
  const wide = pitch * 0.6;
  const nameRoom = columns.length <= 7 ? pitch : mm(22);
  const heights = shares(columns.map(({ value }) => value));
  const inside = { align: 'centre', role: 'inline' } as const;
  const number = (value: number): Block =>
    paragraph(typesetter, value === 0 ? '' : figuresOf(typesetter, value), styles.fact, pitch, inside);
  const line = styles.label.leading;
  const drawing: Block = {
    height: styles.fact.leading + columnsHeight + mm(1) + line,
    draw(canvas, x, y) {
      const ground = y + styles.fact.leading + columnsHeight;
      for (const [index, { name, value, soFar }] of columns.entries()) {
        const height = columnsHeight * (heights[index] ?? 0);
        const left = x + index * pitch;
        const box = { x: left + (pitch - wide) / 2, y: ground - height, width: wide, height };
        if (value > 0) filledBar(canvas, box, soFar ? 'lines' : 'solid');
        number(value).draw(canvas, left, ground - height - styles.fact.leading);
        if (!isNamed(index, columns.length)) continue;
        const middle = left + pitch / 2 - nameRoom / 2;
        const from = Math.min(Math.max(x, middle), x + contentWidth - nameRoom);
        paragraph(typesetter, name, styles.label, nameRoom, inside).draw(canvas, from, ground + mm(1));
      }
      canvas.rule(x, ground, x + contentWidth, ground, { width: mm(0.5), ink: 'mid' });
    },
  };
  const picture = tagged(new Part('Figure', { alt: words }), drawing);
  return note === null
    ? picture
    : stack([picture, padded(paragraph(typesetter, note, styles.label, contentWidth), {})]);
}
