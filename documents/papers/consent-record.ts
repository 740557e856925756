import { type CivilDate, civilDateOf } from '../../domain/time.ts';
import { contentWidth, mm } from '../pdf/measure.ts';
import { type Block, nothing, padded, row, stack, whole } from '../typeset/block.ts';
import { signatureFigure } from '../typeset/signature.ts';
import { bold, code, type Span, styles } from '../typeset/styles.ts';
import { paragraph } from '../typeset/text.ts';
import { type Typesetter, typesetterFor } from '../typeset/typesetter.ts';
import { clientAndBirth } from '../typeset/who.ts';
import { isolated } from '../words/isolated.ts';
import type { Language } from '../words/language.ts';
import { languageName } from '../words/language-name.ts';
import { english } from '../words/languages.ts';
import type { ConsentRecordInput, SignedBy } from './inputs.ts';
import { clauseBlocks } from './record/clauses.ts';
import { outcomeBlocks } from './record/consent-outcome.ts';
import { eventTable, factList } from './record/evidence.ts';
import { type DecidedFirst, healthBlocks } from './record/health.ts';
import { knownBy } from './record/known-by.ts';
import { peopleBlock } from './record/people.ts';
import { readerBlocks } from './record/reader.ts';
import {
  inLanguage,
  type ReadElsewhere,
  readingAidBand,
  readingAidNote,
  signedElsewhere,
  wordsFor,
} from './record/reading-aid.ts';
import { FramedPaper } from './sheet/framed-paper.ts';
import { factRow, headed, identifiedWords, letterhead, sectionGap } from './sheet/parts.ts';
import { namesOf } from './sheet/people.ts';

/**
 * What the client read, answered and signed or declined, with everything that makes it evidence: full text with version and
 * hash, every answer with its time, how staff identified the signer, and the visit's events up to the seal. Takes as many
 * pages as it needs. `elsewhere`: where the client read another language than the clinic's; `language` is the client's then.
 * Throws AppError `no-glyph`.
 */
export async function makeConsentRecord(
  input: ConsentRecordInput,
  language: Language = english,
  elsewhere: ReadElsewhere | null = null,
): Promise<Uint8Array> {
  const typesetter = await typesetterFor(input, language);
  const { title, foot } = language.words.consent;
  const paper = new FramedPaper(typesetter, input, {
    title,
    foot: foot(input.consent.version),
    textHash: input.text,
    language: input.language,
  });
  const flow = paper.flow();
  for (const block of front(typesetter, input)) flow.add(block, sectionGap);
  flow.turn();
  for (const block of evidence(typesetter, input, elsewhere)) flow.add(block, sectionGap);
  if (elsewhere?.kind === 'record') await addReadingAid(paper, typesetter, input, elsewhere.aid);
  return paper.finish();
}

interface InLanguage {
  readonly input: ConsentRecordInput;
  readonly language: Language;
}

/** The same in the clinic's language, for who reads the record; with the list of events, which is staff's. */
async function addReadingAid(
  paper: FramedPaper,
  client: Typesetter,
  signedIn: ConsentRecordInput,
  aid: InLanguage,
): Promise<void> {
  const typesetter = await typesetterFor(aid.input, aid.language);
  const { title, foot } = aid.language.words.consent;
  const about = { title, foot: foot(aid.input.consent.version), textHash: null };
  const flow = paper.behind(typesetter, aid.input, about, readingAidBand(typesetter, client));
  const blocks = [...front(typesetter, aid.input, signedIn), ...evidence(typesetter, aid.input, null, signedIn)];
  for (const block of inLanguage(typesetter, blocks)) flow.add(block, sectionGap);
}

/** `signedIn`: what was signed, where this is only its reading aid. */
function front(typesetter: Typesetter, input: ConsentRecordInput, signedIn: ConsentRecordInput | null = null): Block[] {
  const { consent, client } = input;
  const { consent: words, common } = typesetter.language.words;
  const body = (content: string | readonly (Span | string)[]): Block =>
    paragraph(typesetter, content, styles.body, contentWidth);
  return [
    letterhead(typesetter, input, words.title),
    ...(signedIn ? [readingAidNote(typesetter, signedIn.language)] : []),
    factRow(typesetter, [
      { label: common.client, value: clientAndBirth(typesetter, client) },
      {
        label: common.session,
        value: common.sessionOfCourse(input.session, input.sessionsPlanned, input.final),
      },
      { label: words.witness, value: namesOf(typesetter, input.people, 'witnessed-consent') || words.none },
      { label: words.language, value: named(input.language, typesetter.language.code) },
    ]),
    ...outcomeBlocks(typesetter, input, signedIn?.language ?? null),
    headed(
      typesetter,
      'file-text',
      words.textTitle(consent.title, consent.version),
      input.sample ? [body([bold(words.sample)])] : [],
    ),
    ...withLastClause(
      clauseBlocks(typesetter, signedIn ? withoutInitials(input) : input),
      headed(typesetter, 'file-text', words.electronic, [body(consent.electronicRecord)]),
      signed(typesetter, input, signedIn),
    ),
    headed(typesetter, 'info', words.questions, questions(typesetter, input)),
    ...healthBlocks(typesetter, input, { day: dayOf(input), first: decidedFirst(input) }),
  ];
}

/** A mark of the client's hand stands beside what they read, and nowhere else. */
const withoutInitials = (input: ConsentRecordInput): ConsentRecordInput => ({
  ...input,
  clauses: input.clauses.map(({ initials: _, ...clause }) => clause),
});

/** The signatures stand on a page with the last of what they are under, unless that is longer than most of a page. */
function withLastClause(
  clauses: readonly Block[],
  electronic: Block,
  [signatures, ...more]: readonly Block[],
): Block[] {
  const last = clauses.at(-1);
  if (!last || !signatures) return [...clauses, electronic, ...(signatures ? [signatures] : []), ...more];
  const together = stack([last, electronic, signatures], sectionGap);
  const kept =
    together.height < mm(170)
      ? whole(together)
      : stack([last, whole(stack([electronic, signatures], sectionGap))], sectionGap);
  return [...clauses.slice(0, -1), kept, ...more];
}

/** The day that the reader expects: of the signature, else of the paper. */
const dayOf = ({ clientSigned, madeAt }: ConsentRecordInput): CivilDate =>
  civilDateOf((clientSigned ?? { at: madeAt }).at);

/** What a signature means, with the signatures right under it; on a declined record, the declined text. */
function signed(typesetter: Typesetter, input: ConsentRecordInput, signedIn: ConsentRecordInput | null): Block[] {
  const { clientSigned, witnessSigned, madeAt } = input;
  const { consent: words } = typesetter.language.words;
  const gap = mm(8);
  const width = (contentWidth - gap) / 2;
  // With a witness's signature only, the client's statement would say the opposite of what happened.
  const meaning = input.outcome === 'declined' ? words.declinedMeaning : input.consent.intent;
  const intent = headed(typesetter, 'signature', words.meaning, [
    paragraph(typesetter, meaning, styles.body, contentWidth),
  ]);
  if (!clientSigned && !witnessSigned) return [intent];
  const figure = (one: SignedBy, known: string): Block =>
    signatureFigure(typesetter, one, known, width, { madeAt, height: mm(18) });
  const knew = knownBy(typesetter.language, clientSigned?.identifiedBy ?? witnessSigned?.identifiedBy ?? null);
  const figures = row([
    { x: 0, block: clientSigned ? figure(clientSigned, knew) : nothing },
    {
      x: width + gap,
      block: witnessSigned ? figure(witnessSigned, identifiedWords(typesetter, witnessSigned.identifiedBy)) : nothing,
    },
  ]);
  const noted = witnessSigned?.note
    ? [
        paragraph(
          typesetter,
          [bold(words.noted(isolated(witnessSigned.name))), isolated(witnessSigned.note)],
          styles.body,
          contentWidth,
        ),
      ]
    : [];
  const drawn = signedIn
    ? paragraph(typesetter, signedElsewhere(typesetter, signedIn.language), styles.body, contentWidth)
    : padded(figures, { top: mm(2) });
  const together = stack([intent, drawn]);
  const reader = readerBlocks(typesetter, input, signedIn !== null);
  return [together.height < mm(120) ? whole(together) : together, ...reader, ...noted];
}

function questions(typesetter: Typesetter, input: ConsentRecordInput): Block[] {
  const { consent: words } = typesetter.language.words;
  if (input.questions.length === 0) return [paragraph(typesetter, words.noQuestions, styles.body, contentWidth)];
  return input.questions.map((question) => {
    const clause = input.consent.clauses.find((one) => one.id === question.topic);
    return stack([
      paragraph(
        typesetter,
        [
          bold(clause?.title ?? question.topic),
          words.question(typesetter.language.dates.timeOn(question.at, dayOf(input)), isolated(question.words)),
        ],
        styles.body,
        contentWidth,
      ),
      paragraph(
        typesetter,
        [words.answered, isolated(question.answer) || words.notAnswered],
        styles.body,
        contentWidth,
      ),
    ]);
  });
}

/** What happened before the practitioner could decide. */
function decidedFirst({ outcome, ended }: ConsentRecordInput): DecidedFirst {
  if (outcome === 'declined') return 'declined';
  switch (ended?.how) {
    case 'withdrawn':
    case 'stopped':
      return 'withdrawn';
    case 'cancelled':
      return 'cancelled';
    case 'rescheduled':
      return 'moved';
    case 'not-signed-again':
    case 'owed-at-finish':
    case undefined:
      return 'ended';
  }
}

/** `signedIn`: what was signed, where this is only its reading aid. */
function evidence(
  typesetter: Typesetter,
  input: ConsentRecordInput,
  elsewhere: ReadElsewhere | null,
  signedIn: ConsentRecordInput | null = null,
): Block[] {
  const groups = (hash: string): Span => code((hash.toUpperCase().match(/.{1,8}/g) ?? []).join(' '));
  const { protocol, consent, madeAt } = input;
  const { common, consent: words } = typesetter.language.words;
  const aid = wordsFor(typesetter);
  const { evidence: said } = common;
  const facts: readonly (readonly [string, readonly (Span | string)[]])[] = [
    [said.visit, [code(input.visitId)]],
    [said.made, [said.madeWords(typesetter.language.dates.dateAndTime(madeAt), madeAt.zone, input.device)]],
    ...[...(signedIn ? [signedIn] : []), input].map(
      (one) =>
        [
          one === signedIn || !signedIn ? words.evidence.text : aid.label,
          [words.evidence.textWords(consent.version, one.language), groups(one.text)],
        ] as const,
    ),
    [said.protocol, [said.protocolWords(isolated(protocol.id), protocol.version), groups(protocol.hash)]],
    [said.head, [groups(input.head)]],
    [said.certificate, [said.sha256, groups(input.sealFingerprint)]],
    [words.evidence.copy, [input.copy]],
    ...(elsewhere?.kind === 'record' ? [[aid.copy, [aid.copyWords, groups(elsewhere.copy)]] as const] : []),
    ...(elsewhere?.kind === 'copy'
      ? [[aid.record, [aid.recordWords(languageName(elsewhere.clinic, typesetter.language.code))]] as const]
      : []),
  ];
  return [
    peopleBlock(typesetter, input),
    headed(typesetter, 'file-text', said.title, [factList(typesetter, facts)]),
    // In the clinic's language, which is the reading aid's.
    ...(elsewhere ? [] : eventBlocks(typesetter, input)),
  ];
}

function eventBlocks(typesetter: Typesetter, input: ConsentRecordInput): Block[] {
  const { consent: words } = typesetter.language.words;
  return [
    paragraph(typesetter, words.evidence.events, styles.small, contentWidth),
    eventTable(typesetter, input.events),
  ];
}

/** With its language tag, as recorded: "English (en)". */
function named(tag: string, reader: string): string {
  const name = languageName(tag, reader);
  return name === tag ? tag : `${name} (${tag})`;
}
