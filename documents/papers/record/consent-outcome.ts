import { civilDateOf, type Moment } from '../../../domain/time.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { type Block, stack, tagged } from '../../typeset/block.ts';
import { signatureFigure } from '../../typeset/signature.ts';
import { bold, type Span, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { isolated } from '../../words/isolated.ts';
import { comma } from '../../words/listed.ts';
import type { ConsentRecordInput, EndedConsent, SignedBy } from '../inputs.ts';
import { box, boxInner, heading } from '../sheet/parts.ts';
import { signedElsewhere } from './reading-aid.ts';

const width = boxInner(contentWidth);

/**
 * The outcome of the consent, in boxes at the top of its record. What ended it comes first: the reader must not read "signed"
 * on a consent that was withdrawn. `signedIn`: the language of the pages that were signed, where these are their reading aid.
 */
export function outcomeBlocks(typesetter: Typesetter, input: ConsentRecordInput, signedIn: string | null): Block[] {
  const body = (content: string | readonly (Span | string)[]): Block =>
    paragraph(typesetter, content, styles.body, width);
  const { outcome: words } = typesetter.language.words.consent;
  if (input.outcome === 'declined') {
    const reason = input.declineReason === '' ? words.noReason : isolated(input.declineReason);
    return [
      boxed('line', [
        heading(typesetter, 'prohibit', words.declined, width),
        body([words.declinedText, bold(words.inTheirWords), reason]),
      ]),
    ];
  }
  const { clientSigned, witnessSigned, ended } = input;
  const who = clientSigned
    ? words.signedBy(signerWords(typesetter, clientSigned), typesetter.language.dates.dateAndTime(clientSigned.at))
    : '';
  const witness = witnessSigned
    ? words.witnessedBy(
        isolated(witnessSigned.name),
        typesetter.language.dates.timeOn(witnessSigned.at, civilDateOf((clientSigned ?? { at: input.madeAt }).at)),
      )
    : '';
  const signed = [
    heading(typesetter, 'check', (ended ? words.beforeThatSigned : words.signed)(`${who}${witness}`), width),
    body(counts(typesetter, input)),
    ...(clientSigned && !witnessSigned ? [body(notWitnessed(typesetter, ended))] : []),
  ];
  const takenBack = clausesTakenBack(typesetter, input);
  return [
    ...(ended ? [boxed('line', endedBlocks(typesetter, ended, input.madeAt, signedIn))] : []),
    ...(takenBack ? [boxed('line', takenBack)] : []),
    boxed(ended ? 'line' : 'tint', signed),
  ];
}

function counts(typesetter: Typesetter, { clauses, consent }: ConsentRecordInput): string {
  // What is only to be read is no point to agree to; a choice is one, whichever it was.
  const points = clauses.filter(({ id }) =>
    consent.clauses.some((one) => one.id === id && one.decision.kind !== 'information'),
  );
  const agreed = points.filter(({ answer }) => answer === 'agreed' || answer === 'chosen').length;
  const refused = clauses.filter(({ answer }) => answer === 'refused').length;
  return typesetter.language.words.consent.outcome.counts(agreed, points.length, refused);
}

/** States that nobody witnessed the signature, and what happened first. */
function notWitnessed(typesetter: Typesetter, ended: EndedConsent | null): string {
  const { notWitnessed: words } = typesetter.language.words.consent.outcome;
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

function endedBlocks(typesetter: Typesetter, ended: EndedConsent, madeAt: Moment, signedIn: string | null): Block[] {
  const { how, at, reason, by, signed } = ended;
  const { outcome: words } = typesetter.language.words.consent;
  const { title, meaning } = words.ended[how];
  const body = (content: string | readonly (Span | string)[]): Block =>
    paragraph(typesetter, content, styles.body, width);
  const theirs = how !== 'cancelled' && how !== 'rescheduled';
  const lead = bold(theirs ? words.inTheirWords : words.reason);
  const none = theirs ? words.noReason : words.noneWritten;
  const unsigned = how === 'withdrawn' || how === 'stopped' ? words.needNotSign : '';
  const figure =
    signed &&
    (signedIn === null
      ? signatureFigure(typesetter, signed, words.signedForWithdrawal, mm(80), { madeAt, height: mm(14) })
      : body(`${words.signedForWithdrawal}. ${signedElsewhere(typesetter, signedIn)}`));
  const head = [
    heading(
      typesetter,
      'prohibit',
      `${title}${comma(typesetter.language)}${typesetter.language.dates.dateAndTime(at)}`,
      width,
    ),
    body(meaning),
  ];
  // Nobody said anything: it was only left open.
  if (how === 'owed-at-finish') return head;
  return [
    ...head,
    body([lead, reason === '' ? none : isolated(reason)]),
    body(`${words.writtenBy(isolated(by))}${signed ? '' : unsigned}`),
    ...(figure ? [figure] : []),
  ];
}

/** Optional points that no longer apply although the signature is valid; null when there are none. */
function clausesTakenBack(typesetter: Typesetter, { clauses, consent }: ConsentRecordInput): Block[] | null {
  const lines = clauses.flatMap(({ id, withdrawn }) => {
    if (!withdrawn) return [];
    const title = consent.clauses.find((clause) => clause.id === id)?.title ?? id;
    const words = [
      bold(title),
      typesetter.language.words.consent.outcome.withdrawnPoint(
        typesetter.language.dates.dateAndTime(withdrawn.at),
        isolated(withdrawn.reason),
      ),
    ];
    return [paragraph(typesetter, words, styles.body, width)];
  });
  return lines.length === 0
    ? null
    : [heading(typesetter, 'prohibit', typesetter.language.words.consent.outcome.withdrawnSince, width), ...lines];
}

const signerWords = (typesetter: Typesetter, signed: SignedBy): string =>
  signed.role === 'guardian'
    ? typesetter.language.words.consent.outcome.guardian(isolated(signed.name))
    : isolated(signed.name);

/** Text may be as long as a page; it then runs on without a box. */
function boxed(look: 'tint' | 'line', blocks: readonly Block[]): Block {
  const whole = box(look, contentWidth, blocks);
  return tagged('Sect', whole.height < mm(120) ? whole : stack(blocks, mm(1)));
}
