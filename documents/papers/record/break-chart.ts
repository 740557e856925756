import { civilDateOf, civilTimeOf, type Instant, type Moment, plusMilliseconds } from '../../../domain/time.ts';
import { zoneName } from '../../../domain/zone-name.ts';
import type { Canvas } from '../../pdf/canvas.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { Part } from '../../pdf/structure.ts';
import { type Block, tagged } from '../../typeset/block.ts';
import type { TextStyle } from '../../typeset/styles.ts';
import { baseline, drawLine, textWidth } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import type { RecordedBreak, VisitRecordInput } from '../visit-record-input.ts';

type Procedure = NonNullable<VisitRecordInput['procedure']>;

const labels = mm(18);
const lane = mm(6);
const laneGap = mm(1.4);
const axis = mm(5.5);
const iconSize = mm(3);
const label: TextStyle = { face: 'semibold', size: 9, leading: 11, ink: 'ink' };
const time: TextStyle = { face: 'regular', size: 9, leading: 10.6, ink: 'text' };

/**
 * The procedure on a time axis: break windows above, work and breaks below, clock times under both. Measured by the steady
 * clock from the start, so a moved wall clock cannot distort it.
 */
export function breakChart(typesetter: Typesetter, procedure: Procedure): Block {
  const { procedure: words } = typesetter.language.words;
  const windows = procedure.breaks.map(windowOf);
  const span = Math.max(procedure.lastedMs, ...windows.map((window) => window.to), 1);
  const room = contentWidth - labels - mm(6);
  const place = (ms: number): number => labels + (room * Math.min(Math.max(ms, 0), span)) / span;
  const height = 2 * lane + laneGap + axis;
  const drawn: Block = {
    height,
    draw(canvas, x, y) {
      const taken = y + lane + laneGap;
      const word = (text: string, top: number): void =>
        drawLine(canvas, typesetter, text, label, x, top + (lane - label.leading) / 2 + baseline(typesetter, label));
      word(words.chart.planned, y);
      word(words.chart.taken, taken);
      for (const { from, to } of windows) {
        canvas.box(x + place(from), y, place(to) - place(from), lane, mm(1), { line: { width: mm(0.35), ink: 'ink' } });
        centred(canvas, typesetter, words.chart.window, x + place(from), place(to) - place(from), y);
      }
      canvas.box(x + labels, taken, place(procedure.lastedMs) - labels, lane, mm(1), { fill: 'tint' });
      for (const one of procedure.breaks) drawBreak(canvas, one, x + place(one.fromStartMs), taken, place);
      drawAxis(canvas, typesetter, procedure, { x, y: taken + lane + mm(0.8), span, place });
    },
  };
  return tagged(new Part('Figure', { alt: inWords(typesetter, procedure) }), drawn);
}

/** The chart as text for screen readers. */
function inWords(typesetter: Typesetter, { startedAt, finishedAt, breaks }: Procedure): string {
  const { spoken } = typesetter.language.words.procedure;
  const day = civilDateOf(startedAt);
  const at = (instant: Instant) => ({ instant, zone: startedAt.zone });
  const lines = breaks.map((one, index) => {
    const from = at(one.startedAt);
    const range =
      one.endedAt === null
        ? typesetter.language.dates.timeOn(from, day)
        : typesetter.language.dates.timeRange(from, at(one.endedAt), day);
    const taken =
      one.kind === 'skipped' ? spoken.skipped(typesetter.language.dates.timeOn(from, day)) : spoken.taken(range);
    return spoken.break(
      index + 1,
      typesetter.language.dates.timeRange(at(one.windowFrom), at(one.windowTo), day),
      taken,
    );
  });
  return `${spoken.line(typesetter.language.dates.timeRange(startedAt, finishedAt, day))}${lines.length > 0 ? lines.join('') : spoken.none}`;
}

/** A window's place from the start. Its ends are derived from the clock reading of the break itself. */
function windowOf(one: RecordedBreak): { readonly from: number; readonly to: number } {
  const at = (instant: string): number => one.fromStartMs + Date.parse(instant) - Date.parse(one.startedAt);
  return { from: at(one.windowFrom), to: at(one.windowTo) };
}

function drawBreak(canvas: Canvas, one: RecordedBreak, x: number, y: number, place: (ms: number) => number): void {
  if (one.kind === 'skipped') {
    const line = { width: mm(0.6), ink: 'ink', dash: [mm(1), mm(0.7)] } as const;
    canvas.rule(x, y - laneGap / 2, x, y + lane + laneGap / 2, line);
    return;
  }
  const width = Math.max(mm(0.8), place(one.fromStartMs + (one.breakMs ?? 0)) - place(one.fromStartMs));
  canvas.box(x, y, width, lane, mm(0.8), { fill: 'off' });
  if (width > iconSize + mm(0.6)) {
    canvas.icon('coffee', x + (width - iconSize) / 2, y + (lane - iconSize) / 2, iconSize, 'white');
  }
}

function centred(canvas: Canvas, typesetter: Typesetter, text: string, x: number, width: number, y: number): void {
  const needed = textWidth(typesetter, text, time);
  if (needed + mm(1) > width) return;
  drawLine(
    canvas,
    typesetter,
    text,
    time,
    x + (width - needed) / 2,
    y + (lane - time.leading) / 2 + baseline(typesetter, time),
  );
}

const minute = 60_000;
const steps = [15, 30, 60, 120, 240] as const;

/**
 * Full and half hours of the wall clock, as many as fit. Where the clocks change in between, each mark has its zone, so a
 * night of 25 or 23 hours is readable; on a following day the first mark has its date.
 */
function drawAxis(
  canvas: Canvas,
  typesetter: Typesetter,
  { startedAt, finishedAt, lastedMs }: Procedure,
  at: { x: number; y: number; span: number; place: (ms: number) => number },
): void {
  const { zone } = startedAt;
  const reading = (ms: number) => ({ instant: plusMilliseconds(startedAt.instant, ms), zone });
  const changes = zoneName(startedAt) !== zoneName(finishedAt);
  const most = changes || civilDateOf(startedAt) !== civilDateOf(finishedAt) ? 6 : 12;
  const step = steps.find((one) => at.span / (one * minute) <= most) ?? 480;
  canvas.rectangle(at.x + labels, at.y, at.place(at.span) - labels, mm(0.2), 'line');
  const near = (step * minute * (most === 6 ? 0.8 : 0.5)) | 0;
  const marks = [0, ...ticks(startedAt, step, at.span).filter((ms) => ms > near && ms < lastedMs - near), lastedMs];
  let day = civilDateOf(startedAt);
  for (const ms of marks) {
    const x = at.x + at.place(ms);
    canvas.rectangle(x, at.y, mm(0.2), mm(1), 'mid');
    const clock = changes ? typesetter.language.dates.timeWithZone(reading(ms)) : civilTimeOf(reading(ms));
    const date = civilDateOf(reading(ms));
    const text = date === day ? clock : `${typesetter.language.dates.dayAndMonth(date)}, ${clock}`;
    day = date;
    drawLine(
      canvas,
      typesetter,
      text,
      time,
      x - textWidth(typesetter, text, time) / 2,
      at.y + mm(1.2) + baseline(typesetter, time),
    );
  }
}

/** Milliseconds from the start at which the wall clock shows a multiple of `step` minutes. */
function ticks({ instant, zone }: Moment, step: number, span: number): number[] {
  const quarter = 15 * minute;
  const first = (quarter - (Date.parse(instant) % quarter)) % quarter;
  const quarters = Array.from(
    { length: Math.floor((span - first) / quarter) + 1 },
    (_, index) => first + index * quarter,
  );
  return quarters.filter((ms) => {
    const [hours = 0, minutes = 0] = civilTimeOf({ instant: plusMilliseconds(instant, ms), zone })
      .split(':')
      .map(Number);
    return (hours * 60 + minutes) % step === 0;
  });
}
