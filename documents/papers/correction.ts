import { type Birth, isSameBirth } from '../../domain/clinic/birth.ts';
import type { Sha256 } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { contentWidth, mm } from '../pdf/measure.ts';
import { type Block, row, stack, tagged, whole } from '../typeset/block.ts';
import { bold, code, type Span, styles, type TextStyle } from '../typeset/styles.ts';
import { paragraph } from '../typeset/text.ts';
import { type Typesetter, typesetterFor } from '../typeset/typesetter.ts';
import { bornWords } from '../typeset/who.ts';
import { isolated } from '../words/isolated.ts';
import type { Language } from '../words/language.ts';
import { languageName } from '../words/language-name.ts';
import { english } from '../words/languages.ts';
import type { DocumentBase } from './inputs.ts';
import { inLanguage, readingAidBand } from './record/reading-aid.ts';
import { type Beside, inEach, saidIn, type WrittenAfter } from './record/written-after.ts';
import { type About, FramedPaper } from './sheet/framed-paper.ts';
import { box, boxInner, factRow, headed, heading, letterhead } from './sheet/parts.ts';

export interface CorrectionInput extends DocumentBase {
  /** The name and date of birth at the seal; the client's details may have been corrected since. */
  readonly sealedAs: { readonly name: string; readonly dateOfBirth: Birth };
  /** 1 for the first paper sealed after the visit's own. */
  readonly number: number;
  readonly written: WrittenAfter;
  /** The sealed papers that it belongs to. */
  readonly papers: readonly { readonly title: string; readonly sha256: Sha256 }[];
  readonly sealedAt: Moment;
  /** Earlier text recorded after the seal. */
  readonly earlier: readonly WrittenAfter[];
}

/** Larger than elsewhere, because the paper says one thing, and has a page for it. */
const large: TextStyle = { ...styles.body, size: 11, leading: 16.5 };
const right: TextStyle = { ...styles.body, size: 14, leading: 21 };
const apart = mm(5);

/**
 * A correction of a sealed visit, or a withdrawal after its seal: a separate sealed paper that names the papers it belongs
 * to, which stay unchanged. `aid`: where the client's papers are in another language than the clinic's, and this one is too, the
 * same in the clinic's, on pages of their own behind. Throws AppError `no-glyph`.
 */
export async function makeCorrection(
  input: CorrectionInput,
  language: Language = english,
  aid: { readonly input: CorrectionInput; readonly language: Language } | null = null,
): Promise<Uint8Array> {
  const typesetter = await typesetterFor(input, language);
  const clinic = aid && (await typesetterFor(aid.input, aid.language));
  const paper = new FramedPaper(typesetter, input, aboutIn(language, input));
  const flow = paper.flow();
  const own = clinic && { typesetter: clinic, of: 'clinic' as const };
  for (const block of blocks(typesetter, input, own)) flow.add(block, apart);
  if (aid && clinic) addAid(paper, { clinic, client: typesetter }, aid.input);
  return paper.finish();
}

function aboutIn({ words: { correction } }: Language, { number }: CorrectionInput): About {
  return { title: correction.title(number), foot: correction.foot(number), textHash: null };
}

function addAid(
  paper: FramedPaper,
  { clinic, client }: { readonly clinic: Typesetter; readonly client: Typesetter },
  input: CorrectionInput,
): void {
  const { language } = clinic;
  const flow = paper.behind(clinic, input, aboutIn(language, input), readingAidBand(clinic, client));
  const note = line(clinic, [bold(language.words.correction.aid(languageName(client.language.code, language.code)))]);
  const [head, ...others] = blocks(clinic, input, { typesetter: client, of: 'client' });
  for (const block of inLanguage(clinic, [...(head ? [head] : []), note, ...others])) flow.add(block, apart);
}

function blocks(typesetter: Typesetter, input: CorrectionInput, beside: Beside | null): Block[] {
  const { written, papers, sealedAt, earlier } = input;
  const { correction: words, common } = typesetter.language.words;
  const { dateAndTime } = typesetter.language.dates;
  return [
    letterhead(typesetter, input, words.title(input.number)),
    factRow(typesetter, [
      { label: common.client, value: nowAndThen(typesetter, input) },
      { label: common.session, value: common.sessionOf(input.session, input.sessionsPlanned) },
      { label: words.written, value: dateAndTime(written.at) },
      { label: words.writtenBy, value: isolated(written.by) },
    ]),
    whatIsRight(typesetter, written, beside),
    ...details(typesetter, input),
    headed(typesetter, 'file-text', words.belongsTo(dateAndTime(sealedAt)), [
      ...papers.map(({ title: name, sha256 }) =>
        whole(stack([line(typesetter, [bold(name), words.hash]), line(typesetter, [digits(sha256)])])),
      ),
      line(typesetter, words.stay),
    ]),
    ...(earlier.length === 0
      ? []
      : [
          headed(
            typesetter,
            'clock-counter-clockwise',
            words.earlier,
            earlier.map((one) => writtenBefore(typesetter, one, beside)),
          ),
        ]),
    origin(typesetter, input),
  ];
}

function writtenBefore(typesetter: Typesetter, one: WrittenAfter, beside: Beside | null): Block {
  const when = bold(`${typesetter.language.dates.dateAndTime(one.at)}, ${isolated(one.by)}: `);
  if (!beside || one.point !== '') return line(typesetter, [when, wordsOf(typesetter, one)]);
  const setting = { words: large, label: large, width: contentWidth };
  const said = inEach(typesetter, one, beside).flatMap((each) => saidIn(typesetter, each, setting));
  return stack([line(typesetter, [when]), ...said]);
}

const wordsOf = (typesetter: Typesetter, { point, text }: WrittenAfter): string =>
  point === '' ? text : typesetter.language.words.correction.withdrawnLine(point, text);

const line = (typesetter: Typesetter, content: string | readonly (Span | string)[]): Block =>
  paragraph(typesetter, content, large, contentWidth);

const digits = (hash: string): Span => code((hash.toUpperCase().match(/.{1,8}/g) ?? []).join(' '));

/** Who wrote it where, and how to find it in the record. */
function origin(typesetter: Typesetter, { written, device, visitId }: CorrectionInput): Block {
  const { correction: words } = typesetter.language.words;
  return headed(typesetter, 'seal-check', words.origin, [
    line(typesetter, words.tablet(isolated(written.by), device, typesetter.language.dates.dateAndTime(written.at))),
    line(typesetter, [words.visit, code(visitId)]),
    line(typesetter, words.kept),
  ]);
}

/** The client's details as they stood at the seal beside those of today, where they differ. */
function changed(typesetter: Typesetter, { client, sealedAs }: CorrectionInput) {
  const { correction: words } = typesetter.language.words;
  const birth = (born: Birth): string => birthWords(typesetter, born);
  const name = { label: words.name, was: isolated(sealedAs.name), is: isolated(client.name) };
  const born = { label: words.born, was: birth(sealedAs.dateOfBirth), is: birth(client.dateOfBirth) };
  return [
    ...(sealedAs.name === client.name ? [] : [name]),
    ...(isSameBirth(sealedAs.dateOfBirth, client.dateOfBirth) ? [] : [born]),
  ];
}

function details(typesetter: Typesetter, input: CorrectionInput): Block[] {
  const { correction: words } = typesetter.language.words;
  const rows = changed(typesetter, input).map(({ label, was, is }) => {
    const width = contentWidth / 3;
    const cells = [[bold(label)], [words.was, was], [words.is, bold(is)]];
    return row(
      cells.map((content, index) => ({
        x: index * width,
        block: paragraph(typesetter, content, large, width - mm(3)),
      })),
    );
  });
  return rows.length === 0 ? [] : [headed(typesetter, 'info', words.details, rows)];
}

/** Shows both names where a name was corrected after the signature, as other papers do. */
function nowAndThen(typesetter: Typesetter, { client, sealedAs }: CorrectionInput): string {
  const { correction: words } = typesetter.language.words;
  const name = sealedAs.name === client.name ? '' : words.signedAs(isolated(sealedAs.name));
  const same = isSameBirth(sealedAs.dateOfBirth, client.dateOfBirth);
  const born = same ? '' : words.signedAs(birthWords(typesetter, sealedAs.dateOfBirth));
  return `${isolated(client.name)}${name}, ${bornWords(typesetter.language, client.dateOfBirth)}${born}`;
}

const birthWords = (typesetter: Typesetter, born: Birth): string =>
  typeof born === 'string' ? typesetter.language.dates.birthDate(born) : bornWords(typesetter.language, born);

/** In a box while it is short; a long passage runs on without one. */
function whatIsRight(typesetter: Typesetter, written: WrittenAfter, beside: Beside | null): Block {
  const { point, text } = written;
  const width = boxInner(contentWidth);
  const { correction: words } = typesetter.language.words;
  const title = point === '' ? words.right : words.withdrawn(point);
  const none = { typesetter, label: '', words: words.noReason };
  const said = point === '' || text !== '' ? inEach(typesetter, written, beside) : [none];
  const style = said.some((one) => one.words.length > 600) ? large : right;
  const parts = [
    heading(typesetter, point === '' ? 'note-pencil' : 'prohibit', title, width),
    ...said.flatMap((one) => saidIn(typesetter, one, { words: style, label: large, width })),
  ];
  const boxed = box('line', contentWidth, parts);
  return tagged('Sect', boxed.height < mm(120) ? boxed : stack(parts, mm(1)));
}
