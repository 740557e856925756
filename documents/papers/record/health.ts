import type { CivilDate } from '../../../domain/time.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { Part } from '../../pdf/structure.ts';
import { type Block, row } from '../../typeset/block.ts';
import { bold, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
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

/** Two columns: "yes" answers first and bold, because readers look for them. */
function answers(typesetter: Typesetter, input: HealthAnswered, day: CivilDate): Block[] {
  const { consent: words } = typesetter.language.words;
  const yes = input.health.filter((one) => one.answer === 'yes');
  const no = input.health.filter((one) => one.answer === 'no');
  const blocks = yes.map((one) =>
    paragraph(typesetter, [bold(words.yes(one.text)), one.details ? ` ${one.details}` : ''], styles.body, contentWidth),
  );
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
  const open = input.health.filter(
    ({ answer, text }) => answer === 'yes' && !input.alerts.some((alert) => alert.text === text),
  );
  if (input.alerts.length + open.length === 0)
    return [paragraph(typesetter, words.noAlerts, styles.body, contentWidth)];
  const left = open.map(({ text }) =>
    paragraph(typesetter, [bold(words.notDecided), `${text} ${words.first[first]}`], styles.body, contentWidth),
  );
  const decided = input.alerts.map((alert) => {
    return paragraph(
      typesetter,
      [
        bold(words.decision[alert.decision]),
        words.decided(alert.text, typesetter.language.dates.timeOn(alert.at, day), alert.reason),
      ],
      styles.body,
      contentWidth,
    );
  });
  return [...decided, ...left];
}
