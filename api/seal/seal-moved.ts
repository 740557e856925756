import type { WriteHandle } from '../../db/file/handles.ts';
import { head } from '../../db/log/log.ts';
import { nextAppointment } from '../../db/projections/client-page.ts';
import { storeDocument } from '../../db/projections/documents.ts';
import { personOf } from '../../db/projections/persons.ts';
import type { PreparationSheetInput } from '../../documents/papers/inputs.ts';
import { makeLargePreparationSheet } from '../../documents/papers/large-preparation.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import { preparationTimeline } from '../../domain/dates/preparation.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitId } from '../../domain/ids.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import { dateFault } from '../../domain/visit/decide/date-fault.ts';
import { canMoveAppointment, moveDates } from '../../domain/visit/decide/move-appointment.ts';
import { takesLargeHome } from '../../domain/visit/reading/large-print.ts';
import type { Appointment } from '../../domain/visit/types.ts';
import { actOn, textsRead } from '../papers/visit-acts.ts';
import { laterPaper } from './later-paper.ts';
import { type SealParts, sealPaper } from './seal-visit.ts';

interface Move {
  readonly visitId: VisitId;
  readonly next: Appointment;
  readonly why: string;
}

/**
 * Moves the appointment that a sealed visit named, and makes and seals the preparation sheet for the new date in the same
 * transaction. `kept`: what is written besides. Throws as `sealVisit`, and the refusal of a date that is not possible.
 */
export async function sealMoved(
  parts: SealParts,
  move: Move,
  now: Moment,
  kept: (w: WriteHandle) => void,
): Promise<void> {
  const { visitId, next, why } = move;
  const { store } = parts.record;
  const { staffActor: actor } = parts.access;
  for (let attempt = 0; attempt < 3; attempt++) {
    const made = await makeSealed(parts, move, now);
    const isKept = store.write((w) => {
      if (head(w).hash !== made.head) return false;
      const { pdf, ...document } = made.document;
      const sealed = { ...document, bytes: pdf.byteLength };
      actOn(w, made.visit, { type: 'move-appointment', next, why, head: made.head, document: sealed }, { now, actor });
      storeDocument(w, { ...made.document, visitId });
      kept(w);
      return true;
    });
    if (isKept) return;
  }
  throw new AppError('not-saved', { why: 'paper' });
}

async function makeSealed(parts: SealParts, { visitId, next }: Move, now: Moment) {
  const { store } = parts.record;
  const { visit, madeAt, seal, said } = laterPaper(parts, visitId, now);
  const { state, protocol } = visit;
  const coming = store.read((r) => nextAppointment(r, personOf(r, state.clientId), civilDateOf(madeAt)));
  // Once another visit followed, there is nothing left to move.
  if (!canMoveAppointment(state) || coming?.visitId !== visitId) throw new AppError('not-now', {});
  const wrong = dateFault(moveDates(state, protocol, now), next);
  if (wrong && !wrong.ok) throw new AppError(wrong.refusal.code, wrong.refusal.params);
  const { preparationRead: read } = store.read((r) => textsRead(r, visit));
  const { session, sessionsPlanned } = coming;
  const today = civilDateOf(madeAt);
  const input: PreparationSheetInput = {
    ...said,
    disclaimer: read.disclaimer,
    timeline: preparationTimeline({
      ...{ appointment: next, today, zone: madeAt.zone, session, sessionsPlanned, protocol: read },
    }),
    insteadOf: { date: coming.date, time: coming.time },
    rescheduled: null,
  };
  const make = takesLargeHome(state) ? makeLargePreparationSheet : makePreparationSheet;
  const language = paperLanguage(read.language);
  const pdf = await make(input, language);
  const { clinic } = said;
  const document = await sealPaper(parts.ids, seal, { kind: 'moved-sheet', language, pdf }, { madeAt, clinic });
  return { head: said.head, visit, document };
}
