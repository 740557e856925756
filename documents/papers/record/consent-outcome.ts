import { civilDateOf, type Moment } from '../../../domain/time.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { isolated } from '../../typeset/bidi.ts';
import { type Block, stack, tagged } from '../../typeset/block.ts';
import { dateAndTime, timeOn } from '../../typeset/dates.ts';
import type { Faces } from '../../typeset/fonts.ts';
import { signatureFigure } from '../../typeset/signature.ts';
import { bold, type Span, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { ConsentRecordInput, EndedConsent, SignedBy } from '../inputs.ts';
import { box, boxInner, heading } from '../sheet/parts.ts';

const width = boxInner(contentWidth);

/**
 * What became of the consent, in boxes at the top of its record. What ended it stands first: who opens the record must
 * not read "signed" on a consent that was taken back.
 */
export function outcomeBlocks(faces: Faces, input: ConsentRecordInput): Block[] {
  const body = (content: string | readonly (Span | string)[]): Block => paragraph(faces, content, styles.body, width);
  if (input.outcome === 'declined') {
    const reason = input.declineReason === '' ? 'No reason was given, and none is needed.' : input.declineReason;
    return [
      boxed('line', [
        heading(faces, 'prohibit', 'Declined', width),
        body(['The client decided not to sign. No treatment was done. ', bold('In their words: '), reason]),
      ]),
    ];
  }
  const { clientSigned, witnessSigned, ended } = input;
  const who = clientSigned ? `by ${signerWords(clientSigned)} on ${dateAndTime(clientSigned.at)}` : '';
  const witness = witnessSigned
    ? `, witnessed by ${isolated(witnessSigned.name)} at ${timeOn(witnessSigned.at, civilDateOf((clientSigned ?? { at: input.madeAt }).at))}`
    : '';
  const signed = [
    heading(faces, 'check', `${ended ? 'Before that it was signed' : 'Signed'} ${who}${witness}`.trim(), width),
    body(counts(input)),
    ...(clientSigned && !witnessSigned ? [body(notWitnessed(ended))] : []),
  ];
  const takenBack = clausesTakenBack(faces, input);
  return [
    ...(ended ? [boxed('line', endedBlocks(faces, ended, input.madeAt))] : []),
    ...(takenBack ? [boxed('line', takenBack)] : []),
    boxed(ended ? 'line' : 'tint', signed),
  ];
}

function counts({ clauses, consent }: ConsentRecordInput): string {
  const agreed = clauses.filter(({ answer }) => answer === 'agreed').length;
  const refused = clauses.filter(({ answer }) => answer === 'refused').length;
  const declined = `${refused} optional ${refused === 1 ? 'point' : 'points'} declined`;
  return `${agreed} of ${consent.clauses.length} points agreed${refused > 0 ? `; ${declined}` : ''}.`;
}

/** A signature that nobody signed under as witness says so, and what came first. */
function notWitnessed(ended: EndedConsent | null): string {
  switch (ended?.how) {
    case 'withdrawn':
    case 'stopped':
      return 'Not witnessed: the consent was withdrawn first.';
    case 'cancelled':
      return 'Not witnessed: the visit was cancelled first.';
    case 'rescheduled':
      return 'Not witnessed: the visit was moved to a new date first.';
    case 'not-signed-again':
    case 'owed-at-finish':
    case undefined:
      return 'Not witnessed.';
  }
}

const titles: Readonly<Record<EndedConsent['how'], string>> = {
  withdrawn: 'Consent withdrawn',
  stopped: 'Consent withdrawn',
  'not-signed-again': 'Not signed again',
  'owed-at-finish': 'Not signed again before the finish',
  cancelled: 'Cancelled before any treatment',
  rescheduled: 'Moved to a new date before any treatment',
};

const meanings: Readonly<Record<EndedConsent['how'], string>> = {
  withdrawn: 'The client took this consent back before the first needle. No treatment was done.',
  stopped: 'The client took this consent back during the procedure. The treatment was stopped at that moment.',
  'not-signed-again':
    'A health answer changed during the procedure, and the client did not sign again. The treatment was stopped.',
  'owed-at-finish':
    'Consent was asked again during the procedure. It had not been signed again when the procedure was finished.',
  cancelled: 'No treatment was done under this consent.',
  rescheduled: 'No treatment was done under this consent.',
};

function endedBlocks(faces: Faces, ended: EndedConsent, madeAt: Moment): Block[] {
  const { how, at, reason, by, signed } = ended;
  const body = (content: string | readonly (Span | string)[]): Block => paragraph(faces, content, styles.body, width);
  const theirs = how !== 'cancelled' && how !== 'rescheduled';
  const lead = bold(theirs ? 'In their words: ' : 'Reason: ');
  const none = theirs ? 'No reason was given, and none is needed.' : 'none was written down.';
  const unsigned = how === 'withdrawn' || how === 'stopped' ? ' The client did not sign for it, and need not.' : '';
  const figure =
    signed && signatureFigure(faces, signed, 'Signed for the withdrawal', mm(80), { madeAt, height: mm(14) });
  const head = [heading(faces, 'prohibit', `${titles[how]}, ${dateAndTime(at)}`, width), body(meanings[how])];
  // Nobody said anything: it was only left open.
  if (how === 'owed-at-finish') return head;
  return [
    ...head,
    body([lead, reason === '' ? none : reason]),
    body(`Written down by ${isolated(by)}.${signed ? '' : unsigned}`),
    ...(figure ? [figure] : []),
  ];
}

/** Optional points, such as photos, that no longer count though the signature stands; null when there are none. */
function clausesTakenBack(faces: Faces, { clauses, consent }: ConsentRecordInput): Block[] | null {
  const lines = clauses.flatMap(({ id, withdrawn }) => {
    if (!withdrawn) return [];
    const title = consent.clauses.find((clause) => clause.id === id)?.title ?? id;
    const words = [bold(title), `, ${dateAndTime(withdrawn.at)}. ${withdrawn.reason}`];
    return [paragraph(faces, words, styles.body, width)];
  });
  return lines.length === 0 ? null : [heading(faces, 'prohibit', 'Withdrawn since it was signed', width), ...lines];
}

const signerWords = (signed: SignedBy): string =>
  signed.role === 'guardian' ? `${isolated(signed.name)}, guardian` : isolated(signed.name);

/** Words may be as long as a page; then they run on without their box. */
function boxed(look: 'tint' | 'line', blocks: readonly Block[]): Block {
  const whole = box(look, contentWidth, blocks);
  return tagged('Sect', whole.height < mm(120) ? whole : stack(blocks, mm(1)));
}
