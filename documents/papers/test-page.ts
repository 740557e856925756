import type { ClinicDetails } from '../../domain/clinic/clinic.ts';
import type { Moment } from '../../domain/time.ts';
import type { Canvas } from '../pdf/canvas.ts';
import { contentWidth, type Ink, mm } from '../pdf/measure.ts';
import { Paper } from '../pdf/paper.ts';
import { printFile } from '../pdf/print-file.ts';
import { type Block, row, stack } from '../typeset/block.ts';
import { qrRow } from '../typeset/qr.ts';
import { code, styles, type TextStyle } from '../typeset/styles.ts';
import { drawLine, paragraph } from '../typeset/text.ts';
import { type Typesetter, typesetterFor } from '../typeset/typesetter.ts';
import type { Language } from '../words/language.ts';
import { english } from '../words/languages.ts';
import { factRow, heading, letterhead } from './sheet/parts.ts';

export interface TestPageInput {
  readonly clinic: ClinicDetails;
  readonly printer: string;
  readonly device: string;
  readonly madeAt: Moment;
}

/** The shades that our papers use, from black to white. */
const greys: readonly Ink[] = ['ink', 'off', 'accent', 'mid', 'line', 'tint', 'white'];
const rulerLength = 100;
const underAcross = mm(13);
const inside = mm(18);
const beside = mm(114);

/**
 * One page that shows whether a printer prints our papers correctly: true size, edges, greys, a readable code, the smallest
 * type. It names no client, has no seal and is not stored. Throws AppError `no-glyph`.
 */
export async function makeTestPage(input: TestPageInput, language: Language = english): Promise<Uint8Array> {
  const typesetter = await typesetterFor(null, language);
  const paper = new Paper(typesetter, input.clinic.paper);
  const canvas = paper.addPage();
  const { side, top, bottom, height } = canvas.size;
  corners(canvas);
  const blocks = [head(typesetter, input), measures(typesetter, input), smallest(typesetter), names(typesetter)];
  stack(blocks, mm(9)).draw(canvas, side, top + mm(6));
  const { testPage: words } = typesetter.language.words;
  const foot = paragraph(typesetter, words.thrownAway, styles.body, contentWidth);
  foot.draw(canvas, side, height - bottom - mm(8) - foot.height);
  const page = await paper.finish({
    title: words.title,
    author: input.clinic.name,
    subject: '',
    language: language.code,
    madeAt: new Date(input.madeAt.instant),
  });
  return printFile(page);
}

function head(typesetter: Typesetter, { clinic, printer, device, madeAt }: TestPageInput): Block {
  const { testPage: words } = typesetter.language.words;
  const facts = [
    { label: words.paper, value: words.papers[clinic.paper] },
    { label: words.printer, value: printer },
    { label: words.printed, value: typesetter.language.dates.dateAndTime(madeAt) },
    { label: words.tablet, value: device },
  ];
  return stack([letterhead(typesetter, { clinic, logo: null }, words.title), factRow(typesetter, facts)], mm(2.6));
}

/** Two rulers at a right angle; the other tests stand between and beside them. */
function measures(typesetter: Typesetter, { clinic }: TestPageInput): Block {
  const { testPage: words } = typesetter.language.words;
  const kind = words.papers[clinic.paper];
  const length = mm(rulerLength);
  const qr = qrRow(typesetter, [{ ...words.code, content: words.code.content(kind) }]);
  const rulers: Block = {
    height: underAcross + length + mm(1),
    draw(canvas, x, y) {
      ruler(canvas, typesetter, x, y, 'across');
      ruler(canvas, typesetter, x, y + underAcross, 'down');
      qr.draw(canvas, x + inside, y + underAcross + mm(3));
      ramp(canvas, typesetter, x + inside, y + underAcross + mm(54));
    },
  };
  const width = contentWidth - beside;
  const look = (icon: Parameters<typeof heading>[1], title: string, text: string): Block =>
    stack([heading(typesetter, icon, title, width), paragraph(typesetter, text, styles.body, width)], mm(0.8));
  const looks = stack(
    [
      look('check', words.trueSize.title, words.trueSize.text),
      look('file-text', words.rightPaper.title, words.rightPaper.text(kind)),
      look('info', words.codeSize.title, words.codeSize.text),
      look('drop', words.greys.title, words.greys.text),
    ],
    mm(4),
  );
  return row([
    { x: 0, block: rulers },
    { x: beside, block: looks },
  ]);
}

function ruler(canvas: Canvas, typesetter: Typesetter, x: number, y: number, way: 'across' | 'down'): void {
  const at = (along: number, deep: number) =>
    way === 'across' ? ([x + along, y + deep] as const) : ([x + deep, y + along] as const);
  const line = (from: readonly [number, number], to: readonly [number, number], width: number) =>
    canvas.rule(...from, ...to, { width: mm(width), ink: 'ink' });
  line(at(0, 0), at(mm(rulerLength), 0), 0.25);
  for (let step = 0; step <= rulerLength; step++) {
    const deep = step % 10 === 0 ? 6 : step % 5 === 0 ? 4 : 2.5;
    line(at(mm(step), 0), at(mm(step), mm(deep)), step % 10 === 0 ? 0.25 : 0.13);
    if (step % 10 !== 0) continue;
    const [left, base] =
      way === 'across' ? [x + mm(step) - mm(step === 0 ? 0.5 : 2.2), y + mm(9.2)] : [x + mm(7), y + mm(step) + mm(0.9)];
    drawLine(canvas, typesetter, step === rulerLength ? `${step} mm` : String(step), styles.small, left, base);
  }
}

function ramp(canvas: Canvas, typesetter: Typesetter, x: number, y: number): void {
  const width = mm(11);
  for (const [index, ink] of greys.entries()) {
    canvas.rectangle(x + index * width, y, width, mm(14), ink);
    drawLine(canvas, typesetter, String(index + 1), styles.small, x + index * width + mm(0.5), y + mm(17.4));
  }
  canvas.box(x, y, greys.length * width, mm(14), 0, { line: { width: mm(0.2), ink: 'line' } });
}

function smallest(typesetter: Typesetter): Block {
  const { smallest: words } = typesetter.language.words.testPage;
  return stack(
    [
      heading(typesetter, 'note-pencil', words.title, contentWidth),
      paragraph(typesetter, words.text, styles.foot, contentWidth),
      paragraph(
        typesetter,
        [code('4F2A 91C7 0B3E D865 A17C 52E9 6D08 B4F3 1C9A 77E0 38DB F264 95A1 0E4C C83B 6F17')],
        styles.foot,
        contentWidth,
      ),
    ],
    mm(0.8),
  );
}

function names(typesetter: Typesetter): Block {
  const large: TextStyle = { ...styles.fact, size: 11, leading: 16 };
  const invented = 'Zoë Ünal · Nguyễn Thị Ánh · Ελένη · Наталья · مريم · דוד · सीता · สมชาย · 王芳 · さとう · 김민준';
  return stack(
    [
      heading(typesetter, 'signature', typesetter.language.words.testPage.names, contentWidth),
      paragraph(typesetter, invented, large, contentWidth),
    ],
    mm(0.8),
  );
}

/** The corners of our papers' content: a printer that cannot reach them cuts a sheet. */
function corners(canvas: Canvas): void {
  const { width, height, side, top, bottom } = canvas.size;
  const arm = mm(6);
  const style = { width: mm(0.35), ink: 'ink' } as const;
  for (const [x, inwards] of [
    [side, 1],
    [width - side, -1],
  ] as const)
    for (const [y, downwards] of [
      [top, 1],
      [height - bottom, -1],
    ] as const) {
      canvas.rule(x, y, x + inwards * arm, y, style);
      canvas.rule(x, y, x, y + downwards * arm, style);
    }
}
