import type { CareDay } from '../../domain/dates/care.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { Canvas } from '../pdf/canvas.ts';
import { contentWidth, mm } from '../pdf/measure.ts';
import { Part } from '../pdf/structure.ts';
import { type Block, stack, tagged } from '../typeset/block.ts';
import type { TextStyle } from '../typeset/styles.ts';
import { baseline, drawLine, paragraph, textWidth } from '../typeset/text.ts';
import type { Typesetter } from '../typeset/typesetter.ts';
import { barPad, drawLook, iconSize } from './bar-look.ts';
import { type Bar, type Week, weeksOf } from './bars.ts';
import { type CalendarInput, calendarInWords, dueOn, dueWords } from './in-words.ts';
import { key } from './key.ts';

const gap = mm(0.8);
const column = (contentWidth - 6 * gap) / 7;
const left = (index: number): number => index * (column + gap);
const barGap = mm(0.6);

/** Of a week: a clinic with sixty rules would fill a page with one. The lists in words have all of them. */
const mostRows = 7;

const weekday: TextStyle = { face: 'regular', size: 9, leading: 10, ink: 'mid' };
const dayNumber: TextStyle = { face: 'semibold', size: 10.5, leading: 12, ink: 'text' };
const dayWord: TextStyle = { face: 'regular', size: 9, leading: 12, ink: 'text' };

/** Whole weeks, each from the day that the reader's week begins with, with "off" and "on" as bars. Its size depends on the dates only. */
export function calendar(typesetter: Typesetter, input: CalendarInput): Block {
  const weeks = weeksOf(
    typesetter,
    input.days,
    input.rules,
    input.nextSession,
    (bar) => labelled(typesetter, bar) !== null,
  );
  const first = input.days[0]?.date ?? null;
  const dashed = weeks.some((week) => week.rows.flat().some((bar) => bar.look === 'dashed'));
  const more = weeks.some((week) => week.rows.length > mostRows);
  const drawn = stack(
    [
      weekdayRow(typesetter, input.days.slice(0, 7)),
      ...weeks.map((week) => weekBlock(typesetter, week, input, first)),
      key(typesetter, { dashed, more }),
    ],
    gap,
  );
  return tagged(new Part('Figure', { alt: calendarInWords(typesetter, input) }), drawn);
}

function weekdayRow(typesetter: Typesetter, days: readonly CareDay[]): Block {
  return {
    height: weekday.leading,
    draw(canvas, x, y) {
      for (const [index, { date }] of days.entries()) {
        const name = typesetter.language.dates.weekday(date);
        drawLine(canvas, typesetter, name, weekday, x + left(index) + mm(1), y + baseline(typesetter, weekday));
      }
    },
  };
}

function weekBlock(typesetter: Typesetter, week: Week, input: CalendarInput, first: CivilDate | null): Block {
  const top = mm(0.3) + mm(0.5);
  const rows = week.rows.slice(0, mostRows).map((bars) => barRow(typesetter, bars));
  const barsHeight = rows.reduce((sum, row) => sum + row.height, 0) + Math.max(0, rows.length - 1) * barGap;
  return {
    height: top + dayNumber.leading + (rows.length > 0 ? mm(0.5) + barsHeight : 0),
    draw(canvas, x, y) {
      canvas.rectangle(x, y, contentWidth, mm(0.3), 'line');
      for (const [index, day] of week.days.entries()) {
        drawDay(canvas, typesetter, day, input, day.date === first, x + left(index), y + top);
      }
      let at = y + top + dayNumber.leading + mm(0.5);
      for (const row of rows) {
        row.draw(canvas, x, at);
        at += row.height + barGap;
      }
    },
  };
}

function drawDay(
  canvas: Canvas,
  typesetter: Typesetter,
  day: CareDay,
  input: CalendarInput,
  first: boolean,
  x: number,
  y: number,
): void {
  const { dates } = typesetter.language;
  const number = dates.dayOfMonth(day.date);
  const named = first || day.date.endsWith('-01') ? dates.dayAndMonth(day.date) : number;
  const freed = input.freed?.date === day.date ? input.freed.word : null;
  const boxed = day.mark === 'next-session' || freed !== null;
  if (day.mark === 'treated') canvas.box(x, y, column, dayNumber.leading, mm(1), { fill: 'tint' });
  if (boxed) canvas.box(x, y, column, dayNumber.leading, mm(1), { line: { width: mm(0.4), ink: 'ink' } });
  // In a box the number is vertically centred.
  const base = y + (boxed ? middleBase(typesetter, dayNumber) : baseline(typesetter, dayNumber));
  const style: TextStyle = day.mark === 'treated' ? dayWord : { ...dayWord, face: 'semibold' };
  const room = column - (boxed ? mm(1) : 0);
  const startBeside = (shown: string): number => mm(boxed ? 2.5 : 2) + textWidth(typesetter, shown, dayNumber);
  const fitting = (shown: string, words: readonly string[]) =>
    words
      .filter((word) => startBeside(shown) + textWidth(typesetter, word, style) <= room)
      .slice(0, 1)
      .map((word) => ({ shown, word }));
  const words = wordsFor(typesetter, day, input);
  // Beside the name of a month only a shorter word fits. The name gives way to what the day is; what begins on it has its bar.
  const [{ shown, word } = { shown: named, word: null }] = [
    ...fitting(named, words),
    ...fitting(number, words),
    ...(freed === null || day.mark !== 'none' ? [] : fitting(named, [freed])),
  ];
  drawLine(canvas, typesetter, shown, dayNumber, x + mm(boxed ? 1.5 : 1), base);
  const width = textWidth(typesetter, shown, dayNumber);
  if (day.mark === 'due') canvas.rectangle(x + mm(1), base + mm(0.6), width, mm(0.6), 'text');
  if (word !== null) drawLine(canvas, typesetter, word, style, x + startBeside(shown), base);
}

/** The base line that centres digits and capitals vertically. */
function middleBase({ regular }: Typesetter, { size, leading }: TextStyle): number {
  return (leading + (regular.font.capHeight / regular.font.unitsPerEm) * size) / 2;
}

/** Labels for a day, longest first. */
function wordsFor(typesetter: Typesetter, day: CareDay, { nextSession, rules }: CalendarInput): readonly string[] {
  const { calendar: words } = typesetter.language.words;
  switch (day.mark) {
    case 'treated':
      return [words.treated];
    case 'due': {
      const due = dueOn(rules, day.date);
      return due ? dueWords(typesetter, due, day.date) : [];
    }
    case 'next-session':
      return [words.session(nextSession)];
    case 'none':
      return [];
  }
}

interface Fitted {
  readonly bar: Bar;
  readonly style: TextStyle;
  readonly icon: boolean;
  readonly text: Block;
  /** The label stands on the empty days before the bar. */
  readonly outside: boolean;
}

/** Of a bar of one line, and of its lines; Arabic letters reach further up and down than Latin ones. */
const barOf = ({ direction }: Typesetter) =>
  direction === 'rtl' ? { height: mm(4.9), leading: 12.4 } : { height: mm(4.2), leading: 9.8 };

/** A row is as high as its longest label. A label over three lines ends in an ellipsis; the rule list has it in full. */
function barRow(typesetter: Typesetter, bars: readonly Bar[]): Block {
  const fitted = bars.map((bar) => fitLabel(typesetter, bar));
  const lines = Math.max(...fitted.map((one) => one.text.height / one.style.leading));
  const { height: single, leading } = barOf(typesetter);
  const height = lines <= 1 ? single : lines * leading + mm(0.9);
  return {
    height,
    draw(canvas, x, y) {
      for (const one of fitted) drawBar(canvas, one, x, y, height);
    },
  };
}

function fitLabel(typesetter: Typesetter, bar: Bar): Fitted {
  const fitted = labelled(typesetter, bar);
  if (fitted) return fitted;
  const style = labelStyle(typesetter, bar);
  const icon = bar.look === 'off';
  const text = paragraph(typesetter, bar.label, style, textRoom(bar, icon), { most: 3, lasting: true });
  return { bar, style, icon, text, outside: false };
}

const labelStyle = (typesetter: Typesetter, bar: Bar): TextStyle => ({
  face: 'semibold',
  size: 9,
  leading: barOf(typesetter).leading,
  ink: bar.look === 'off' ? 'white' : 'ink',
});

/** The label in the fewest lines that fit the bar; null when three are not enough. */
function labelled(typesetter: Typesetter, bar: Bar): Fitted | null {
  // On a dark bar the icon carries the meaning; on an outlined one it only supports the label.
  const bare = bar.look !== 'off';
  const ways = (whole: boolean): Fitted | null => {
    const set = (icon: boolean, lines: number) => inBar(typesetter, bar, { icon, lines, whole });
    return (
      set(true, 1) ??
      (bare ? set(false, 1) : null) ??
      before(typesetter, bar) ??
      set(true, 2) ??
      (bare ? set(false, 2) : null) ??
      set(!bare, 3)
    );
  };
  // A word is broken only where none of them leaves it whole.
  return ways(true) ?? ways(false);
}

function inBar(
  typesetter: Typesetter,
  bar: Bar,
  as: { readonly icon: boolean; readonly lines: number; readonly whole: boolean },
): Fitted | null {
  const style = labelStyle(typesetter, bar);
  const room = textRoom(bar, as.icon);
  if (as.whole && bar.label.split(' ').some((word) => textWidth(typesetter, word, style) > room)) return null;
  const text = paragraph(typesetter, bar.label, style, room, { lasting: true });
  return text.height <= as.lines * style.leading ? { bar, style, icon: as.icon, text, outside: false } : null;
}

/** Labels a short bar late in the first week on the empty days before it. */
function before(typesetter: Typesetter, bar: Bar): Fitted | null {
  if (bar.free === 0) return null;
  const style: TextStyle = { ...labelStyle(typesetter, bar), ink: 'ink' };
  const width = left(bar.first) - left(bar.first - bar.free) - gap;
  const text = paragraph(typesetter, bar.label, style, width, { align: 'end', lasting: true });
  return text.height <= style.leading ? { bar, style, icon: true, text, outside: true } : null;
}

const barWidth = (bar: Bar): number => left(bar.last) + column - left(bar.first);
const textRoom = (bar: Bar, icon: boolean): number =>
  barWidth(bar) - 2 * barPad - (icon && bar.icon ? iconSize + mm(1) : 0);

function drawBar(canvas: Canvas, fitted: Fitted, x: number, y: number, height: number): void {
  const { bar, text } = fitted;
  const at = x + left(bar.first);
  const width = barWidth(bar);
  drawLook(canvas, bar.look, at, y, width, height);
  if (fitted.outside) {
    text.draw(canvas, x + left(bar.first - bar.free), y + (height - text.height) / 2);
    if (bar.icon) {
      const middle = at + (width - iconSize) / 2;
      canvas.icon(bar.icon, middle, y + (height - iconSize) / 2, iconSize, bar.look === 'off' ? 'white' : 'ink');
    }
    return;
  }
  let textAt = at + barPad;
  if (fitted.icon && bar.icon) {
    canvas.icon(bar.icon, textAt, y + (height - iconSize) / 2, iconSize, bar.look === 'off' ? 'white' : 'ink');
    textAt += iconSize + mm(1);
  }
  text.draw(canvas, textAt, y + (height - text.height) / 2);
}
