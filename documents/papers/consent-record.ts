import { type CivilDate, civilDateOf } from '../../domain/time.ts';
import { contentWidth, mm } from '../pdf/measure.ts';
import { Paper } from '../pdf/paper.ts';
import { Part } from '../pdf/structure.ts';
import { isolated } from '../typeset/bidi.ts';
import { type Block, nothing, padded, row, stack, whole } from '../typeset/block.ts';
import { dateAndTime, timeOn } from '../typeset/dates.ts';
import { Flow } from '../typeset/flow.ts';
import { documentFonts, type Faces } from '../typeset/fonts.ts';
import { languageName } from '../typeset/language-name.ts';
import { hanFaceFor } from '../typeset/runs.ts';
import { signatureFigure } from '../typeset/signature.ts';
import { bold, code, type Span, styles } from '../typeset/styles.ts';
import { paragraph } from '../typeset/text.ts';
import { clientAndBirth } from '../typeset/who.ts';
import type { ConsentRecordInput, SignedBy } from './inputs.ts';
import { bullet, clauseBlocks } from './record/clauses.ts';
import { outcomeBlocks } from './record/consent-outcome.ts';
import { crossedOutEntries } from './record/crossed-out.ts';
import { eventTable, factList } from './record/evidence.ts';
import { knownBy } from './record/known-by.ts';
import { peopleBlock } from './record/people.ts';
import {
  documentTitle,
  factRow,
  headed,
  heading,
  identifiedWords,
  letterhead,
  runningHead,
  SealFoot,
  sectionGap,
} from './sheet/parts.ts';
import { namesOf } from './sheet/people.ts';

const title = 'Consent record';

/**
 * What the client read, answered and signed, or declined, with everything that makes it evidence: full text with
 * version and hash, every answer with its time, how staff knew the signer, and the visit's events up to the seal.
 * Takes as many pages as it needs. Throws AppError `no-glyph`.
 */
export async function makeConsentRecord(input: ConsentRecordInput): Promise<Uint8Array> {
  const faces = await documentFonts(hanFaceFor(input));
  const paper = new Paper(faces, input.clinic.paper);
  const foot = new SealFoot(faces, input, `consent text version ${input.consent.version}`, input.text);
  const flow = new Flow(paper, {
    running: runningHead(faces, input, title),
    footHeight: foot.height,
    clear: sectionGap,
  });
  for (const block of front(faces, input)) flow.add(block, sectionGap);
  flow.turn();
  for (const block of evidence(faces, input)) flow.add(block, sectionGap);
  for (const [index, page] of paper.pages.entries()) foot.draw(page, index + 1, paper.pages.length);
  return paper.finish({
    title: documentTitle(input, title),
    author: input.clinic.name,
    subject: `Consent record, visit ${input.visitId}`,
    language: input.language,
    madeAt: new Date(input.madeAt.instant),
  });
}

function front(faces: Faces, input: ConsentRecordInput): Block[] {
  const { consent, client } = input;
  const body = (content: string | readonly (Span | string)[]): Block =>
    paragraph(faces, content, styles.body, contentWidth);
  return [
    letterhead(faces, input, title),
    factRow(faces, [
      { label: 'Client', value: clientAndBirth(client) },
      {
        label: 'Session',
        value: `${input.session} of ${input.sessionsPlanned}, ${input.final ? 'the final one' : 'not the final one'}`,
      },
      { label: 'Witness', value: namesOf(input.people, 'witnessed-consent') || 'none' },
      { label: 'Language', value: languageName(input.language) },
    ]),
    ...outcomeBlocks(faces, input),
    headed(faces, 'file-text', `${consent.title}, version ${consent.version}`, []),
    ...clauseBlocks(faces, input),
    headed(faces, 'file-text', 'An electronic record', [body(consent.electronicRecord)]),
    ...signed(faces, input),
    headed(faces, 'info', 'Questions the client asked', questions(faces, input)),
    headed(faces, 'first-aid-kit', 'Health questions', health(faces, input)),
    headed(faces, 'warning', 'What the practitioner decided about each “yes”', alerts(faces, input)),
  ];
}

/** The day that its reader has in mind: that of the signature, else of the paper. */
const dayOf = ({ clientSigned, madeAt }: ConsentRecordInput): CivilDate =>
  civilDateOf((clientSigned ?? { at: madeAt }).at);

/** What a signature means, and the signatures right under it; on a declined record the text that was declined. */
function signed(faces: Faces, input: ConsentRecordInput): Block[] {
  const { clientSigned, witnessSigned, madeAt } = input;
  const gap = mm(8);
  const width = (contentWidth - gap) / 2;
  // Over a witness's signature alone the client's own statement would say the opposite of what happened.
  const meaning =
    input.outcome === 'declined'
      ? 'Witnessed: the client was shown this text and decided not to sign it.'
      : input.consent.intent;
  const intent = headed(faces, 'signature', 'What the signature means', [
    paragraph(faces, meaning, styles.body, contentWidth),
  ]);
  if (!clientSigned && !witnessSigned) return [intent];
  const figure = (one: SignedBy, words: string): Block =>
    signatureFigure(faces, one, words, width, { madeAt, height: mm(18) });
  const knew = knownBy(clientSigned?.identifiedBy ?? witnessSigned?.identifiedBy ?? null);
  const figures = row([
    { x: 0, block: clientSigned ? figure(clientSigned, knew) : nothing },
    {
      x: width + gap,
      block: witnessSigned ? figure(witnessSigned, identifiedWords(witnessSigned.identifiedBy)) : nothing,
    },
  ]);
  const noted = witnessSigned?.note
    ? [
        paragraph(
          faces,
          [bold(`${isolated(witnessSigned.name)} noted: `), witnessSigned.note],
          styles.body,
          contentWidth,
        ),
      ]
    : [];
  const together = stack([intent, padded(figures, { top: mm(2) })]);
  return [together.height < mm(120) ? whole(together) : together, ...noted];
}

function questions(faces: Faces, input: ConsentRecordInput): Block[] {
  if (input.questions.length === 0) return [paragraph(faces, 'None.', styles.body, contentWidth)];
  return input.questions.map((question) => {
    const clause = input.consent.clauses.find((one) => one.id === question.topic);
    return stack([
      paragraph(
        faces,
        [
          bold(clause?.title ?? question.topic),
          ` (${timeOn(question.at, dayOf(input))}): ${question.words || 'wants to talk about this'}`,
        ],
        styles.body,
        contentWidth,
      ),
      paragraph(
        faces,
        ['Answered by the practitioner: ', question.answer || 'not answered'],
        styles.body,
        contentWidth,
      ),
    ]);
  });
}

/** Two columns: the "yes" answers first and in bold, since they are what somebody looks for. */
function health(faces: Faces, input: ConsentRecordInput): Block[] {
  const yes = input.health.filter((one) => one.answer === 'yes');
  const no = input.health.filter((one) => one.answer === 'no');
  const blocks = yes.map((one) =>
    paragraph(faces, [bold(`Yes: ${one.text}`), one.details ? ` ${one.details}` : ''], styles.body, contentWidth),
  );
  if (no.length > 0) {
    blocks.push(paragraph(faces, [bold('No to each of these:')], styles.body, contentWidth));
    const gap = mm(6);
    const width = (contentWidth - gap) / 2;
    const list = new Part('L');
    const half = Math.ceil(no.length / 2);
    for (let index = 0; index < half; index++) {
      const pair = [no[index], no[index + half]];
      blocks.push(
        row(
          pair.flatMap((one, side) =>
            one ? [{ x: side * (width + gap), block: bullet(faces, one.text, width, list) }] : [],
          ),
        ),
      );
    }
  }
  const answered = blocks.length > 0 ? blocks : [paragraph(faces, 'None were asked.', styles.body, contentWidth)];
  return [...answered, ...crossedOutEntries(faces, input.crossedOut, dayOf(input))];
}

function alerts(faces: Faces, input: ConsentRecordInput): Block[] {
  const open = input.health.filter(
    ({ answer, text }) => answer === 'yes' && !input.alerts.some((alert) => alert.text === text),
  );
  if (input.alerts.length + open.length === 0)
    return [paragraph(faces, 'No answer was “yes”.', styles.body, contentWidth)];
  const left = open.map(({ text }) =>
    paragraph(faces, [bold('Not decided: '), `${text} ${undecided(input)}`], styles.body, contentWidth),
  );
  const decisions = input.alerts.map((alert) => {
    const decided = alert.decision === 'continue' ? 'Continue' : 'Reschedule';
    return paragraph(
      faces,
      [bold(`${decided}: `), `${alert.text} (${timeOn(alert.at, dayOf(input))}) ${alert.reason}`],
      styles.body,
      contentWidth,
    );
  });
  return [...decisions, ...left];
}

/** What came before the practitioner could decide. */
function undecided({ outcome, ended }: ConsentRecordInput): string {
  if (outcome === 'declined') return 'Consent was declined first.';
  switch (ended?.how) {
    case 'withdrawn':
    case 'stopped':
      return 'Consent was withdrawn first.';
    case 'cancelled':
      return 'The visit was cancelled first.';
    case 'rescheduled':
      return 'The visit was moved to a new date first.';
    case 'not-signed-again':
    case 'owed-at-finish':
    case undefined:
      return 'The visit ended first.';
  }
}

function evidence(faces: Faces, input: ConsentRecordInput): Block[] {
  const groups = (hash: string): Span => code((hash.toUpperCase().match(/.{1,8}/g) ?? []).join(' '));
  const { protocol, consent, madeAt } = input;
  const facts: readonly (readonly [string, readonly (Span | string)[]])[] = [
    ['Visit', [code(input.visitId)]],
    ['Made', [`${dateAndTime(madeAt)} (${madeAt.zone}), device ${input.device}`]],
    [
      'Consent text',
      [`version ${consent.version}, language: ${languageName(input.language)}, SHA-256 `, groups(input.text)],
    ],
    ['Protocol', [`${protocol.id}, version ${protocol.version}, SHA-256 `, groups(protocol.hash)]],
    ['Head of the record', [groups(input.head)]],
    ['Seal certificate', ['SHA-256 ', groups(input.sealFingerprint)]],
    ['Copy for the client', [input.copy]],
  ];
  const words =
    'The events below are the visit’s part of the clinic’s record, in order, as they were stored when they happened. Each carries a hash of the one before; the head above is the record’s newest entry when this was sealed. Numbers left out belong to other entries.';
  return [
    peopleBlock(faces, input),
    heading(faces, 'file-text', 'Evidence', contentWidth),
    factList(faces, facts),
    paragraph(faces, words, styles.small, contentWidth),
    eventTable(faces, input.events),
  ];
}
