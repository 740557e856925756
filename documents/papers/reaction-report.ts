import type { Sha256 } from '../../domain/ids.ts';
import { type CivilDate, civilDateOf, type Moment } from '../../domain/time.ts';
import type { ReactionReport } from '../../domain/visit/reactions/reaction.ts';
import type { Lot } from '../../domain/visit/types.ts';
import { contentWidth, mm } from '../pdf/measure.ts';
import { type Block, stack, tagged, whole } from '../typeset/block.ts';
import { bold, code, type Span, styles, type TextStyle } from '../typeset/styles.ts';
import { paragraph } from '../typeset/text.ts';
import { type Typesetter, typesetterFor } from '../typeset/typesetter.ts';
import { clientAndBirth } from '../typeset/who.ts';
import { isolated } from '../words/isolated.ts';
import type { Language } from '../words/language.ts';
import { english } from '../words/languages.ts';
import { comma } from '../words/listed.ts';
import type { DocumentBase } from './inputs.ts';
import { FramedPaper } from './sheet/framed-paper.ts';
import { box, boxInner, factRow, headed, heading, letterhead } from './sheet/parts.ts';

export interface ReactionReportInput extends DocumentBase {
  readonly report: ReactionReport;
  readonly reportBy: CivilDate;
  readonly workingDays: number;
  readonly treatedOn: CivilDate;
  /** The lots that the report names. */
  readonly lots: readonly Lot[];
  /** Who wrote it down. */
  readonly by: string;
  /** The sealed papers of the treatment. */
  readonly papers: readonly { readonly title: string; readonly sha256: Sha256 }[];
  readonly sealedAt: Moment;
}

/** Larger than elsewhere, because the sheet has a page for little text. */
const large: TextStyle = { ...styles.body, size: 11, leading: 16.5 };
const due: TextStyle = { ...styles.body, size: 14, leading: 21 };
const apart = mm(5);

/**
 * The report of a reaction to a treatment, for whoever the law names: a separate sealed paper beside those of the visit, which
 * stay unchanged. Throws AppError `no-glyph`.
 */
export async function makeReactionReport(
  input: ReactionReportInput,
  language: Language = english,
): Promise<Uint8Array> {
  const typesetter = await typesetterFor(input, language);
  const { reaction: words } = language.words;
  const paper = new FramedPaper(typesetter, input, { title: words.title, foot: words.foot, textHash: null });
  const flow = paper.flow();
  for (const block of blocks(typesetter, input)) flow.add(block, apart);
  return paper.finish();
}

function blocks(typesetter: Typesetter, input: ReactionReportInput): Block[] {
  const { report, treatedOn, sealedAt, papers } = input;
  const { reaction: words, correction, common } = typesetter.language.words;
  const { dateAndTime, fullDate } = typesetter.language.dates;
  return [
    letterhead(typesetter, input, words.title),
    factRow(typesetter, [
      { label: common.client, value: clientAndBirth(typesetter, input.client) },
      { label: words.treated, value: fullDate(treatedOn) },
      { label: common.session, value: common.sessionOf(input.session, input.sessionsPlanned) },
    ]),
    deadline(typesetter, input),
    headed(typesetter, 'first-aid-kit', words.what, whatHappened(typesetter, report)),
    headed(typesetter, 'eyedropper', words.lots, lotLines(typesetter, input)),
    headed(typesetter, 'file-text', words.belongsTo(dateAndTime(sealedAt)), [
      ...papers.map(({ title, sha256 }) =>
        whole(stack([line(typesetter, [bold(title), correction.hash]), line(typesetter, [digits(sha256)])])),
      ),
      line(typesetter, words.stay),
    ]),
    origin(typesetter, input),
  ];
}

/** The last day in a box, which is what the sheet is for. */
function deadline(typesetter: Typesetter, { report, reportBy, workingDays, madeAt }: ReactionReportInput): Block {
  const { reaction: words } = typesetter.language.words;
  const { fullDate } = typesetter.language.dates;
  const width = boxInner(contentWidth);
  const parts = [
    heading(typesetter, 'calendar-blank', words.reportBy(fullDate(reportBy)), width, due),
    paragraph(typesetter, words.counted(workingDays, fullDate(report.heard)), large, width),
    ...(civilDateOf(madeAt) > reportBy ? [paragraph(typesetter, [bold(words.late)], large, width)] : []),
  ];
  return tagged('Sect', box('line', contentWidth, parts));
}

function whatHappened(typesetter: Typesetter, report: ReactionReport): Block[] {
  const { reaction: words } = typesetter.language.words;
  const { fullDate } = typesetter.language.dates;
  const { signs, areas, began, heard, doctor, advice, toldBy } = report;
  const where =
    areas.length === 0 ? words.whereNone : areas.map((one) => words.areas[one]).join(comma(typesetter.language));
  const said: readonly (readonly [string, string])[] = [
    [`${words.began}: `, fullDate(began)],
    [`${words.heard}: `, fullDate(heard)],
    [words.sign, signs.map((one) => words.signs[one]).join(comma(typesetter.language))],
    [words.where, where],
    [words.words, isolated(report.words)],
    [words.doctor, words.doctors[doctor]],
    [words.advice, isolated(advice)],
    [words.toldBy, toldBy === '' ? words.theClient : isolated(toldBy)],
  ];
  const written = said.filter(([label]) => !(label === words.words && report.words === ''));
  return written
    .filter(([label]) => !(label === words.advice && advice === ''))
    .map(([label, value]) => line(typesetter, [bold(label), value]));
}

function lotLines(typesetter: Typesetter, { lots }: ReactionReportInput): Block[] {
  const { reaction: words } = typesetter.language.words;
  const { dates } = typesetter.language;
  if (lots.length === 0) return [line(typesetter, words.noLots)];
  return lots.map(({ kind, name, maker, lot, expiry }) => {
    const ends = expiry === '' ? '' : words.expires(dates.expiry(expiry));
    const number = words.lotNumber(isolated(lot));
    return line(typesetter, words.lot(words.kinds[kind], isolated(name), maker && isolated(maker), number, ends));
  });
}

/** Who wrote it where, and how to find it in the record. */
function origin(typesetter: Typesetter, { by, device, visitId, madeAt }: ReactionReportInput): Block {
  const { correction: words, reaction } = typesetter.language.words;
  return headed(typesetter, 'seal-check', reaction.origin, [
    line(typesetter, words.tablet(isolated(by), device, typesetter.language.dates.dateAndTime(madeAt))),
    line(typesetter, [words.visit, code(visitId)]),
    line(typesetter, words.kept),
  ]);
}

const line = (typesetter: Typesetter, content: string | readonly (Span | string)[]): Block =>
  paragraph(typesetter, content, large, contentWidth);

const digits = (hash: string): Span => code((hash.toUpperCase().match(/.{1,8}/g) ?? []).join(' '));
