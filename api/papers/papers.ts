import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import type { AftercareSheetInput, PreparationSheetInput } from '../../documents/papers/inputs.ts';
import { makeLargeAftercareSheet } from '../../documents/papers/large-aftercare.ts';
import { makeLargePreparationSheet } from '../../documents/papers/large-preparation.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { makeVisitRecord } from '../../documents/papers/visit-record.ts';
import type { Language } from '../../documents/words/language.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { preparationTimeline } from '../../domain/dates/preparation.ts';
import type { Sha256 } from '../../domain/ids.ts';
import { aftercareHash } from '../../domain/protocol/hash.ts';
import { civilDateOf } from '../../domain/time.ts';
import { papersToSeal, type SealedPaper } from '../../domain/visit/reading/large-print.ts';
import { reasonIn } from '../../domain/visit/reading/reading-language.ts';
import { outcomeOf } from '../../domain/visit/stage.ts';
import type { DocumentKind } from '../../domain/visit/types.ts';
import { consentPaper } from './consent-papers.ts';
import { base, clientSigned, type Papers, witnessSigned } from './on-paper.ts';
import { pigmentsFor } from './pigments.ts';
import { visitRecordOf } from './visit-paper.ts';

/** A paper that is to be sealed. */
export interface MadePaper<K extends DocumentKind> {
  readonly kind: K;
  /** What it is written in, and with it what its seal says that it is. */
  readonly language: Language;
  readonly pdf: Uint8Array;
}

/**
 * Makes and seals the papers for the visit's outcome, one after the other: a later one may name the hash of one before it.
 * `seal`: seals one, and gives its hash with whatever else becomes of it.
 */
export async function makePapers<S extends { readonly sha256: Sha256 }>(
  papers: Papers,
  seal: (paper: MadePaper<SealedPaper>) => Promise<S>,
): Promise<S[]> {
  const sealed = new Map<SealedPaper, Sha256>();
  const made: S[] = [];
  for (const kind of papersToSeal(papers.state, papers.protocol, papers.largePrint)) {
    const language = languageOf(kind, papers);
    const one = await seal({ kind, language, pdf: await makePaper(kind, papers, language, sealed) });
    sealed.set(kind, one.sha256);
    made.push(one);
  }
  return made;
}

/** What each paper is written in: what a client takes home, in the language that they read it in. */
function languageOf(kind: SealedPaper, papers: Papers): Language {
  switch (kind) {
    case 'aftercare-sheet':
    case 'aftercare-sheet-large':
      return careLanguage(papers);
    case 'preparation-sheet':
    case 'preparation-sheet-large':
      return paperLanguage(papers.preparationRead.language);
    case 'consent-copy':
    case 'consent-record':
      return paperLanguage(papers.consentRead.language);
    case 'visit-record':
      // Staff's, so in the clinic's own language.
      return paperLanguage(papers.protocol.language);
  }
}

function makePaper(
  kind: SealedPaper,
  papers: Papers,
  language: Language,
  sealed: ReadonlyMap<SealedPaper, Sha256>,
): Promise<Uint8Array> {
  switch (kind) {
    case 'aftercare-sheet':
      return makeAftercareSheet(aftercareSheet(papers), language);
    case 'aftercare-sheet-large':
      return makeLargeAftercareSheet(aftercareSheet(papers), language);
    case 'preparation-sheet':
      return makePreparationSheet(preparationSheet(papers), language);
    case 'preparation-sheet-large':
      return makeLargePreparationSheet(preparationSheet(papers), language);
    case 'consent-copy':
    case 'consent-record':
      return consentPaper(kind, papers, sealed);
    case 'visit-record':
      return makeVisitRecord({ ...base(papers), ...visitRecordOf(papers) }, language);
  }
}

const careLanguage = ({ careRead }: Papers): Language => paperLanguage(careRead.language);

function aftercareSheet(papers: Papers): AftercareSheetInput {
  const { state, protocol } = papers;
  const { aftercare: signed, aftercareWitness: witness } = state;
  const finished = state.procedure?.finishedAt;
  if (!finished || !witness || (!signed && !state.unsigned))
    throw new TypeError(
      'an aftercare sheet needs a finish, a witness, and a signature or the reason why there is none',
    );
  const { careRead } = papers;
  const timeline = aftercareTimeline({ finished, course: state.course, protocol: careRead });
  return {
    ...base(papers),
    ...pigmentsFor(state, protocol, careLanguage(papers)),
    disclaimer: careRead.disclaimer,
    finishedAt: finished,
    stopped: outcomeOf(state, protocol) === 'stopped',
    timeline,
    aftercareVersion: protocol.versions.care,
    text: aftercareHash(timeline, careRead),
    clientSigned: signed && clientSigned(papers, signed, witness, careLanguage(papers)),
    unsigned: state.unsigned?.reason ?? '',
    witnessSigned: witnessSigned(papers, witness),
  };
}

function preparationSheet(papers: Papers): PreparationSheetInput {
  const { state, protocol, preparationRead: read } = papers;
  const { rescheduled } = state;
  if (!rescheduled) throw new TypeError('a preparation sheet needs a new appointment');
  return {
    ...base(papers),
    disclaimer: read.disclaimer,
    timeline: preparationTimeline({
      appointment: rescheduled.next,
      today: civilDateOf(rescheduled.at),
      zone: rescheduled.at.zone,
      session: state.course.session,
      sessionsPlanned: state.course.sessionsPlanned,
      protocol: read,
    }),
    rescheduled: {
      reasons: rescheduled.reasons.map((reason) => reasonIn(protocol, read, reason)),
      note: rescheduled.clientNote,
      on: rescheduled.at,
    },
  };
}
