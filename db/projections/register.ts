import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { ClientDetails } from '../../domain/clinic/client.ts';
import type { ClientId, Sha256, VisitId } from '../../domain/ids.ts';
import { civilDateOf, civilTimeOf } from '../../domain/time.ts';
import { isOfVisit } from '../../domain/visit/copies.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { type Stops, stopsAfter, worksOn } from '../../domain/visit/stops.ts';
import type { HowGiven, Reason } from '../../domain/visit/types.ts';
import type { Outcome } from '../../domain/visit/views/stages.ts';
import { json } from '../file/columns.ts';
import type { Value } from '../file/connection.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';
import type { Projected } from '../log/types.ts';

/** What of a visit's end stands so far, each with the row that says it: some of it can be taken back. */
const StoredStops = z.record(z.string(), z.number().int());
const Standing = z.object({
  number: z.number().int(),
  opened_on: z.string(),
  outcome: z.string(),
  procedure: z.string(),
  stops: json.pipe(StoredStops),
  closed: z.number().int(),
  copies: z.number().int(),
  copy: z.string(),
});
type Standing = z.output<typeof Standing>;

/** Outcomes that no later event takes back. */
const ended: ReadonlySet<string> = new Set<Outcome>(['rescheduled', 'cancelled', 'declined']);

/** The key under which a reason is stored and looked for: a person's words as they are, a code in braces. */
export const reasonKey = (reason: Reason): string => (typeof reason === 'string' ? reason : JSON.stringify(reason));

/**
 * The visit's row of the register. Its outcome is worked out from the few events that end a visit (`outcomeOf` in `domain/`, by
 * the whole record): once the visit is closed both say the same, and what is open is asked of its record.
 */
export function projectRegister(
  w: WriteHandle,
  { sequence, visitId, moment, actor, event }: Projected<VisitEvent> & { readonly visitId: VisitId },
): void {
  if (event.type === 'visit-opened') {
    const { course } = event;
    run(
      w,
      `INSERT INTO register (number, visit_id, client_id, opened_on, opened_time, staff, treatment, language, session,
         sessions_planned, final, outcome, procedure, stops, sealed, closed, copies, copy, consent)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'in-progress', 'none', '{}', 0, 0, 0, '', ?)`,
      ...[sequence, visitId, event.clientId, civilDateOf(moment), civilTimeOf(moment), staffRow(w, actor)],
      ...[treatmentOf(w, event.protocol), languageOf(w, event.clientId)],
      ...[course.session, course.sessionsPlanned, course.final ? 1 : 0, event.protocol],
    );
    return;
  }
  const change = (set: string, ...values: Value[]): void => {
    run(w, `UPDATE register SET ${set} WHERE visit_id = ?`, ...values, visitId);
  };
  const stands = (): Standing => standing(w, visitId);
  const ends = (outcome: Outcome): void => change('outcome = ?', outcome);
  const after = ({ stops, procedure }: Standing): Stops => stopsAfter(stops, sequence, event, procedure === 'finished');
  const stops = (before: Standing, next: Stops, procedure = before.procedure): void => {
    const outcome = outcomeBy(before.outcome, next, procedure);
    change('stops = ?, procedure = ?, outcome = ?', JSON.stringify(next), procedure, outcome);
  };
  switch (event.type) {
    case 'course-changed': {
      const { session, sessionsPlanned, final } = event.course;
      change('session = ?, sessions_planned = ?, final = ?', session, sessionsPlanned, final ? 1 : 0);
      return;
    }
    case 'consent-outdated':
      change('consent = ?', event.protocol);
      return;
    case 'language-chosen':
      change('language = ?', event.language);
      return;
    case 'rescheduled': {
      const { number, opened_on } = stands();
      const sql = 'INSERT INTO register_reason (place, number, reason, opened_on) VALUES (?, ?, ?, ?)';
      for (const [index, reason] of [...new Set(event.reasons.map(reasonKey))].entries())
        run(w, sql, `${sequence}:${String(index).padStart(3, '0')}`, number, reason, opened_on);
      ends('rescheduled');
      return;
    }
    case 'visit-cancelled':
      ends('cancelled');
      return;
    case 'consent-declined':
      ends('declined');
      return;
    case 'consent-withdrawn':
    case 'consent-refused-at-work':
    case 'alert-decided':
    case 'check-decided': {
      const before = stands();
      stops(before, after(before));
      return;
    }
    case 'procedure-started': {
      // Whoever works is the practitioner, whoever wrote the client down.
      const by = staffRow(w, actor);
      if (by > 0) change('staff = ?', by);
      stops(stands(), stands().stops, 'running');
      return;
    }
    case 'procedure-finished': {
      const before = stands();
      stops(before, after(before), 'finished');
      return;
    }
    case 'fact-recorded':
      if (event.fact.fact === 'complications')
        change('complication = ?', event.fact.result === 'occurred' ? sequence : 0);
      return;
    case 'taken-back': {
      run(
        w,
        `UPDATE register SET complication = 0 WHERE visit_id = ? AND complication IN (${event.sequences.map(() => '?').join(', ')})`,
        visitId,
        ...event.sequences,
      );
      const before = stands();
      const goesOn = before.procedure === 'finished' && worksOn(event);
      stops(before, after(before), goesOn ? 'running' : before.procedure);
      return;
    }
    case 'sealed':
      change('sealed = 1');
      return;
    case 'copy-given': {
      if (!isOfVisit(event.kind)) return;
      const { copy, copies } = stands();
      change('copies = ?, copy = ?', copies + 1, copy === 'later' ? event.how : copy);
      return;
    }
    case 'copy-withdrawn': {
      if (!isOfVisit(event.kind)) return;
      const before = stands();
      const left = Math.max(0, before.copies - 1);
      change('copies = ?, copy = ?', left, before.copy === 'printed' && left === 0 ? 'later' : before.copy);
      return;
    }
    case 'visit-closed':
      change('closed = 1, copy = ?', event.copy ?? '');
      return;
    case 'copy-settled':
      change('copy = ?', event.copy satisfies HowGiven);
      return;
    default:
  }
}

/** An erased client's rows go with them. */
export function eraseFromRegister(w: WriteHandle, clientId: ClientId): void {
  run(w, 'DELETE FROM register_reason WHERE number IN (SELECT number FROM register WHERE client_id = ?)', clientId);
  run(w, 'DELETE FROM register WHERE client_id = ?', clientId);
}

export function forgetRegister(w: WriteHandle): void {
  run(w, 'DELETE FROM register');
  run(w, 'DELETE FROM register_reason');
}

function outcomeBy(before: string, stops: Stops, procedure: string): string {
  if (ended.has(before)) return before;
  const stopped = Object.keys(stops).length > 0;
  switch (procedure) {
    case 'finished':
      return (stopped ? 'stopped' : 'treated') satisfies Outcome;
    case 'running':
      return 'in-progress' satisfies Outcome;
    default:
      return ('consent-withdrawn' in stops ? 'withdrawn' : 'in-progress') satisfies Outcome;
  }
}

function standing(r: ReadHandle, visitId: VisitId): Standing {
  const found = row(
    r,
    'SELECT number, opened_on, outcome, procedure, stops, closed, copies, copy FROM register WHERE visit_id = ?',
    Standing,
    visitId,
  );
  if (!found) throw new Error('an event belongs to a visit that was never opened');
  return found;
}

const Added = z.object({ added: z.number().int() });
function staffRow(r: ReadHandle, actor: Actor): number {
  if (actor.kind !== 'staff') return 0;
  return row(r, 'SELECT added_sequence AS added FROM staff WHERE id = ?', Added, actor.staffId)?.added ?? 0;
}

/** The versions of the clinic's protocols are few. Empty for one that was never in use here. */
function treatmentOf(r: ReadHandle, protocol: Sha256): string {
  const sql = 'SELECT treatment FROM protocol_version WHERE hash = ? ORDER BY sequence LIMIT 1';
  return row(r, sql, z.object({ treatment: z.string() }), protocol)?.treatment ?? '';
}

const Details = z.object({ details: json.pipe(ClientDetails.pick({ language: true })) });
function languageOf(r: ReadHandle, clientId: ClientId): string {
  return row(r, 'SELECT details FROM client WHERE id = ?', Details, clientId)?.details.language ?? '';
}
