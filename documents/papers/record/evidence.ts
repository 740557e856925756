import { civilDateOf } from '../../../domain/time.ts';
import type { EventLine } from '../../../domain/visit/views/event-line.ts';
import { zoneName } from '../../../domain/zone-name.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { Part } from '../../pdf/structure.ts';
import { type Block, padded, row, rowOrStack, stack, tagged, whole } from '../../typeset/block.ts';
import { bold, type Span, styles, type TextStyle } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { between, factWords, who } from '../../words/event-words.ts';
import { isolated } from '../../words/isolated.ts';
import { crossedOutLines } from './crossed-out.ts';
import { civilSeconds } from './seconds.ts';

const columns = { sequence: 0, time: mm(11), who: mm(37), what: mm(72) } as const;
const cell: TextStyle = styles.evidence;

/** The visit's events in order: sequence number, local time with zone, who, and what. */
export function eventTable(typesetter: Typesetter, events: readonly EventLine[]): Block {
  const rows: Block[] = [];
  let day = '';
  let label: Block | null = null;
  for (const event of events) {
    const date = civilDateOf(event.moment);
    if (date !== day) {
      day = date;
      const words = [bold(`${typesetter.language.dates.fullDate(date)} (${event.moment.zone})`)];
      const named = paragraph(typesetter, words, styles.small, contentWidth, { role: 'inline' });
      const head = tagged(new Part('TH', { table: '/ColSpan 4/Scope/Row' }), named);
      label = padded(tagged('TR', head), { top: mm(1), bottom: mm(0.4) });
    }
    const row = eventRow(typesetter, event);
    // A day's heading stays with its first event.
    rows.push(label && row.height < mm(60) ? whole(stack([label, row])) : label ? stack([label, row]) : row);
    label = null;
  }
  return tagged('Table', headedRows(tableHead(typesetter), stack(rows)));
}

/** Rows under their headings, which are repeated on each page and read aloud only once. */
function headedRows(head: Block, rows: Block, again = false): Block {
  const shown: Block = again
    ? { ...head, draw: (canvas, x, y) => canvas.repeated('Header', () => head.draw(canvas, x, y)) }
    : head;
  return {
    ...stack([shown, rows]),
    split(room) {
      const pieces = rows.split?.(room - head.height) ?? null;
      return pieces ? [stack([shown, pieces[0]]), headedRows(head, pieces[1], true)] : null;
    },
  };
}

function tableHead(typesetter: Typesetter): Block {
  const label = (text: string, from: number, to: number): { x: number; block: Block } => ({
    x: from,
    block: tagged(
      new Part('TH', { table: '/Scope/Column' }),
      paragraph(typesetter, text, { ...styles.evidence, ink: 'mid' }, to - from - mm(2), { role: 'inline' }),
    ),
  });
  const { events: words } = typesetter.language.words.common;
  const heads = row([
    label(words.number, columns.sequence, columns.time),
    label(words.time, columns.time, columns.who),
    label(words.who, columns.who, columns.what),
    label(words.what, columns.what, contentWidth),
  ]);
  return tagged('TR', heads);
}

function eventRow(typesetter: Typesetter, event: EventLine): Block {
  const text = (content: string | readonly (Span | string)[], from: number, to: number): Block =>
    paragraph(typesetter, content, cell, to - from - mm(2), { role: 'TD' });
  const { events } = typesetter.language.words;
  const words = [
    bold(events.names[event.type]),
    ...factWords(events, event.facts).map((said) => `${between}${said}`),
    ...showed(typesetter, event),
  ];
  const what = event.crossedOut
    ? tagged(
        'TD',
        crossedOutLines(
          typesetter,
          words,
          event.crossedOut,
          cell,
          contentWidth - columns.what,
          civilDateOf(event.moment),
        ),
      )
    : text(words, columns.what, contentWidth + mm(2));
  const time = `${civilSeconds(event.moment)} ${zoneName(event.moment)}`;
  const facts: readonly { x: number; block: Block }[] = [
    { x: columns.sequence, block: text(String(event.sequence), columns.sequence, columns.time) },
    { x: columns.time, block: text(time, columns.time, columns.who) },
    { x: columns.who, block: text(isolated(who(typesetter.language.words.events, event)), columns.who, columns.what) },
  ];
  return padded(tagged('TR', rowOrStack(row(facts), what, columns.what)), { top: mm(0.3), bottom: mm(0.3) });
}

/** The tablet's clock reading, where the time beside it is corrected. */
function showed(typesetter: Typesetter, { showed: reading, moment }: EventLine): string[] {
  if (!reading) return [];
  const day = civilDateOf(reading);
  const date = day === civilDateOf(moment) ? '' : `${typesetter.language.dates.dayAndMonth(day)}, `;
  return [typesetter.language.words.common.events.clock(`${date}${civilSeconds(reading)}`)];
}

/** Labels and values below each other, for the facts that are too long for a row. */
export function factList(
  typesetter: Typesetter,
  facts: readonly (readonly [string, readonly (Span | string)[]])[],
): Block {
  const label = mm(34);
  const listed: TextStyle = { ...styles.small, leading: 11 };
  const items = facts.map(([name, value]) => {
    const named = paragraph(typesetter, name, { ...listed, ink: 'mid' }, label - mm(2), { role: 'Lbl' });
    return tagged(
      'LI',
      rowOrStack(named, paragraph(typesetter, value, listed, contentWidth - label, { role: 'LBody' }), label),
    );
  });
  return tagged('L', stack(items, mm(0.6)));
}
