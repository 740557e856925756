import type { CivilDate } from '../../../domain/time.ts';
import type { CheckStatus } from '../../../domain/visit/views/check-view.ts';
import type { IconName } from '../../pdf/icons/paths.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { isolated } from '../../typeset/bidi.ts';
import { type Block, padded, rowOrStack, stack, tagged } from '../../typeset/block.ts';
import { timeOn } from '../../typeset/dates.ts';
import type { Faces } from '../../typeset/fonts.ts';
import { bold, type Span, styles, type TextStyle } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { CheckRound, DecidedBy, VisitRecordInput } from '../inputs.ts';
import { crossedOutLines } from './crossed-out.ts';

type CheckRecord = VisitRecordInput['checks'][number];

const marks: Readonly<Record<CheckStatus, { icon: IconName; words: string }>> = {
  passed: { icon: 'check', words: 'Passed' },
  fixed: { icon: 'check', words: 'Fixed, then passed' },
  continued: { icon: 'scales', words: 'Went on, by decision' },
  reschedule: { icon: 'warning-octagon', words: 'New date needed' },
  decide: { icon: 'scales', words: 'Not decided' },
  fixing: { icon: 'arrows-clockwise', words: 'Found, not fixed' },
  'to-check': { icon: 'circle-dashed', words: 'Not checked' },
};

const nameWidth = mm(62);
const statusStyle: TextStyle = { ...styles.small, face: 'semibold', leading: 11 };
const wordStyle: TextStyle = { ...styles.small, leading: 11 };

/** Each check with its outcome (times of another day than `day` with their date); beside it every answer, remedy and decision in the order in which they were made. */
export function checkBlocks(faces: Faces, checks: readonly CheckRecord[], day: CivilDate): Block[] {
  return checks.map((check, index) => {
    const outcome = stack([
      paragraph(faces, `${index + 1}. ${check.name}`, { ...statusStyle, size: 9 }, nameWidth - mm(4)),
      status(faces, check.status),
    ]);
    const width = contentWidth - nameWidth;
    const story = stack([
      ...check.rounds.flatMap((round) => [
        ...roundLines(round, day).map((line) => paragraph(faces, line, wordStyle, width)),
        ...round.crossedOut.map(({ words, at, crossedOut }) =>
          crossedOutLines(faces, `${words}, ${timeOn(at, day)}`, crossedOut, wordStyle, width, day),
        ),
      ]),
      ...decisionLine(check, day).map((line) => paragraph(faces, line, wordStyle, width)),
    ]);
    const both = rowOrStack(tagged('Lbl', outcome), tagged('LBody', story), nameWidth);
    return tagged('LI', ruledBelow(padded(both, { top: mm(0.5), bottom: mm(0.8) })));
  });
}

function status(faces: Faces, of: CheckStatus): Block {
  const { icon, words } = marks[of];
  const size = mm(3);
  const left = mm(4);
  const text = paragraph(faces, words, wordStyle, nameWidth - left - size - mm(5));
  return {
    height: text.height,
    draw(canvas, x, y) {
      canvas.icon(icon, x + left, y + (wordStyle.leading - size) / 2, size, 'ink');
      text.draw(canvas, x + left + size + mm(1), y);
    },
  };
}

/** Answers of one minute without a finding share a line; each finding stands alone. */
function roundLines({ round, answers, remedies }: CheckRound, day: CivilDate): (Span | string)[][] {
  const answered: (Span | string)[][] = [];
  let together: { readonly words: readonly string[]; readonly time: string } = { words: [], time: '' };
  const flush = (): void => {
    if (together.words.length > 0) answered.push([`${together.words.join(' · ')}, ${together.time}`]);
    together = { words: [], time: '' };
  };
  for (const { question, answer, finding, at } of answers) {
    const words = /[?:]$/.test(question) ? `${question} ${answer}` : `${question}: ${answer}`;
    const time = timeOn(at, day);
    if (finding !== null || together.time !== time) flush();
    if (finding === null) together = { words: [...together.words, words], time };
    else answered.push([`${words}, ${time}. `, bold(`Finding: ${finding}`)]);
  }
  flush();
  const lead = round > 1 ? [[bold(`Checked again (${round})`)]] : [];
  const fixed = remedies.map(({ done, at }) => [bold('Done: '), `${done}, ${timeOn(at, day)}`]);
  return [...lead, ...answered, ...fixed];
}

export function decisionLine(
  { decision }: { readonly decision: DecidedBy | null },
  day: CivilDate,
): (Span | string)[][] {
  if (!decision) return [];
  const word = decision.decision === 'continue' ? 'Decided to go on' : 'Decided on a new date';
  return [[bold(`${word}, ${timeOn(decision.at, day)}, ${isolated(decision.byName)}: `), decision.reason]];
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
