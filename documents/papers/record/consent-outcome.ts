import { civilDateOf, type Moment } from '../../../domain/time.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { isolated } from '../../typeset/bidi.ts';
import { type Block, stack, tagged } from '../../typeset/block.ts';
import { dateAndTime, timeOn } from '../../typeset/dates.ts';
import { signatureFigure } from '../../typeset/signature.ts';
import { bold, type Span, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import type { ConsentRecordInput, EndedConsent, SignedBy } from '../inputs.ts';
import { box, boxInner, heading } from '../sheet/parts.ts';

const width = boxInner(contentWidth);

/**
 * What became of the consent, in boxes at the top of its record. What ended it stands first: who opens the record must
 * not read "signed" on a consent that was taken back.
 */
export function outcomeBlocks(faces: Typesetter, input: ConsentRecordInput): Block[] {
  const body = (content: string | readonly (Span | string)[]): Block => paragraph(faces, content, styles.body, width);
  const { outcome: words } = faces.language.words.consent;
  if (input.outcome === 'declined') {
    const reason = input.declineReason === '' ? words.noReason : input.declineReason;
    return [
      boxed('line', [
        heading(faces, 'prohibit', words.declined, width),
        body([words.declinedText, bold(words.inTheirWords), reason]),
      ]),
    ];
  }
  const { clientSigned, witnessSigned, ended } = input;
  const who = clientSigned ? words.signedBy(signerWords(faces, clientSigned), dateAndTime(clientSigned.at)) : '';
  const witness = witnessSigned
    ? words.witnessedBy(
        isolated(witnessSigned.name),
        timeOn(witnessSigned.at, civilDateOf((clientSigned ?? { at: input.madeAt }).at)),
      )
    : '';
  const signed = [
    heading(faces, 'check', (ended ? words.beforeThatSigned : words.signed)(`${who}${witness}`), width),
    body(counts(faces, input)),
    ...(clientSigned && !witnessSigned ? [body(notWitnessed(faces, ended))] : []),
  ];
  const takenBack = clausesTakenBack(faces, input);
  return [
    ...(ended ? [boxed('line', endedBlocks(faces, ended, input.madeAt))] : []),
    ...(takenBack ? [boxed('line', takenBack)] : []),
    boxed(ended ? 'line' : 'tint', signed),
  ];
}

function counts(faces: Typesetter, { clauses, consent }: ConsentRecordInput): string {
  const agreed = clauses.filter(({ answer }) => answer === 'agreed').length;
  const refused = clauses.filter(({ answer }) => answer === 'refused').length;
  return faces.language.words.consent.outcome.counts(agreed, consent.clauses.length, refused);
}

/** A signature that nobody signed under as witness says so, and what came first. */
function notWitnessed(faces: Typesetter, ended: EndedConsent | null): string {
  const { notWitnessed: words } = faces.language.words.consent.outcome;
  switch (ended?.how) {
    case 'withdrawn':
    case 'stopped':
      return words.withdrawnFirst;
    case 'cancelled':
      return words.cancelledFirst;
    case 'rescheduled':
      return words.movedFirst;
    case 'not-signed-again':
    case 'owed-at-finish':
    case undefined:
      return words.plain;
  }
}

function endedBlocks(faces: Typesetter, ended: EndedConsent, madeAt: Moment): Block[] {
  const { how, at, reason, by, signed } = ended;
  const { outcome: words } = faces.language.words.consent;
  const { title, meaning } = words.ended[how];
  const body = (content: string | readonly (Span | string)[]): Block => paragraph(faces, content, styles.body, width);
  const theirs = how !== 'cancelled' && how !== 'rescheduled';
  const lead = bold(theirs ? words.inTheirWords : words.reason);
  const none = theirs ? words.noReason : words.noneWritten;
  const unsigned = how === 'withdrawn' || how === 'stopped' ? words.needNotSign : '';
  const figure =
    signed && signatureFigure(faces, signed, words.signedForWithdrawal, mm(80), { madeAt, height: mm(14) });
  const head = [heading(faces, 'prohibit', `${title}, ${dateAndTime(at)}`, width), body(meaning)];
  // Nobody said anything: it was only left open.
  if (how === 'owed-at-finish') return head;
  return [
    ...head,
    body([lead, reason === '' ? none : reason]),
    body(`${words.writtenBy(isolated(by))}${signed ? '' : unsigned}`),
    ...(figure ? [figure] : []),
  ];
}

/** Optional points, such as photos, that no longer count though the signature stands; null when there are none. */
function clausesTakenBack(faces: Typesetter, { clauses, consent }: ConsentRecordInput): Block[] | null {
  const lines = clauses.flatMap(({ id, withdrawn }) => {
    if (!withdrawn) return [];
    const title = consent.clauses.find((clause) => clause.id === id)?.title ?? id;
    const words = [
      bold(title),
      faces.language.words.consent.outcome.withdrawnPoint(dateAndTime(withdrawn.at), withdrawn.reason),
    ];
    return [paragraph(faces, words, styles.body, width)];
  });
  return lines.length === 0
    ? null
    : [heading(faces, 'prohibit', faces.language.words.consent.outcome.withdrawnSince, width), ...lines];
}

const signerWords = (faces: Typesetter, signed: SignedBy): string =>
  signed.role === 'guardian'
    ? faces.language.words.consent.outcome.guardian(isolated(signed.name))
    : isolated(signed.name);

/** Words may be as long as a page; then they run on without their box. */
function boxed(look: 'tint' | 'line', blocks: readonly Block[]): Block {
  const whole = box(look, contentWidth, blocks);
  return tagged('Sect', whole.height < mm(120) ? whole : stack(blocks, mm(1)));
}
