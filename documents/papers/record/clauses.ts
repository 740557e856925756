import type { Clause } from '../../../domain/protocol/model/questions.ts';
import type { Signature } from '../../../domain/signature.ts';
import { type CivilDate, civilDateOf, civilTimeOf, type Moment } from '../../../domain/time.ts';
import { zoneName } from '../../../domain/zone-name.ts';
import type { IconName } from '../../pdf/icons/paths.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { Part } from '../../pdf/structure.ts';
import { type Block, padded, row, stack, tagged, whole } from '../../typeset/block.ts';
import { initialsFigure } from '../../typeset/signature.ts';
import { styles, type TextStyle } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import type { Dates } from '../../words/dates.ts';
import { isolated } from '../../words/isolated.ts';
import type { ConsentRecordInput } from '../inputs.ts';

type Answer = ConsentRecordInput['clauses'][number];

const answerStyle: TextStyle = { face: 'semibold', size: 9, leading: 12.2, ink: 'ink' };
const clauseTitle: TextStyle = { face: 'semibold', size: 10, leading: 13, ink: 'ink' };
const indent = mm(7);

const icons: Readonly<Record<Answer['answer'], IconName>> = {
  agreed: 'check',
  refused: 'prohibit',
  chosen: 'check',
  read: 'info',
  unanswered: 'info',
};

/** Every clause with its full text as shown, and the client's answer. */
export function clauseBlocks(typesetter: Typesetter, input: ConsentRecordInput): Block[] {
  return input.consent.clauses.map((clause, index) => {
    const width = contentWidth - indent;
    const answer = input.clauses.find((one) => one.id === clause.id) ?? null;
    const { clause: words } = typesetter.language.words.consent;
    const name = clause.decision.kind === 'agree-or-refuse' ? words.optional(clause.title) : clause.title;
    const title = tagged(
      'H3',
      row([
        { x: 0, block: paragraph(typesetter, words.numbered(index + 1), clauseTitle, indent, { role: 'inline' }) },
        { x: indent, block: paragraph(typesetter, name, clauseTitle, width, { role: 'inline' }) },
      ]),
    );
    const points = new Part('L');
    const text = [
      ...clause.paragraphs.map((words) => paragraph(typesetter, words, styles.body, width)),
      ...clause.points.map((point) => bullet(typesetter, point, width, points)),
    ].map((block) => padded(block, { left: indent }));
    // The heading stays with the first paragraph; the rest may continue on the next page.
    const [first, ...rest] = text;
    const head = first && first.height < mm(60) ? [whole(stack([title, first]))] : [title, ...(first ? [first] : [])];
    const day = civilDateOf((input.clientSigned ?? { at: input.madeAt }).at);
    const withdrawn = answer?.withdrawn ? [withdrawnLine(typesetter, answer.withdrawn, width)] : [];
    const purpose = clause.photos ? [photosLine(typesetter, clause.photos, width)] : [];
    const initials = answer?.initials ? [initialsMark(typesetter, answer, answer.initials)] : [];
    return tagged(
      'Sect',
      stack(
        [...head, ...rest, ...purpose, answerLine(typesetter, answer, width, day), ...initials, ...withdrawn],
        mm(0.4),
      ),
    );
  });
}

/** An item of a list. The dot is drawn, so that it needs no glyph. */
export function bullet(typesetter: Typesetter, words: string, width: number, list: Part): Block {
  const text = paragraph(typesetter, words, styles.body, width - mm(3), { role: 'LBody' });
  const padding = padded(text, { left: mm(3) });
  const item: Block = {
    ...padding,
    draw(canvas, x, y) {
      canvas.box(x + mm(0.5), y + styles.body.leading / 2 - mm(0.3), mm(0.9), mm(0.9), mm(0.45), { fill: 'text' });
      padding.draw(canvas, x, y);
    },
  };
  return tagged(list, tagged('LI', item));
}

/** The zone stands once where both times have the same. */
function openedAt(dates: Dates, opened: Moment, answered: Moment | null, day: CivilDate): string {
  const alike =
    answered !== null && civilDateOf(opened) === civilDateOf(answered) && zoneName(opened) === zoneName(answered);
  return alike && civilDateOf(opened) === day ? civilTimeOf(opened) : dates.timeOn(opened, day);
}

function answerLine(typesetter: Typesetter, answer: Answer | null, width: number, day: CivilDate): Block {
  const { dates } = typesetter.language;
  const { clause: words } = typesetter.language.words.consent;
  const given = answer?.answer ?? 'unanswered';
  const when = answer?.answeredAt ? dates.timeOn(answer.answeredAt, day) : '';
  const said = (
    given === 'chosen' ? words.chosen(isolated(answer?.chosen ?? ''), when) : words.answers[given](when)
  ).trim();
  const line = answer?.openedAt
    ? words.opened(openedAt(dates, answer.openedAt, answer.answeredAt, day), said)
    : words.neverOpened(said);
  const size = mm(3.2);
  const text = paragraph(typesetter, line, answerStyle, width - size - mm(1.2));
  return padded(
    {
      height: text.height,
      draw(canvas, x, y) {
        canvas.icon(icons[given], x, y + (answerStyle.leading - size) / 2, size, 'ink');
        text.draw(canvas, x + size + mm(1.2), y);
      },
    },
    { left: indent, top: mm(0.4) },
  );
}

function photosLine(typesetter: Typesetter, purpose: NonNullable<Clause['photos']>, width: number): Block {
  const words = typesetter.language.words.consent.clause.photos[purpose];
  return padded(paragraph(typesetter, words, styles.body, width), { left: indent });
}

/** Initials as drawn, or typed, under the answer that they stand for. */
function initialsMark(typesetter: Typesetter, { answeredAt }: Answer, initials: Signature): Block {
  const { words, dates } = typesetter.language;
  const alt = words.consent.clause.initialsAlt(answeredAt ? dates.dateAndTime(answeredAt) : '');
  const mark = initialsFigure(typesetter, initials, alt);
  return padded(mark, { left: indent, top: mm(0.6) });
}

function withdrawnLine(typesetter: Typesetter, { at, reason }: NonNullable<Answer['withdrawn']>, width: number): Block {
  const words = typesetter.language.words.consent.clause.withdrawn(
    typesetter.language.dates.dateAndTime(at),
    isolated(reason),
  );
  return padded(paragraph(typesetter, words, answerStyle, width), { left: indent });
}
