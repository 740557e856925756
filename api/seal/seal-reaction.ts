import { head } from '../../db/log/log.ts';
import { storeDocument } from '../../db/projections/documents.ts';
import { workingDays } from '../../db/projections/settings.ts';
import { makeReactionReport, type ReactionReportInput } from '../../documents/papers/reaction-report.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import { afterWorkingDays } from '../../domain/clinic/working-days.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitId } from '../../domain/ids.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import { canReportReaction } from '../../domain/visit/decide/reaction.ts';
import type { ReactionReport } from '../../domain/visit/reactions/reaction.ts';
import type { ReactionView } from '../contract/reactions.ts';
import { actOn } from '../papers/visit-acts.ts';
import { reactionView } from '../reactions/views.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import { laterPaper } from './later-paper.ts';
import { type SealParts, sealPaper } from './seal-visit.ts';

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
  const { visit, seal, by, said, papersIn } = laterPaper(parts, visitId, now);
  const { state, protocol } = visit;
  const { procedure } = state;
  if (!canReportReaction(state) || !procedure) throw new AppError('not-now', {});
  const calendar = parts.record.store.read(workingDays);
  const input: ReactionReportInput = {
    ...said,
    disclaimer: protocol.disclaimer,
    report,
    reportBy: afterWorkingDays(report.heard, calendar.reportDays, calendar),
    workingDays: calendar.reportDays,
    treatedOn: civilDateOf(procedure.startedAt),
    lots: state.lots.filter(({ sequence }) => report.lots.includes(sequence)),
    by,
    papers: papersIn(protocol.language),
  };
  const language = paperLanguage(protocol.language);
  const pdf = await makeReactionReport(input, language);
  const { madeAt, clinic } = said;
  const document = await sealPaper(parts.ids, seal, { kind: 'reaction-report', language, pdf }, { madeAt, clinic });
  return { head: said.head, visit, document };
}
