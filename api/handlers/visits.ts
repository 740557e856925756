import { isOpenElsewhere } from '../../db/chairs/arrivals.ts';
import { append } from '../../db/log/log.ts';
import { clientRow } from '../../db/projections/clients.ts';
import { personOf } from '../../db/projections/persons.ts';
import { namesIn } from '../../db/projections/staff-changes.ts';
import { openVisitOf } from '../../db/projections/visits.ts';
import { courseDays } from '../../domain/dates/course-days.ts';
import { preparationTimeline } from '../../domain/dates/preparation.ts';
import { AppError } from '../../domain/errors.ts';
import { VisitId } from '../../domain/ids.ts';
import { sheetOf, sheetOfFinal } from '../../domain/protocol/model/course-sheet.ts';
import { civilDateOf } from '../../domain/time.ts';
import type { StaffCommand } from '../../domain/visit/commands.ts';
import { openVisit } from '../../domain/visit/decide/open.ts';
import { dayZeroOf } from '../../domain/visit/stage.ts';
import { todayOf } from '../../domain/visit/state/clock.ts';
import { eventLines } from '../../domain/visit/views/event-lines.ts';
import type { visits } from '../contract/visits.ts';
import { staffByPin } from '../custody/pins.ts';
import type { Handlers } from '../gate/route.ts';
import { refuseUnprintable } from '../papers/printable.ts';
import { act, loadVisit, viewOf } from '../papers/visit-acts.ts';
import { isOnPaper, sealCorrection } from '../seal/seal-correction.ts';
import { sealVisit } from '../seal/seal-visit.ts';
import { isProcedureRunning } from '../tablet/running.ts';
import { answerClock, isClockAnswer } from '../visit/clock-answer.ts';
import { clockBefore, presentTime } from '../visit/clock-before.ts';
import { clearDraftsOf, clearFormDraft, sideOf } from '../visit/drafts.ts';
import { earlierVisits } from '../visit/earlier-visits.ts';
import { lastFacts } from '../visit/last-facts.ts';
import { newVisitProtocol, protocolToBegin } from '../visit/new-visit-protocol.ts';
import { recentLots } from '../visit/recent-lots.ts';
import { unknownClient } from './clients.ts';
import type { Context } from './context.ts';

interface Parts extends Pick<Context, 'record' | 'access' | 'lastVisit' | 'ids' | 'host' | 'device'> {
  readonly backups: Pick<Context['backups'], 'ask'>;
}

export function visitHandlers(parts: Parts): Handlers<typeof visits> {
  const { record, access, backups, lastVisit, ids, host } = parts;
  return {
    'visits.open': ({ clientId: of, course, dateConfirmed, treatment }, { now }) => {
      const visitId = VisitId.parse(ids.next());
      const actor = access.staffActor;
      return record.store.write((w) => {
        const clientId = personOf(w, of);
        const client = clientRow(w, clientId)?.details;
        if (!client) throw unknownClient();
        const protocol = newVisitProtocol(w, now, treatment);
        if (openVisitOf(w, clientId)) throw new AppError('visit-open', { why: 'opening' });
        if (isOpenElsewhere(w, clientId, civilDateOf(presentTime(w, now)))) throw new AppError('visit-elsewhere');
        const before = earlierVisits(w, clientId, protocol.treatment, presentTime(w, now));
        const clock = clockBefore(w, now);
        const from = { visitId, clientId, client, course, protocol, now, clock, dateConfirmed };
        const decision = openVisit({ ...from, ...before });
        if (!decision.ok) throw new AppError(decision.refusal.code, decision.refusal.params);
        append(
          w,
          decision.events.map((event) => ({ visitId, clientId: null, actor, moment: now, event })),
        );
        const draft = { step: 'visits.open', clientId, field: 'form' } as const;
        clearFormDraft(w, access.staff.id, draft);
        if (treatment !== undefined) clearFormDraft(w, access.staff.id, { ...draft, treatment });
        return viewOf(loadVisit(w, visitId), now);
      });
    },

    'visits.get': ({ visitId }, { now }) => {
      const view = record.store.read((r) => viewOf(loadVisit(r, visitId), now));
      lastVisit.opened(access.staff.id, visitId);
      return view;
    },

    'visits.last-facts': ({ visitId }) => record.store.read((r) => lastFacts(r, visitId)),

    'visits.recent-lots': ({ visitId }, { now }) => record.store.read((r) => recentLots(r, now, visitId)),

    'visits.events': ({ visitId }) =>
      record.store.read((r) => {
        const { events, client, protocol, state } = loadVisit(r, visitId);
        const named = { staffName: namesIn(r, events), clientName: client.name };
        return eventLines(events, { protocol, procedure: state.procedure, ...named });
      }),

    'visits.course-days': ({ visitId, next, treatment }, { now }) =>
      record.store.read((r) => {
        const visit = visitId === null ? null : loadVisit(r, visitId);
        const protocol = visit?.protocol ?? protocolToBegin(r, treatment);
        const today = visit ? todayOf(visit.state, now) : civilDateOf(presentTime(r, now));
        const dayZero = visit ? dayZeroOf(visit.state, now) : today;
        return courseDays({
          next,
          dayZero,
          today,
          zone: now.zone,
          protocol,
          of: visit ? sheetOf(visit.state.course) : undefined,
          ofFinal: visit ? sheetOfFinal(visit.state.course.session, next !== null) : undefined,
        });
      }),

    'visits.preparation': ({ visitId, appointment }, { now }) =>
      record.store.read((r) => {
        const { state, protocol } = loadVisit(r, visitId);
        const { session, sessionsPlanned } = state.course;
        const today = todayOf(state, now);
        return preparationTimeline({ appointment, today, zone: now.zone, session, sessionsPlanned, protocol });
      }),

    'visits.act': async ({ visitId, command, pin }, { now }) => {
      await refuseUnprintable(command);
      if (pin !== undefined) await staffByPin(parts, access.staff.id, pin, now);
      if (isOnPaper(command) && record.store.read((r) => loadVisit(r, visitId)).state.sealed)
        return sealCorrection(parts, visitId, command, now);
      const actor = access.staffActor;
      const view = record.store.write((w) => {
        const by = { now, actor, pinned: pin !== undefined };
        const visit = isClockAnswer(command) ? answerClock(w, visitId, command, by) : act(w, visitId, command, by);
        clearDraftsOf(w, visitId, sideOf(access.staff.id), command);
        return viewOf(visit, now);
      });
      if (changesProcedure(command)) host.keepAwake(record.store.read(isProcedureRunning));
      if (command.type === 'close-visit') backups.ask();
      return view;
    },

    'visits.seal': ({ visitId, largePrint = false }, { now }) => sealVisit(parts, { visitId, largePrint }, now),
  };
}

function changesProcedure({ type }: StaffCommand): boolean {
  return ['start-procedure', 'finish-procedure', 'withdraw-consent', 'take-back'].includes(type);
}
