import type { AftercareTimeline, DatedRule } from '../../../domain/dates/care.ts';
import type { CivilDate } from '../../../domain/time.ts';
import type { IconName } from '../../pdf/icons/paths.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { type Block, behind, lowest, padded, row, stack, tagged } from '../../typeset/block.ts';
import { bold, pill, type Span } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { type Density, roomy } from './density.ts';
import { heading } from './parts.ts';

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

/** Not yet, From, Always: every aftercare rule in words, with its date. */
export function ruleColumns(typesetter: Typesetter, timeline: AftercareTimeline): RuleColumn[] {
  const { aftercare: words } = typesetter.language.words;
  const rules = timeline.rules.filter((rule) => rule.source === 'aftercare');
  const off = rules.filter((rule) => rule.kind === 'off');
  const on = rules.filter((rule) => rule.kind === 'on');
  const always = rules.filter((rule) => rule.kind === 'always');
  const day = (date: CivilDate): string => typesetter.language.dates.shortDate(date, timeline.dayZero);
  return [
    {
      icon: 'prohibit',
      title: [words.rules.notYet],
      entries: sharing(
        off,
        (rule) => `${rule.to} ${rule.toPlanned}`,
        (rule) => rule.to,
      ).map((group) => ({
        when: until(words, group[0], day),
        text: joined(group, '; '),
      })),
    },
    {
      icon: 'calendar-check',
      title: [words.rules.from],
      entries: sharing(
        on,
        (rule) => `${rule.from} ${rule.fromPlanned}`,
        (rule) => rule.from,
      ).map((group) => ({
        when: since(words, group[0], day),
        text: joined(group, '. '),
      })),
    },
    {
      icon: 'infinity',
      title: alwaysTitle(words, always, timeline, day),
      entries: always.map((rule) => ({ when: [], text: rule.text })),
    },
  ];
}

/** A final session without a date gives no date either, but it always gives the distance. */
function until(words: Words, rule: DatedRule | undefined, day: (date: CivilDate) => string): (Span | string)[] {
  if (!rule) return [];
  if (rule.to !== null) return [bold(words.rules.to(day(rule.to))), ...(rule.toPlanned ? plannedPill(words) : [])];
  return [bold(rule.toPlanned ? words.rules.until(rule.toMonths) : words.rules.fromNowOn)];
}

function since(words: Words, rule: DatedRule | undefined, day: (date: CivilDate) => string): (Span | string)[] {
  if (!rule) return [];
  if (rule.from !== null) return [bold(day(rule.from)), ...(rule.fromPlanned ? plannedPill(words) : [])];
  return [bold(words.rules.since(rule.fromMonths)), ...plannedPill(words)];
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

/** Rules with the same key share an entry; entries by date, those without one last. */
function sharing(
  rules: readonly DatedRule[],
  key: (rule: DatedRule) => string,
  date: (rule: DatedRule) => CivilDate | null,
): DatedRule[][] {
  const groups = new Map<string, DatedRule[]>();
  for (const rule of rules) groups.set(key(rule), [...(groups.get(key(rule)) ?? []), rule]);
  const rank = (group: readonly DatedRule[]): string => (group[0] ? date(group[0]) : null) ?? '9999';
  return [...groups.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function joined(rules: readonly DatedRule[], separator: '; ' | '. '): string {
  const texts = rules.map((rule) => rule.text.trim().replace(/\.$/, ''));
  if (separator === '. ') return texts.join('. ');
  return texts.map((text, index) => (index === 0 ? text : startingSmall(text))).join('; ');
}

/** "Sunbathing" after a semicolon is "sunbathing"; "UV lamps" stays. */
function startingSmall(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
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
  const total = shares.reduce((sum, share) => sum + share, 0);
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
