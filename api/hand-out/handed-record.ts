import type { ReadHandle } from '../../db/file/handles.ts';
import { clientDetails } from '../../db/projections/clients.ts';
import { sealedOfVisit } from '../../db/projections/documents.ts';
import { personOf } from '../../db/projections/persons.ts';
import { presentClinic } from '../../db/projections/settings.ts';
import { namesIn } from '../../db/projections/staff-changes.ts';
import { visitsOfClient } from '../../db/projections/visits.ts';
import { isoLocal } from '../../documents/hand-out/iso.ts';
import type { HandedRecord, HandedVisit } from '../../documents/hand-out/record.ts';
import { bornWords } from '../../documents/typeset/who.ts';
import { type EventCatalogue, factWords, reasonWords, who } from '../../documents/words/event-words.ts';
import type { Language } from '../../documents/words/language.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import { AppError } from '../../domain/errors.ts';
import type { ClientId, Sha256 } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { nextAfter } from '../../domain/visit/decide/move-appointment.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';
import type { EventLine } from '../../domain/visit/views/event-line.ts';
import { eventLines } from '../../domain/visit/views/event-lines.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { withoutOthers } from '../../domain/visit/views/without-others.ts';
import { fileNameOf, paperMadeAt } from '../papers/sealed-file.ts';
import { type LoadedVisit, loadVisit, viewOf } from '../papers/visit-acts.ts';
import { textsIn, type WrittenIn } from './written-in.ts';

export interface HandedBy {
  readonly now: Moment;
  readonly by: string;
  readonly device: string;
  /** Whether staff's notes go in. */
  readonly notes: boolean;
  readonly writtenIn: WrittenIn;
}

/** One client's whole record, as it is handed out. Throws `unknown-client`. */
export function handedRecord(r: ReadHandle, clientId: ClientId, how: HandedBy): HandedRecord {
  // One person may be several records: joined, they go out as one.
  const id = personOf(r, clientId);
  const details = clientDetails(r, id);
  if (!details) throw new AppError('unknown-client');
  const { dateOfBirth, ...rest } = details;
  const { name, address, phone, zone } = presentClinic(r);
  const isKnown = typeof dateOfBirth === 'string';
  return {
    ...{ format: 'chairside-record', formatVersion: 1 },
    made: {
      at: isoLocal(how.now),
      by: how.by,
      device: how.device,
      language: how.writtenIn.language,
      clinic: { name, address, phone, zone },
    },
    client: {
      ...{ ...rest, id },
      dateOfBirth: isKnown ? dateOfBirth : null,
      statedAge: isKnown ? '' : bornWords(paperLanguage(how.writtenIn.language), dateOfBirth),
    },
    visits: visitsOfClient(r, clientId).map(({ id }) => handedVisit(r, loadVisit(r, id), how)),
  };
}

function handedVisit(r: ReadHandle, visit: LoadedVisit, { now, notes, writtenIn }: HandedBy): HandedVisit {
  const language = paperLanguage(writtenIn.language);
  const { events: said, said: answerIn } = language.words;
  const { protocol, consentHash, reason: reasonAs } = textsIn(r, visit, writtenIn);
  const loaded = { ...visit, protocol };
  const { state, events } = loaded;
  const view = viewOf(loaded, now);
  const { id, course, rescheduled } = view;
  const { zone } = view.openedAt;
  const named = { staffName: namesIn(r, events), clientName: view.client.name };
  return {
    ...{ id, opened: isoLocal(view.openedAt), closed: maybe(view.closedAt), treatment: protocol.name },
    protocol: { id: protocol.treatment, version: view.protocol.version, sha256: view.protocol.hash },
    ...{ session: course.session, sessionsPlanned: course.sessionsPlanned, finalSession: course.final },
    ...{ outcome: view.outcome, language: view.reads.language },
    people: view.people.map(({ did, staffId, name, from, to }) => ({
      ...{ did, staff: staffId, name },
      ...{ from: isoLocal(from), to: isoLocal(to) },
    })),
    health: view.health.map(({ id, text, said, details }) => ({
      ...{ question: id, asked: text, answer: said ? answerIn(said) : '', details },
      at: maybe(state.health[id]?.at ?? null),
    })),
    decisions: decisionsIn(language, view),
    checks: view.checks.map(({ id, name, status, questions, history }) => ({
      ...{ check: id, name, status },
      answers: history.map(({ round, question, option, at }) => {
        const asked = questions.find((one) => one.id === question);
        const answer = asked?.options.find((one) => one.id === option)?.label ?? option;
        return { round, question: asked?.text ?? question, answer, at: isoLocal(at) };
      }),
    })),
    consent: consentIn(view, consentHash),
    work: workIn(loaded, view),
    lots: view.lots.map(({ kind, name, maker, lot, expiry, gtin, areas, at }) => ({
      ...{ kind, name, maker, lot, expiry, gtin: gtin ?? '', areas, at: isoLocal(at) },
    })),
    ...complicationIn(state),
    next: nextAfter(state),
    rescheduled: rescheduled && {
      reasons: rescheduled.reasons.map((reason) => reasonWords(said, reasonAs(reason))),
      note: rescheduled.clientNote,
      at: isoLocal(rescheduled.at),
    },
    reactions: state.reactions.map(({ report, reportBy, closed }) => {
      const { began, heard, signs, words, doctor, advice } = report;
      return { began, heard, signs: [...signs], words, doctor, advice, reportBy, closed: maybe(closed?.at ?? null) };
    }),
    copy: view.copy.given,
    papers: sealedOfVisit(r, id).map((paper) => ({
      ...{ ...paper, file: fileNameOf(paper, state), made: isoLocal(paperMadeAt(paper, state)) },
    })),
    notes: notes ? view.notes.map(({ text, at }) => ({ at: isoLocal(at), words: text })) : [],
    events: withoutOthers(eventLines(events, { protocol, procedure: state.procedure, ...named })).map((line) => ({
      ...{ row: line.sequence, at: isoLocal({ instant: line.moment.instant, zone }), type: line.type },
      ...{
        what: said.names[line.type],
        by: who(said, line),
        said: notes ? factWords(said, line.facts) : publicFacts(said, line),
      },
    })),
  };
}

const maybe = (moment: Moment | null): string | null => moment && isoLocal(moment);

/** Without what staff wrote for each other. */
function publicFacts(said: EventCatalogue, { type, facts }: EventLine): string[] {
  if (type === 'note-added') return [];
  return factWords(
    said,
    facts.filter(({ code }) => code !== 'note-for-staff'),
  );
}

function decisionsIn({ words }: Language, { alerts, checks, tooSoon }: VisitView): HandedVisit['decisions'] {
  const decided = [
    ...alerts.map(({ text, decision }) => ({ about: text, decision })),
    ...checks.map(({ name, decision }) => ({ about: name, decision })),
    { about: words.visit.tooSoon.title, decision: tooSoon?.decision ?? null },
  ];
  return decided.flatMap(({ about, decision: made }) =>
    made ? [{ about, decision: made.decision, reason: made.reason, at: isoLocal(made.at) }] : [],
  );
}

function consentIn({ consent, clauses, protocol }: VisitView, sha256: Sha256): HandedVisit['consent'] {
  return {
    ...{ status: consent.status, version: protocol.consentVersion, sha256 },
    ...{ signed: maybe(consent.client?.at ?? null), withdrawn: maybe(consent.withdrawn?.at ?? null) },
    points: clauses.map(({ id, title, optional, status, chosen, options, withdrawn }) => ({
      ...{ point: id, title, optional, status },
      chosen: options.find((one) => one.id === chosen)?.label ?? '',
      withdrawn: maybe(withdrawn?.at ?? null),
    })),
  };
}

function complicationIn({ facts }: VisitState): Pick<HandedVisit, 'complication'> {
  const found = facts.complications;
  if (found?.value.fact !== 'complications' || found.value.result !== 'occurred') return {};
  const { words, areas = [], done = '', doctor = null, work = null } = found.value;
  return { complication: { at: isoLocal(found.at), words, areas, done, doctorCalled: doctor, work } };
}

const minutes = (ms: number): number => Math.round(ms / 6000) / 10;

function workIn({ state: { procedure, openedAt } }: LoadedVisit, { breaks }: VisitView): HandedVisit['work'] {
  if (!procedure || !breaks) return null;
  const at = (instant: Moment['instant']) => isoLocal({ instant: instant, zone: openedAt.zone });
  return {
    ...{ started: isoLocal(procedure.startedAt), finished: maybe(procedure.finishedAt) },
    ...{ workedMinutes: minutes(breaks.workedMs), longestMinutes: minutes(breaks.longestMs) },
    breaks: breaks.taken.map(({ kind, startedAt, endedAt, timing, reason }) => ({
      ...{ kind, from: at(startedAt), to: endedAt && at(endedAt), timing, reason: reason ?? '' },
    })),
  };
}
