import type { AnswerGrade } from '../../../domain/protocol/model/questions.ts';
import type { CivilDate } from '../../../domain/time.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { Part } from '../../pdf/structure.ts';
import { type Block, row } from '../../typeset/block.ts';
import { bold, type Span, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { isolated } from '../../words/isolated.ts';
import type { Language } from '../../words/language.ts';
import type { HealthAnswered } from '../inputs.ts';
import { headed } from '../sheet/parts.ts';
import { bullet } from './clauses.ts';
import { crossedOutEntries } from './crossed-out.ts';

/** What happened before the practitioner could decide about an answer. */
export type DecidedFirst = keyof Language['words']['consent']['first'];

/** `day`: the one that the reader expects. */
interface Around {
  readonly day: CivilDate;
  readonly first: DecidedFirst;
}

/** The health questions as answered, and the decision about each "yes". */
export function healthBlocks(typesetter: Typesetter, input: HealthAnswered, around: Around): Block[] {
  const { consent: words } = typesetter.language.words;
  return [
    headed(typesetter, 'first-aid-kit', words.health, answers(typesetter, input, around.day)),
    headed(typesetter, 'warning', words.alerts, decisions(typesetter, input, around)),
  ];
}

/** Two columns: what is more than a plain "no" first and bold, because readers look for it. */
function answers(typesetter: Typesetter, input: HealthAnswered, day: CivilDate): Block[] {
  const { consent: words } = typesetter.language.words;
  const no = input.health.filter(isPlainNo);
  const others = [...input.health.filter((one) => !isPlainNo(one) && isMore(one)), ...input.health.filter(isFine)];
  const blocks = others.map((one) => paragraph(typesetter, answerSpans(typesetter, one), styles.body, contentWidth));
  if (no.length > 0) {
    blocks.push(paragraph(typesetter, [bold(words.noToEach)], styles.body, contentWidth));
    const gap = mm(6);
    const width = (contentWidth - gap) / 2;
    const list = new Part('L');
    const half = Math.ceil(no.length / 2);
    for (let index = 0; index < half; index++) {
      const pair = [no[index], no[index + half]];
      blocks.push(
        row(
          pair.flatMap((one, side) =>
            one ? [{ x: side * (width + gap), block: bullet(typesetter, one.text, width, list) }] : [],
          ),
        ),
      );
    }
  }
  const answered = blocks.length > 0 ? blocks : [paragraph(typesetter, words.noneAsked, styles.body, contentWidth)];
  return [...answered, ...crossedOutEntries(typesetter, input.crossedOut, day)];
}

function decisions(typesetter: Typesetter, input: HealthAnswered, { day, first }: Around): Block[] {
  const { consent: words } = typesetter.language.words;
  const undecided = input.health.filter((one) => !input.alerts.some((alert) => alert.question === one.question));
  const open = undecided.filter((one) => ['decide', 'doctors-note'].includes(gradeOf(one)));
  const refused = undecided.filter((one) => gradeOf(one) === 'refuse');
  if (input.alerts.length + open.length + refused.length === 0)
    return [paragraph(typesetter, words.noAlerts, styles.body, contentWidth)];
  const left = open.map(({ text }) =>
    paragraph(typesetter, [bold(words.notDecided), `${text} ${words.first[first]}`], styles.body, contentWidth),
  );
  const decided = input.alerts.map((alert) => {
    const { dates } = typesetter.language;
    const noted = alert.note && words.doctorsNote(isolated(alert.note.doctor), dates.shortDate(alert.note.date, day));
    return paragraph(
      typesetter,
      [
        bold(words.decision[alert.decision]),
        words.decided(
          alert.text,
          dates.timeOn(alert.at, day),
          [noted, isolated(alert.reason)].filter(Boolean).join(' '),
        ),
      ],
      styles.body,
      contentWidth,
    );
  });
  const ruledOut = refused.map(({ text }) =>
    paragraph(typesetter, [bold(words.refused), text], styles.body, contentWidth),
  );
  return [...ruledOut, ...decided, ...left];
}

type Answer = HealthAnswered['health'][number];

const gradeOf = ({ answer, grade }: Answer): AnswerGrade => grade ?? (answer === 'yes' ? 'decide' : 'fine');
/** Without a word to read: a "no" that is fine. */
const isPlainNo = (one: Answer): boolean => !one.said && one.answer === 'no' && gradeOf(one) === 'fine';
const isMore = (one: Answer): boolean => gradeOf(one) !== 'fine';
const isFine = (one: Answer): boolean => !isPlainNo(one) && !isMore(one);

/** Bold where it is more than fine. */
function answerSpans(typesetter: Typesetter, one: Answer): (Span | string)[] {
  const { consent: words, said } = typesetter.language.words;
  if (!one.said && one.answer === 'yes' && isMore(one))
    return [bold(words.yes(one.text)), one.details ? ` ${isolated(one.details)}` : ''];
  const answer = said(one.said ?? { kind: one.answer });
  const told = `${isolated(answer)}${one.details ? `. ${isolated(one.details)}` : ''}`;
  const line = words.answer(one.text);
  return isMore(one) ? [bold(line), ` ${told}`] : [`${line} ${told}`];
}
