import { head } from '../../db/log/log.ts';
import { storeDocument } from '../../db/projections/documents.ts';
import { type CorrectionInput, makeCorrection } from '../../documents/papers/correction.ts';
import type { WrittenAfter } from '../../documents/papers/record/written-after.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitId } from '../../domain/ids.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { appLanguageOf } from '../../domain/protocol/translations/app-languages.ts';
import type { Moment } from '../../domain/time.ts';
import type { StaffCommand } from '../../domain/visit/commands.ts';
import { afterSealIn } from '../../domain/visit/reading/sheet-language.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { actOn, type LoadedVisit, textsRead, viewOf } from '../papers/visit-acts.ts';
import { clearDraftsOf, sideOf } from '../visit/drafts.ts';
import { laterPaper } from './later-paper.ts';
import { type SealParts, sealPaper } from './seal-visit.ts';

export type AfterSeal = Extract<StaffCommand, { type: 'add-correction' | 'withdraw-clause' }>;

/** Whether the command becomes a sealed paper in the same step, where the visit is sealed. */
export function isOnPaper(command: StaffCommand): command is AfterSeal {
  return command.type === 'add-correction' || command.type === 'withdraw-clause';
}

/**
 * Records the command, makes and seals its paper, and stores both in one transaction: no correction without its paper, and no
 * paper without its record. Throws as `sealVisit`.
 */
export async function sealCorrection(
  parts: SealParts,
  visitId: VisitId,
  command: AfterSeal,
  now: Moment,
): Promise<VisitView> {
  const { store } = parts.record;
  const { staffActor: actor, staff } = parts.access;
  for (let attempt = 0; attempt < 3; attempt++) {
    const made = await makeSealed(parts, visitId, command, now);
    const view = store.write((w) => {
      if (head(w).hash !== made.head) return null;
      const written = actOn(w, made.visit, command, { now, actor });
      const { pdf, ...document } = made.document;
      const sealed = { ...document, bytes: pdf.byteLength };
      const seal = { type: 'seal-correction', head: made.head, document: sealed } as const;
      const visit = actOn(w, written, seal, { now, actor });
      storeDocument(w, { ...made.document, visitId });
      clearDraftsOf(w, visitId, sideOf(staff.id), command);
      return viewOf(visit, now);
    });
    if (view) return view;
  }
  throw new AppError('not-saved', { why: 'paper' });
}

async function makeSealed(parts: SealParts, visitId: VisitId, command: AfterSeal, now: Moment) {
  const { visit, madeAt, seal, nameOf, by, said, papersIn } = laterPaper(parts, visitId, now);
  const { state, protocol } = visit;
  const { consentRead, ...sheets } = parts.record.store.read((r) => textsRead(r, visit));
  const theirs = ofTheirPapers(visit, [state.rescheduled ? sheets.preparationRead : sheets.careRead, consentRead]);
  /** `read`: in the language of the page. */
  const inputIn = (read: Protocol, consent: Protocol): CorrectionInput => ({
    ...said,
    disclaimer: read.disclaimer,
    sealedAs: { name: state.clientName, dateOfBirth: state.dateOfBirth },
    number: state.correctionPapers.length + 1,
    written: {
      point: command.type === 'withdraw-clause' ? pointTitle(consent, command.clause) : '',
      text: command.type === 'withdraw-clause' ? command.reason : command.text,
      ...(command.type === 'add-correction' && command.forClient && { forClient: command.forClient }),
      at: madeAt,
      by,
    },
    papers: papersIn(read.language),
    earlier: state.afterSeal.map(
      (one): WrittenAfter => ({
        point: one.clause === null ? '' : pointTitle(consent, one.clause),
        text: one.text,
        ...(one.forClient && { forClient: one.forClient.text }),
        at: one.at,
        by: nameOf(one.staffId),
      }),
    ),
  });
  const own = { input: inputIn(protocol, protocol), language: paperLanguage(protocol.language) };
  const language = theirs ? paperLanguage(theirs.language) : own.language;
  const pdf = theirs
    ? await makeCorrection(inputIn(theirs, consentRead), language, own)
    : await makeCorrection(own.input, language);
  const paper = { kind: 'correction', language, pdf } as const;
  const document = await sealPaper(parts.ids, seal, paper, { madeAt, clinic: said.clinic });
  return { head: said.head, visit, document };
}

/** The text of the client's papers, where they are in another language than the clinic's; null where they are not. */
function ofTheirPapers({ state, protocol }: LoadedVisit, read: readonly Protocol[]): Protocol | null {
  const language = afterSealIn(state, protocol);
  // Neither how digits are written nor a region makes another language of it.
  return read.find((one) => language !== null && appLanguageOf(one.language) === appLanguageOf(language)) ?? null;
}

const pointTitle = (protocol: Protocol, clause: string): string =>
  protocol.consent.clauses.find(({ id }) => id === clause)?.title ?? clause;
