import type { AftercareTimeline, DatedRule } from '../../../domain/dates/care.ts';
import { addDays, type CivilDate } from '../../../domain/time.ts';
import type { IconName } from '../../pdf/icons/paths.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { type Block, behind, lowest, padded, row, stack, tagged } from '../../typeset/block.ts';
import { bold, pill, type Span } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import type { Language } from '../../words/language.ts';
import { semicolon } from '../../words/listed.ts';
import { midLine } from '../../words/mid-line.ts';
import { type Density, roomy } from './density.ts';
import { heading } from './parts.ts';
import { beginWords, dateAt, pointWords, ruleText, spanWords } from './rule-words.ts';

interface DatedText {
  readonly when: readonly (Span | string)[];
  readonly text: string;
}

interface RuleColumn {
  readonly icon: IconName;
  readonly title: readonly (Span | string)[];
  readonly entries: readonly DatedText[];
}

type Words = Typesetter['language']['words']['aftercare'];

const plannedPill = ({ planned }: Words) => [' ', pill(planned)];

/** Not yet, In moderation, From, Always: every aftercare rule in words, with its date. */
export function ruleColumns(typesetter: Typesetter, timeline: AftercareTimeline): RuleColumn[] {
  const { aftercare: words } = typesetter.language.words;
  const rules = timeline.rules.filter((rule) => rule.source === 'aftercare');
  const always = rules.filter((rule) => rule.kind === 'always');
  const rest = rules.filter((rule) => rule.kind !== 'always');
  const limits = rest.filter(({ mode }) => mode === 'limit');
  const day = (date: CivilDate): string => typesetter.language.dates.shortDate(date, timeline.dayZero);
  const ending = (some: readonly DatedRule[]) =>
    sharing(
      typesetter,
      some,
      (rule) => until(typesetter, rule, timeline.dayZero, day),
      (rule) => rule.to,
      '; ',
    );
  const columns: RuleColumn[] = [
    {
      icon: 'prohibit',
      title: [words.rules.notYet],
      entries: ending(rest.filter(({ mode }) => mode === 'off')),
    },
    { icon: 'scales', title: [words.rules.inModeration], entries: ending(limits) },
    {
      icon: 'calendar-check',
      title: [words.rules.from],
      entries: sharing(
        typesetter,
        rest.filter(({ mode }) => mode === 'do' || mode === 'may'),
        (rule) => since(typesetter, rule, timeline, day),
        (rule) => rule.from,
        '. ',
      ),
    },
    {
      icon: 'infinity',
      title: alwaysTitle(words, always, timeline, day),
      entries: always.map((rule) => ({ when: [], text: ruleText(typesetter, rule) })),
    },
  ];
  return columns.filter(({ entries }) => entries.length > 0);
}

/** A final session without a date gives no date either, but it always gives the distance. */
function until(
  typesetter: Typesetter,
  rule: DatedRule,
  dayZero: CivilDate,
  day: (date: CivilDate) => string,
): (Span | string)[] {
  const { aftercare: words } = typesetter.language.words;
  const span = spanWords(typesetter, rule, { dayZero, day });
  const mark = rule.to !== null && rule.toPlanned ? plannedPill(words) : [];
  if (span !== null) return [...about(typesetter, rule), bold(span), ...mark];
  if (rule.to !== null)
    return [...about(typesetter, rule), bold(words.rules.to(dateAt(typesetter, day(rule.to), rule.byTime))), ...mark];
  return [...about(typesetter, rule), bold(rule.toPlanned ? words.rules.until(rule.toMonths) : words.rules.fromNowOn)];
}

function since(
  typesetter: Typesetter,
  rule: DatedRule,
  timeline: AftercareTimeline,
  day: (date: CivilDate) => string,
): (Span | string)[] {
  const { aftercare: words, points } = typesetter.language.words;
  const begins = beginWords(typesetter, rule, day);
  const last = rule.to !== null && endIsSaid(rule, timeline) ? dateAt(typesetter, day(rule.to), rule.byTime) : null;
  const mark = rule.fromPlanned ? plannedPill(words) : [];
  if (rule.from === null && begins === null && rule.fromUndated === undefined)
    return last === null ? [bold(words.rules.fromNowOn)] : [bold(words.rules.to(last))];
  const first = begins ?? (rule.from === null ? null : day(rule.from));
  if (first === null) return [bold(words.rules.since(rule.fromMonths)), ...plannedPill(words)];
  if (last !== null && rule.to !== rule.from)
    return [...about(typesetter, rule), bold(points.fromTo(first, last)), ...mark];
  const healed = rule.toUndated?.anchor === 'healed' ? pointWords(typesetter, rule.toUndated) : null;
  const span = healed === null ? first : points.fromUntil(first, healed);
  return [...about(typesetter, rule), bold(span), ...mark];
}

const about = ({ language }: Typesetter, { approximate }: DatedRule): string[] =>
  approximate ? [language.words.points.about] : [];

/**
 * Whether the last day of what is to be done is said. It goes without saying where another rule of the same topic follows,
 * where the restrictions end, and where the next session brings its own sheet.
 */
function endIsSaid(rule: DatedRule, { rules, next }: AftercareTimeline): boolean {
  const { to } = rule;
  if (to === null || (next !== null && to >= next.date)) return false;
  const after = addDays(to, 1);
  return !rules.some(
    (other) => other !== rule && other.from === after && (other.topic === rule.topic || other.endsRestrictions),
  );
}

function alwaysTitle(
  words: Words,
  rules: readonly DatedRule[],
  timeline: AftercareTimeline,
  day: (date: CivilDate) => string,
): (Span | string)[] {
  const [first] = rules;
  if (!first || rules.some((rule) => rule.from !== first.from)) return [words.rules.always];
  if (first.from === null) return [words.rules.alwaysAfter(first.fromMonths), pill(words.planned)];
  if (first.from <= timeline.dayZero) return [words.rules.always];
  return [words.rules.alwaysFrom(day(first.from)), ...(first.fromPlanned ? plannedPill(words) : [])];
}

/** Rules with the same dates share an entry; entries by date, those without one last. */
function sharing(
  typesetter: Typesetter,
  rules: readonly DatedRule[],
  when: (rule: DatedRule) => (Span | string)[],
  date: (rule: DatedRule) => CivilDate | null,
  separator: '; ' | '. ',
): DatedText[] {
  const groups = new Map<string, { when: (Span | string)[]; rank: string; texts: string[] }>();
  for (const rule of rules) {
    const words = when(rule);
    const key = JSON.stringify(words);
    const known = groups.get(key) ?? { when: words, rank: date(rule) ?? '9999', texts: [] };
    known.texts.push(ruleText(typesetter, rule));
    groups.set(key, known);
  }
  return [...groups.values()]
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map((group) => ({ when: group.when, text: joined(typesetter.language, group.texts, separator) }));
}

function joined(language: Language, rules: readonly string[], separator: '; ' | '. '): string {
  const texts = rules.map((text) => text.trim().replace(/\.$/, ''));
  if (separator === '. ') return texts.join('. ');
  return texts.map((text, index) => (index === 0 ? text : startingSmall(language, text))).join(semicolon(language));
}

/** "Sunbathing" after a semicolon is "sunbathing"; "UV lamps" stays. */
function startingSmall(language: Language, text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? midLine(language, text) : text;
}

const columnGap = mm(5);

/** Column widths to choose from, as shares. Which of them is lowest depends on the clinic's own words. */
const splits = [
  [1, 0.92, 1.02],
  [1, 0.8, 1.14],
  [1.1, 0.8, 1.04],
  [0.86, 0.9, 1.18],
  [1.14, 0.9, 0.9],
  [0.98, 1.16, 0.86],
  [0.94, 1.06, 1],
] as const;

/** The three columns side by side, as on a sheet that fits one page. */
export function ruleRow(typesetter: Typesetter, columns: readonly RuleColumn[], density: Density): Block {
  return lowest(splits.map((shares) => ruleRowOf(typesetter, columns, shares, density)));
}

function ruleRowOf(
  typesetter: Typesetter,
  columns: readonly RuleColumn[],
  shares: readonly number[],
  density: Density,
): Block {
  const room = contentWidth - columnGap * (columns.length - 1);
  // Fewer lists share the whole width.
  const total = columns.reduce((sum, _, index) => sum + (shares[index] ?? 1), 0);
  let x = 0;
  return row(
    columns.map((column, index) => {
      const width = (room * (shares[index] ?? 1)) / total;
      const [head, ...entries] = columnBlocks(typesetter, column, width, density);
      const section = tagged('Sect', stack([...(head ? [head] : []), tagged('L', stack(entries))]));
      const cell = { x, block: topRuled(section, width, mm(density.runIn ? 0.5 : 1)) };
      x += width + columnGap;
      return cell;
    }),
  );
}

/** The same columns one after the other in blocks that may be spread over pages. */
export function ruleFlow(typesetter: Typesetter, columns: readonly RuleColumn[], density: Density = roomy): Block[] {
  return columns.map((column) => {
    const [head, ...entries] = columnBlocks(typesetter, column, contentWidth, density);
    const list = tagged('L', stack(entries));
    return tagged('Sect', stack([...(head ? [topRuled(head, contentWidth)] : []), list]));
  });
}

function topRuled(block: Block, width: number, space: number = mm(1)): Block {
  return behind(padded(block, { top: mm(0.7) + space }), (canvas, x, y) => {
    canvas.rectangle(x, y, width, mm(0.7), 'ink');
  });
}

function columnBlocks(typesetter: Typesetter, column: RuleColumn, width: number, density: Density): Block[] {
  const entries = column.entries.map((entry, index) => {
    const runIn = density.runIn === true && entry.when.length > 0;
    const text = tagged(
      'LI',
      stack([
        ...(entry.when.length > 0 && !runIn
          ? [paragraph(typesetter, entry.when, density.body, width, { role: 'Lbl' })]
          : []),
        paragraph(typesetter, runIn ? [...entry.when, ' ', entry.text] : entry.text, density.body, width, {
          role: 'LBody',
          lasting: true,
        }),
      ]),
    );
    const block = padded(text, { top: index === 0 ? mm(0.4) : density.entryPad, bottom: density.entryPad });
    if (index === column.entries.length - 1) return block;
    return underlined(block, width);
  });
  return [heading(typesetter, column.icon, column.title, width, density.heading), ...entries];
}

function underlined(block: Block, width: number): Block {
  const line = { width: mm(0.2), ink: 'line' } as const;
  return {
    ...block,
    draw(canvas, x, y) {
      block.draw(canvas, x, y);
      canvas.rule(x, y + block.height, x + width, y + block.height, line);
    },
  };
}
