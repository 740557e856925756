import { head } from '../../db/log/log.ts';
import { storeDocument } from '../../db/projections/documents.ts';
import { clinicLogo, presentClinic, workingDays } from '../../db/projections/settings.ts';
import { namesIn } from '../../db/projections/staff-changes.ts';
import { makeReactionReport, type ReactionReportInput } from '../../documents/papers/reaction-report.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import { afterWorkingDays } from '../../domain/clinic/working-days.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitId } from '../../domain/ids.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import { canReportReaction } from '../../domain/visit/decide/reaction.ts';
import type { ReactionReport } from '../../domain/visit/reactions/reaction.ts';
import { PaperAfter } from '../../domain/visit/types.ts';
import type { ReactionView } from '../contract/reactions.ts';
import { actOn, loadVisit } from '../papers/visit-acts.ts';
import { reactionView } from '../reactions/views.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import { readySeal, type SealParts, sealedAt, sealPaper, witnessOnPaper } from './seal-visit.ts';

/**
 * Records a reaction, makes and seals its report sheet, and stores both in one transaction, as corrections are. Throws as
 * `sealVisit`.
 */
export async function sealReaction(
  parts: SealParts,
  visitId: VisitId,
  report: ReactionReport,
  now: Moment,
): Promise<ReactionView> {
  const { store } = parts.record;
  const { staffActor: actor, staff } = parts.access;
  for (let attempt = 0; attempt < 3; attempt++) {
    const made = await makeSealed(parts, visitId, report, now);
    const view = store.write((w) => {
      if (head(w).hash !== made.head) return null;
      const reported = actOn(w, made.visit, { type: 'report-reaction', report }, { now, actor });
      const { pdf, ...document } = made.document;
      const sealed = { ...document, bytes: pdf.byteLength };
      actOn(w, reported, { type: 'seal-reaction', head: made.head, document: sealed }, { now, actor });
      storeDocument(w, { ...made.document, visitId });
      clearFormDraft(w, staff.id, { step: 'reactions.report', visitId, field: 'form' });
      const sequence = reported.state.reactions.at(-1)?.sequence ?? 0;
      return reactionView(w, visitId, sequence, now);
    });
    if (view) return view;
  }
  throw new AppError('not-saved', { why: 'paper' });
}

async function makeSealed(parts: SealParts, visitId: VisitId, report: ReactionReport, now: Moment) {
  const { store } = parts.record;
  const { staff } = parts.access;
  const { visit, headHash, witness, clinic, logo, calendar } = store.read((r) => ({
    visit: loadVisit(r, visitId),
    headHash: head(r).hash,
    witness: witnessOnPaper(r),
    clinic: presentClinic(r),
    logo: clinicLogo(r),
    calendar: workingDays(r),
  }));
  const { state, client, protocol } = visit;
  const { sealed, procedure } = state;
  if (!canReportReaction(state) || !sealed || !procedure) throw new AppError('not-now', {});
  const madeAt = sealedAt(state, now);
  const seal = readySeal(store, madeAt);
  // Whoever did nothing in this visit before is named as they are called now.
  const writing = { sequence: Number.MAX_SAFE_INTEGER, actor: parts.access.staffActor };
  const nameOf = store.read((r) => namesIn(r, [...visit.events, writing]));
  const language = paperLanguage(protocol.language);
  const input: ReactionReportInput = {
    clinic,
    logo,
    ...(parts.record.isPractice && { practice: true }),
    client: { name: client.name, dateOfBirth: client.dateOfBirth, language: client.language },
    people: [{ did: 'sealed', staffId: staff.id, name: nameOf(staff.id), from: madeAt, to: madeAt }],
    session: state.course.session,
    sessionsPlanned: state.course.sessionsPlanned,
    final: state.course.final,
    visitId,
    madeAt,
    device: parts.device,
    head: headHash,
    witness,
    sealFingerprint: seal.fingerprint,
    disclaimer: protocol.disclaimer,
    report,
    reportBy: afterWorkingDays(report.heard, calendar.reportDays, calendar),
    workingDays: calendar.reportDays,
    treatedOn: civilDateOf(procedure.startedAt),
    lots: state.lots.filter(({ sequence }) => report.lots.includes(sequence)),
    by: nameOf(staff.id),
    papers: sealed.documents
      .filter(({ kind }) => !PaperAfter.safeParse(kind).success)
      .map(({ kind, sha256 }) => ({ title: language.words.files.papers[kind], sha256 })),
    sealedAt: sealed.at,
  };
  const pdf = await makeReactionReport(input, language);
  const document = await sealPaper(parts.ids, seal, { kind: 'reaction-report', pdf }, { madeAt, clinic });
  return { head: headHash, visit, document };
}
