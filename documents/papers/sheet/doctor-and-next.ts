import type { AftercareTimeline } from '../../../domain/dates/care.ts';
import { type Block, nothing } from '../../typeset/block.ts';
import { bold, type Span } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import type { AftercareSheetInput } from '../inputs.ts';
import type { Density } from './density.ts';
import { type PreparationEntry, preparationEntries, preparationRows, withReasons } from './next-session.ts';
import { heading, unbroken } from './parts.ts';

/** Whether a protocol says anything of an infection: its signs, or what to do then. */
export const saysOfInfection = ({
  infectionSigns,
  infectionAct,
}: Pick<AftercareTimeline, 'infectionSigns' | 'infectionAct'>): boolean => infectionSigns !== '' || infectionAct !== '';

/** When to call a doctor, and whom. */
export function infectedBlocks(
  typesetter: Typesetter,
  { timeline: { infectionSigns, infectionAct }, clinic: { phone, outOfHours } }: AftercareSheetInput,
  width: number,
  { body, heading: style }: Density,
): Block[] {
  const { infected: words } = typesetter.language.words.aftercare;
  if (!saysOfInfection({ infectionSigns, infectionAct })) return [];
  // A protocol that names no signs is not given any.
  const signs: (Span | string)[] =
    infectionSigns === ''
      ? [infectionAct]
      : [
          words.call(phone !== '' || outOfHours !== ''),
          bold(infectionSigns.replace(/\.$/, '')),
          words.act(infectionAct),
        ];
  const numbers: (Span | string)[] = [
    ...(phone ? [words.clinic, bold(unbroken(phone))] : []),
    ...(phone && outOfHours ? [words.andOutOfHours] : outOfHours ? [words.outOfHours] : []),
    ...(outOfHours ? [bold(unbroken(outOfHours))] : []),
  ];
  return [
    heading(typesetter, 'first-aid-kit', words.title, width, style),
    paragraph(typesetter, signs, body, width, { lasting: true }),
    numbers.length > 0 ? paragraph(typesetter, numbers, body, width, { lasting: true }) : nothing,
  ];
}

/** What to do before the next session; empty where that has no date. */
export function daysBefore(typesetter: Typesetter, { timeline }: AftercareSheetInput): PreparationEntry[] {
  const { final, next, rules, dayZero: today } = timeline;
  return final || next === null
    ? []
    : preparationEntries(typesetter, rules, { today, appointment: next.date, brief: true });
}

/** The days before the next session (`before`) with the first `reasons` of their reasons, or that there is none. */
export function nextBlocks(
  typesetter: Typesetter,
  input: AftercareSheetInput,
  width: number,
  { body, heading: style, runIn }: Density,
  reasons: number,
  before: readonly PreparationEntry[] = daysBefore(typesetter, input),
): Block[] {
  const { timeline } = input;
  const { next: words } = typesetter.language.words.aftercare;
  const line = (text: string): Block => paragraph(typesetter, text, body, width, { lasting: true });
  if (timeline.final) return [heading(typesetter, 'calendar-blank', words.noneTitle, width, style), line(words.none)];
  if (timeline.next === null)
    return [
      heading(typesetter, 'calendar-blank', words.noDateTitle(timeline.session + 1), width, style),
      line(words.noDate),
    ];
  const when = typesetter.language.dates.appointment(timeline.next, timeline.dayZero);
  const entries = withReasons(typesetter, before, reasons);
  return [
    heading(typesetter, 'calendar-star', words.before(timeline.session + 1, when), width, style),
    entries.length === 0
      ? line(words.nothing)
      : preparationRows(typesetter, entries, width, { body, ...(runIn ? { runIn } : {}) }),
  ];
}
