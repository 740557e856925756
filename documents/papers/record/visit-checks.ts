import type { CivilDate } from '../../../domain/time.ts';
import type { CheckStatus } from '../../../domain/visit/views/check-view.ts';
import type { IconName } from '../../pdf/icons/paths.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { type Block, padded, rowOrStack, stack, tagged } from '../../typeset/block.ts';
import { bold, type Span, styles, type TextStyle } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { isolated } from '../../words/isolated.ts';
import { comma } from '../../words/listed.ts';
import type { CheckRound, DecidedBy, VisitRecordInput } from '../visit-record-input.ts';
import { crossedOutLines, entryWords } from './crossed-out.ts';

type CheckRecord = VisitRecordInput['checks'][number];

const icons: Readonly<Record<CheckStatus, IconName>> = {
  passed: 'check',
  fixed: 'check',
  continued: 'scales',
  reschedule: 'warning-octagon',
  decide: 'scales',
  fixing: 'arrows-clockwise',
  'to-check': 'circle-dashed',
};

const nameWidth = mm(62);
const statusStyle: TextStyle = { ...styles.small, face: 'semibold', leading: 11 };
const wordStyle: TextStyle = { ...styles.small, leading: 11 };

/**
 * Each check with its outcome (times on another day than `day` with their date), and every answer, remedy and decision in
 * order.
 */
export function checkBlocks(typesetter: Typesetter, checks: readonly CheckRecord[], day: CivilDate): Block[] {
  return checks.map((check, index) => {
    const outcome = stack([
      paragraph(typesetter, `${index + 1}. ${check.name}`, { ...statusStyle, size: 9 }, nameWidth - mm(4)),
      status(typesetter, check.status),
    ]);
    const width = contentWidth - nameWidth;
    const story = stack([
      ...check.rounds.flatMap((round) => [
        ...roundLines(typesetter, round, day).map((line) => paragraph(typesetter, line, wordStyle, width)),
        ...round.crossedOut.map(({ entry, at, crossedOut }) =>
          crossedOutLines(
            typesetter,
            `${entryWords(typesetter, entry)}, ${typesetter.language.dates.timeOn(at, day)}`,
            crossedOut,
            wordStyle,
            width,
            day,
          ),
        ),
      ]),
      ...decisionLine(typesetter, check, day).map((line) => paragraph(typesetter, line, wordStyle, width)),
    ]);
    const both = rowOrStack(tagged('Lbl', outcome), tagged('LBody', story), nameWidth);
    return tagged('LI', ruledBelow(padded(both, { top: mm(0.5), bottom: mm(0.8) })));
  });
}

function status(typesetter: Typesetter, of: CheckStatus): Block {
  const size = mm(3);
  const left = mm(4);
  const text = paragraph(
    typesetter,
    typesetter.language.words.visit.check.status[of],
    wordStyle,
    nameWidth - left - size - mm(5),
  );
  return {
    height: text.height,
    draw(canvas, x, y) {
      canvas.icon(icons[of], x + left, y + (wordStyle.leading - size) / 2, size, 'ink');
      text.draw(canvas, x + left + size + mm(1), y);
    },
  };
}

/** Answers of one minute without a finding share a line; each finding has its own. */
function roundLines(
  typesetter: Typesetter,
  { round, answers, remedies }: CheckRound,
  day: CivilDate,
): (Span | string)[][] {
  const { check: labels } = typesetter.language.words.visit;
  const between = comma(typesetter.language);
  const answered: (Span | string)[][] = [];
  let together: { readonly words: readonly string[]; readonly time: string } = { words: [], time: '' };
  const flush = (): void => {
    if (together.words.length > 0) answered.push([`${together.words.join(' · ')}${between}${together.time}`]);
    together = { words: [], time: '' };
  };
  for (const { question, answer, when, finding, at } of answers) {
    const said = when ? `${answer} (${typesetter.language.dates.said(when)})` : answer;
    const words = /[?:]$/.test(question) ? `${question} ${said}` : `${question}: ${said}`;
    const time = typesetter.language.dates.timeOn(at, day);
    if (finding !== null || together.time !== time) flush();
    if (finding === null) together = { words: [...together.words, words], time };
    else answered.push([`${words}${between}${time}. `, bold(labels.finding(finding))]);
  }
  flush();
  const lead = round > 1 ? [[bold(labels.again(round))]] : [];
  const fixed = remedies.map(({ done, at }) => [
    bold(labels.done),
    `${done}${between}${typesetter.language.dates.timeOn(at, day)}`,
  ]);
  return [...lead, ...answered, ...fixed];
}

export function decisionLine(
  typesetter: Typesetter,
  { decision }: { readonly decision: DecidedBy | null },
  day: CivilDate,
): (Span | string)[][] {
  if (!decision) return [];
  const { decided } = typesetter.language.words.visit.check;
  const goesOn = decision.decision === 'continue';
  return [
    [
      bold(decided(goesOn, typesetter.language.dates.timeOn(decision.at, day), isolated(decision.byName))),
      isolated(decision.reason),
    ],
  ];
}

function ruledBelow(block: Block): Block {
  const line = { width: mm(0.2), ink: 'line' } as const;
  return {
    ...block,
    draw(canvas, x, y) {
      block.draw(canvas, x, y);
      canvas.rule(x, y + block.height, x + contentWidth, y + block.height, line);
    },
  };
}
