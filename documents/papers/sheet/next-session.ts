import type { DatedRule } from '../../../domain/dates/care.ts';
import type { Point } from '../../../domain/protocol/model/point.ts';
import type { CivilDate } from '../../../domain/time.ts';
import { mm } from '../../pdf/measure.ts';
import { type Block, rowOrStack, stack, tagged } from '../../typeset/block.ts';
import { bold, styles } from '../../typeset/styles.ts';
import { paragraph, textWidth } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import type { Density } from './density.ts';
import { dateAt, pointWords, ruleText, timeOfDay } from './rule-words.ts';

export interface PreparationEntry {
  readonly when: string;
  readonly text: string;
  readonly why: string;
}

/** Preparation rules as rows, those of the same dates together, in the order of their dates. */
export function preparationEntries(
  typesetter: Typesetter,
  rules: readonly DatedRule[],
  from: {
    readonly today: CivilDate;
    readonly appointment: CivilDate;
    /** House rules in a few words: the preparation sheet has them in full. */
    readonly brief: boolean;
  },
): PreparationEntry[] {
  const groups = new Map<string, DatedRule[]>();
  const ordered = rules
    .filter((rule) => rule.source === 'preparation')
    .sort((a, b) => rank(a, from.today).localeCompare(rank(b, from.today)));
  for (const rule of ordered) {
    const key = whenOf(typesetter, rule, from);
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()].map((group) => ({
    when: whenOf(typesetter, group[0], from),
    text: group
      .map((rule) =>
        sentence(from.brief && rule.lane === 'other' && rule.mode === 'do' ? rule.short : ruleText(typesetter, rule)),
      )
      .join(' '),
    why: group
      .map((rule) => sentence(rule.why))
      .filter((why) => why !== '')
      .join(' '),
  }));
}

const rank = (rule: DatedRule, today: CivilDate): string => `${rule.from ?? today} ${rule.to ?? '9999'}`;

function whenOf(
  typesetter: Typesetter,
  rule: DatedRule | undefined,
  from: { today: CivilDate; appointment: CivilDate },
): string {
  if (!rule) return '';
  const { preparation: words } = typesetter.language.words;
  if (rule.fromUndated) return undatedStart(typesetter, rule, rule.fromUndated, from);
  // What holds from today to the appointment is "until then": a range would only repeat both ends.
  if (rule.from === null || rule.to === null || (rule.from <= from.today && rule.to >= from.appointment)) {
    return words.until;
  }
  const { points } = typesetter.language.words;
  const { appointment } = from;
  const day = (date: CivilDate): string => typesetter.language.dates.shortDate(date, appointment);
  if (rule.fromTime !== undefined) {
    if (rule.from === rule.to && rule.byTime === undefined)
      return timeOfDay(typesetter, day(rule.from), rule) ?? day(rule.from);
    return points.fromTo(points.at(day(rule.from), rule.fromTime), dateAt(typesetter, day(rule.to), rule.byTime));
  }
  if (rule.byTime !== undefined && rule.mode !== 'do')
    return points.fromTo(day(rule.from), dateAt(typesetter, day(rule.to), rule.byTime));
  if (rule.byTime !== undefined)
    return words.by(typesetter.language.dates.appointment({ date: rule.to, time: rule.byTime }, from.appointment));
  // The appointment's own date stands above in full, year included.
  return typesetter.language.dates.dateRange(rule.from, rule.to, from.appointment);
}

/** "Once it has healed": a beginning that nobody can date, with the end where that is not the appointment. */
function undatedStart(
  typesetter: Typesetter,
  rule: DatedRule,
  point: Point,
  { appointment }: { readonly appointment: CivilDate },
): string {
  const { points: words } = typesetter.language.words;
  const begins = pointWords(typesetter, point);
  if (rule.to !== null && (rule.to < appointment || rule.byTime !== undefined)) {
    const last = typesetter.language.dates.shortDate(rule.to, appointment);
    return words.fromTo(words.from(begins), dateAt(typesetter, last, rule.byTime));
  }
  return point.anchor === 'healed' && begins === words.healed ? words.once(begins) : words.from(begins);
}

const sentence = (text: string): string => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`);

/** How many of the entries say why. */
export const reasonsIn = (entries: readonly PreparationEntry[]): number =>
  entries.filter(({ why }) => why !== '').length;

/**
 * The first `count` reasons, in the order of their dates: what comes first is what most depends on the client. Where any is
 * left out the last entry says so: no reason vanishes without a word.
 */
export function withReasons(
  typesetter: Typesetter,
  entries: readonly PreparationEntry[],
  count: number,
): PreparationEntry[] {
  if (count >= reasonsIn(entries)) return [...entries];
  let left = count;
  const some = entries.map((entry) => {
    if (entry.why === '') return entry;
    left -= 1;
    return left >= 0 ? entry : { ...entry, why: '' };
  });
  const { askReasons, askOtherReasons } = typesetter.language.words.aftercare.next;
  const words = count === 0 ? askReasons : askOtherReasons;
  return some.map((entry, index) => {
    if (index < some.length - 1) return entry;
    return entry.why === '' ? { ...entry, text: `${entry.text} ${words}` } : { ...entry, why: `${entry.why} ${words}` };
  });
}

/** Dates at the start, words beside them, and why where an entry says it. */
export function preparationRows(
  typesetter: Typesetter,
  entries: readonly PreparationEntry[],
  width: number,
  { body, runIn }: Pick<Density, 'body' | 'runIn'>,
): Block {
  const scale = body.size / styles.body.size;
  const dates = mm(25.7) * scale;
  const style = { ...body, leading: Math.min(body.leading, 11.4 * scale) };
  const rows = entries.map((entry) => {
    const words = entry.why ? `${entry.text} ${entry.why}` : entry.text;
    // A date with its time of day is wider than the column of dates: it begins the sentence instead of breaking in two.
    if (runIn || textWidth(typesetter, entry.when, { ...style, face: 'bold' }) > dates - mm(0.6)) {
      const sentence = paragraph(typesetter, [bold(`${entry.when}: `), words], style, width, {
        role: 'LBody',
        lasting: true,
      });
      return tagged('LI', sentence);
    }
    const when = paragraph(typesetter, [bold(entry.when)], style, dates - mm(0.6), { role: 'Lbl' });
    return tagged(
      'LI',
      rowOrStack(when, paragraph(typesetter, words, style, width - dates, { role: 'LBody', lasting: true }), dates),
    );
  });
  return tagged('L', stack(rows, mm(0.5)));
}
