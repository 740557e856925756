import { civilDateOf } from '../../domain/time.ts';
import { calendar } from '../calendar/calendar.ts';
import { contentWidth, mm } from '../pdf/measure.ts';
import { type Block, behind, nothing, padded, rowOrStack, stack, tagged, whole } from '../typeset/block.ts';
import { type QrCode, qrRow } from '../typeset/qr.ts';
import { bold, styles, type TextStyle } from '../typeset/styles.ts';
import { paragraph, textWidth } from '../typeset/text.ts';
import { type Typesetter, typesetterFor } from '../typeset/typesetter.ts';
import { clientAndBirth } from '../typeset/who.ts';
import { reasonWords } from '../words/event-words.ts';
import { isolated } from '../words/isolated.ts';
import type { Language } from '../words/language.ts';
import { english } from '../words/languages.ts';
import { comma } from '../words/listed.ts';
import type { PreparationSheetInput } from './inputs.ts';
import { type Density, roomy } from './sheet/density.ts';
import { FramedPaper } from './sheet/framed-paper.ts';
import { type PreparationEntry, preparationEntries } from './sheet/next-session.ts';
import { box, boxInner, factRow, heading, letterhead, sectionGap } from './sheet/parts.ts';
import { namesOf } from './sheet/people.ts';
import { clinicCode, dateCodes } from './sheet/phone-codes.ts';

const codesInRow = 5;

/** The date and the words of each preparation, larger than elsewhere: this sheet hangs on a fridge. */
const bigDate: TextStyle = { face: 'bold', size: 15, leading: 19, ink: 'ink', role: 'H2' };
const bigWords: TextStyle = { face: 'semibold', size: 11, leading: 15, ink: 'ink' };
/** How closely it is set; type keeps its size. */
interface Setting {
  readonly gap: number;
  readonly words: TextStyle;
  readonly why: TextStyle;
}

const usual = { words: bigWords, why: styles.body } as const;
const settings: readonly Setting[] = [
  { gap: sectionGap, ...usual },
  { gap: mm(1.8), ...usual },
  { gap: mm(1.2), ...usual },
  { gap: mm(0.8), ...usual },
  // For a slip on Letter, which is 18 mm shorter.
  { gap: mm(0.8), words: { ...bigWords, leading: 13.6 }, why: { ...styles.body, leading: 11.4 } },
];
const appointmentDate: TextStyle = { face: 'bold', size: 26, leading: 31, ink: 'ink' };

/**
 * What to do before an appointment, with dates and reasons. Also the slip for a client whose session was moved today: it then
 * says what was found. Throws AppError `no-glyph`.
 */
export async function makePreparationSheet(
  input: PreparationSheetInput,
  language: Language = english,
): Promise<Uint8Array> {
  const typesetter = await typesetterFor(input, language);
  const { title, subject, foot } = language.words.preparation;
  const paper = new FramedPaper(typesetter, input, { title, subject, foot, textHash: null });
  const { blocks, gap } = set(typesetter, input, paper.room);
  const flow = paper.flow(gap);
  for (const block of blocks) flow.add(block, gap);
  return paper.finish();
}

interface SetSheet {
  readonly blocks: readonly Block[];
  readonly gap: number;
}

/** On one page where one of the settings fits it, else at its usual distances over two. */
function set(typesetter: Typesetter, input: PreparationSheetInput, room: number): SetSheet {
  const rows = entryRows(typesetter, input);
  const { above, below } = around(typesetter, input);
  for (const setting of settings) {
    const { gap } = setting;
    const blocks = [...above, ...rows(setting), ...below];
    if (stack(blocks, gap).height + gap <= room) return { blocks, gap };
  }
  return { blocks: [...above, ...rows(usual), ...below], gap: sectionGap };
}

type EntryStyle = Pick<Setting, 'words' | 'why'>;

function entryRows(
  typesetter: Typesetter,
  { timeline, madeAt }: PreparationSheetInput,
): (style: EntryStyle) => Block[] {
  const today = civilDateOf(madeAt);
  const entries = preparationEntries(typesetter, timeline.rules, {
    today,
    appointment: timeline.appointment.date,
    brief: false,
  });
  return (style) => entries.map((entry, index) => entryBlock(typesetter, entry, index === 0, style));
}

/** What stands above and below the days before the session, the same however closely those are set. */
function around(
  typesetter: Typesetter,
  input: PreparationSheetInput,
): { readonly above: Block[]; readonly below: Block[] } {
  const { timeline } = input;
  const { preparation: words, common } = typesetter.language.words;
  const weeks = calendar(typesetter, {
    days: timeline.days,
    rules: timeline.rules,
    nextSession: timeline.session,
    freed: null,
  });
  const above = [
    letterhead(typesetter, input, words.title),
    factRow(typesetter, [
      { label: common.client, value: clientAndBirth(typesetter, input.client) },
      { label: common.session, value: common.sessionOf(timeline.session, timeline.sessionsPlanned) },
      { label: words.given, value: typesetter.language.dates.dateAndTime(input.madeAt) },
      { label: words.givenBy, value: givenBy(typesetter, input) },
    ]),
    ...moved(typesetter, input),
    appointment(typesetter, input),
    weeks,
  ];
  return { above, below: [call(typesetter, input), codes(typesetter, input)] };
}

/** Why today's session did not take place, in the record's words. */
export function moved(
  typesetter: Typesetter,
  input: PreparationSheetInput,
  { body, heading: head }: Pick<Density, 'body' | 'heading'> = roomy,
): Block[] {
  const { rescheduled } = input;
  if (!rescheduled) return [];
  const { preparation: words } = typesetter.language.words;
  const width = boxInner(contentWidth);
  const reasons = rescheduled.reasons.map((reason) => reasonWords(typesetter.language.words.events, reason));
  const blocks = [
    heading(typesetter, 'calendar-x', words.moved(typesetter.language.dates.dateAndTime(rescheduled.on)), width, head),
    paragraph(typesetter, [words.reason, bold(sentence(typesetter, reasons))], body, width),
    rescheduled.note && !reasons.includes(rescheduled.note)
      ? paragraph(typesetter, rescheduled.note, body, width)
      : nothing,
    paragraph(typesetter, words.protects, body, width),
  ];
  const boxed = box('line', contentWidth, blocks);
  // A note may be as long as a page; then it runs on without its box.
  return [tagged('Sect', boxed.height < mm(120) ? boxed : stack(blocks, mm(1)))];
}

/** Joins reasons into a sentence; a reason typed by a person may end in its own full stop. */
function sentence({ language }: Typesetter, reasons: readonly string[]): string {
  const words = reasons.join(comma(language));
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function appointment(typesetter: Typesetter, input: PreparationSheetInput): Block {
  const { date, time } = input.timeline.appointment;
  const { preparation: words } = typesetter.language.words;
  const pad = mm(3);
  const text = stack([
    paragraph(typesetter, words.appointment, { ...styles.body, ink: 'mid', role: 'H2' }, contentWidth - 2 * pad),
    paragraph(
      typesetter,
      typesetter.language.dates.appointment({ date, time }, null),
      appointmentDate,
      contentWidth - 2 * pad,
    ),
    paragraph(typesetter, words.at(isolated(input.clinic.name)), styles.body, contentWidth - 2 * pad),
    ...insteadOf(typesetter, input).map((line) => paragraph(typesetter, line, styles.body, contentWidth - 2 * pad)),
  ]);
  return behind(padded(tagged('Sect', text), { top: mm(2), left: pad, bottom: mm(2.4) }), (canvas, x, y, height) => {
    canvas.box(x, y, contentWidth, height, mm(1.5), { fill: 'tint' });
  });
}

/** So that nobody keeps to the sheet that hangs on the fridge. */
export function insteadOf({ language }: Typesetter, { insteadOf: before }: PreparationSheetInput): string[] {
  return before ? [language.words.preparation.insteadOf(language.dates.appointment(before, null))] : [];
}

function entryBlock(typesetter: Typesetter, entry: PreparationEntry, first: boolean, style: EntryStyle): Block {
  const dates = mm(46);
  const width = contentWidth - dates;
  const words = stack([
    paragraph(typesetter, entry.text, style.words, width),
    entry.why
      ? paragraph(typesetter, [typesetter.language.words.preparation.why, entry.why], style.why, width)
      : nothing,
  ]);
  const when = paragraph(typesetter, entry.when, fitting(typesetter, entry.when, dates - mm(4)), dates - mm(4));
  const content = tagged('Sect', rowOrStack(when, padded(words, { top: mm(0.9) }), dates));
  if (content.split) return content;
  return behind(padded(content, { top: mm(first ? 1.2 : 0.8) }), (canvas, x, y) => {
    canvas.rectangle(x, y, contentWidth, first ? mm(0.7) : mm(0.2), first ? 'ink' : 'line');
  });
}

/** A range of two dates is set a little smaller before it is broken over two lines. */
function fitting(typesetter: Typesetter, text: string, width: number): TextStyle {
  return textWidth(typesetter, text, bigDate) <= width ? bigDate : { ...bigDate, size: 13, leading: 19 };
}

/** What to do when something is wrong before the day. */
export function call(typesetter: Typesetter, input: PreparationSheetInput, body: TextStyle = styles.body): Block {
  const number = input.clinic.phone || input.clinic.outOfHours;
  const { preparation: words } = typesetter.language.words;
  const text = [bold(words.trouble), words.newDate(number)];
  return whole(padded(paragraph(typesetter, text, body, contentWidth), { top: mm(1) }));
}

/** One code a date, and the clinic's numbers where there is room. */
export function preparationCodes(typesetter: Typesetter, input: PreparationSheetInput): QrCode[] {
  const { timeline, visitId, madeAt, clinic } = input;
  const dated = dateCodes(typesetter, timeline.dates, { visitId, madeAt, clinic, reference: civilDateOf(madeAt) });
  const own = clinicCode(typesetter, clinic);
  return own && dated.length < codesInRow ? [...dated, own] : dated;
}

function codes(typesetter: Typesetter, input: PreparationSheetInput): Block {
  const all = preparationCodes(typesetter, input);
  if (all.length === 0) return nothing;
  const rows: Block[] = [];
  for (let start = 0; start < all.length; start += codesInRow) {
    rows.push(qrRow(typesetter, all.slice(start, start + codesInRow)));
  }
  const note = typesetter.language.words.common.scan;
  return padded(stack([...rows, paragraph(typesetter, note, styles.note, contentWidth)], mm(1.4)), { top: mm(1.6) });
}

/** Who set the new date, or who seals the sheet. */
export function givenBy(typesetter: Typesetter, { people }: PreparationSheetInput): string {
  return namesOf(typesetter, people, 'rescheduled') || namesOf(typesetter, people, 'sealed');
}
