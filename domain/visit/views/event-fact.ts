import { z } from 'zod';
import { Birth } from '../../clinic/birth.ts';
import { OwnDetails } from '../../clinic/client.ts';
import { Sha256 } from '../../ids.ts';
import { Pose } from '../../photos/photo.ts';
import { KnowsLanguage } from '../../protocol/translations/translation.ts';
import { CivilDate, Moment } from '../../time.ts';
import { ScalpArea } from '../areas.ts';
import { CheckInOutcome, CheckInWay } from '../check-ins/check-in.ts';
import { FactKind, RecordedFact } from '../facts/recorded-fact.ts';
import { Said } from '../health/said.ts';
import { DoctorSeen, ReactionEnd, ReactionSign } from '../reactions/reaction.ts';
import { MapArea } from '../scalp-map/map-area.ts';
import {
  Appointment,
  ClauseAnswer,
  DocumentKind,
  HowGiven,
  IdentifiedBy,
  LotKind,
  Reason,
  SaidWhen,
  Task,
  WithdrawnWhy,
} from '../types.ts';

const fact = <C extends string, S extends z.ZodRawShape>(code: C, params: S) =>
  z.object({ code: z.literal(code), ...params });

/** A `Segment`: milliseconds, and what of them is sure, less where the tablet was restarted meanwhile. */
const length = { passedMs: z.number(), sureMs: z.number(), offUnknown: z.boolean() };
const ownDetail = { field: OwnDetails.keyof(), value: z.string() };
/** A clock reading without what the tablet measured. */
const Reading = Moment.pick({ instant: true, zone: true });
const decision = z.enum(['continue', 'reschedule']);

/**
 * One thing that an event of a visit says, as a value: `code` and what belongs to it. Words for it are in
 * `documents/words`; a list of events on paper and on a screen takes the same ones. What people wrote, and the questions
 * and titles of the visit's own protocol, are data and stand in them as they are.
 */
export const EventFact = z.discriminatedUnion('code', [
  // Who and what it is about.
  fact('client', { name: z.string(), birth: Birth }),
  fact('client-before', { name: z.string(), birth: Birth }),
  fact('known-by', { by: IdentifiedBy }),
  fact('task', { task: Task }),
  fact('language', { tag: z.string() }),
  fact('for-client', { language: z.string(), text: z.string() }),
  fact('translation-checked', { by: z.string(), knows: KnowsLanguage }),
  fact('reader', { name: z.string(), language: z.string(), knows: KnowsLanguage }),
  fact('by-name', {}),
  fact('still-known', {}),
  fact('tries', { tries: z.number() }),
  fact('own-detail', ownDetail),
  fact('own-detail-before', ownDetail),
  fact('not-given', { fields: z.array(OwnDetails.keyof()) }),
  fact('consent-again', {}),

  // The course and its dates. `on`: the day of the event, whose year goes without saying.
  fact('place', { session: z.number(), planned: z.number(), final: z.boolean() }),
  fact('next-session', { at: Appointment.nullable() }),
  fact('final-session', { date: CivilDate.nullable() }),
  fact('date-confirmed', {}),
  fact('too-soon', { treated: CivilDate, first: CivilDate, on: CivilDate }),
  fact('about-too-soon', {}),
  fact('new-date', { at: Appointment }),
  fact('reasons', { reasons: z.array(Reason) }),

  // What was asked, answered and decided; the words are the protocol's or people's.
  fact('about', { text: z.string() }),
  fact('asked-answered', { question: z.string(), answer: z.string() }),
  fact('same-as', { date: CivilDate }),
  fact('health-answer', { question: z.string(), answer: z.enum(['yes', 'no']), details: z.string() }),
  fact('health-said', { question: z.string(), said: Said, on: CivilDate }),
  fact('doctors-note', { doctor: z.string(), date: CivilDate, on: CivilDate }),
  fact('point-answer', { answer: ClauseAnswer, chosen: z.string() }),
  fact('initials', { drawn: z.boolean() }),
  fact('when', { when: SaidWhen }),
  fact('finding', { finding: z.string() }),
  fact('round', { round: z.number() }),
  fact('done', { step: z.string() }),
  fact('decision', { decision }),
  fact('reason', { text: z.string() }),
  fact('answered-again', {}),
  fact('why', { text: z.string() }),
  fact('note', { text: z.string() }),
  fact('note-for-staff', { text: z.string() }),
  fact('note-for-client', { text: z.string() }),
  fact('asked', { text: z.string() }),
  fact('answer', { text: z.string() }),
  fact('text', { text: z.string() }),
  fact('confirmed', { items: z.array(z.string()) }),
  fact('asked-again', { items: z.array(z.string()) }),
  fact('changed', { items: z.array(z.string()) }),
  fact('left-as-it-was', { items: z.array(z.string()) }),

  // Signatures; the strokes are never given out.
  fact('signature-typed', { name: z.string() }),
  fact('signature-drawn', { pointer: z.enum(['pen', 'touch', 'mouse']), strokes: z.number() }),
  fact('no-signature', {}),
  fact('signer', { name: z.string() }),
  fact('intent', {}),
  fact('electronic-record', {}),
  fact('large-print', {}),
  fact('recovered-pin', { at: Reading }),
  fact('given-pin', { at: Reading, signedIn: z.boolean() }),

  // Work, breaks and the clock.
  fact('expected', { minutes: z.number() }),
  fact('planned', { from: Reading, to: Reading, on: CivilDate }),
  fact('worked', length),
  fact('worked-in-all', length),
  fact('break-timing', { timing: z.enum(['early', 'on-time', 'late', 'unknown']), offMs: z.number() }),
  fact('break-length', length),
  fact('after', length),
  fact('clock-set', { ms: z.number(), back: z.boolean() }),
  fact('clock-before', { at: Reading }),
  fact('clock-right', { right: z.enum(['now', 'before']) }),
  /** Positive: ahead; 0: it is right. */
  fact('clock-ahead', { ms: z.number() }),
  fact('entry', { sequence: z.number() }),
  fact('right-time', { at: Reading, on: CivilDate }),
  fact('crossed-out', { sequences: z.array(z.number()) }),

  // Lots and papers.
  fact('lot-name', { kind: LotKind, name: z.string() }),
  fact('maker', { maker: z.string() }),
  fact('lot', { lot: z.string() }),
  fact('expiry', { expiry: z.string() }),
  /** Of the scalp map: a lot, and where it went. */
  fact('went', { lot: z.string(), areas: z.array(MapArea) }),
  fact('expired-why', { text: z.string() }),
  fact('in-place-of', { sequence: z.number() }),
  fact('about-fact', { fact: FactKind }),
  fact('recorded-fact', { value: RecordedFact }),
  fact('sheet-part', { part: z.string() }),
  fact('photo', { pose: Pose }),
  fact('paper', { kind: DocumentKind }),
  fact('pages', { pages: z.number() }),
  fact('copy-made', { how: z.enum(['printed', 'saved']), copy: z.number() }),
  fact('copy-number', { copy: z.number() }),
  fact('where', { where: z.string() }),
  fact('withdrawn-why', { why: WithdrawnWhy }),
  fact('copy-given', { how: HowGiven }),

  // Reactions, which are told after the seal.
  fact('reaction-signs', { signs: z.array(ReactionSign) }),
  fact('reaction-areas', { areas: z.array(ScalpArea) }),
  fact('reaction-began', { date: CivilDate, on: CivilDate }),
  fact('doctor-seen', { seen: DoctorSeen }),
  fact('advice', { text: z.string() }),
  fact('told-by', { name: z.string() }),
  fact('report-by', { date: CivilDate, on: CivilDate }),
  fact('report-sent', { to: z.string(), date: CivilDate, on: CivilDate }),
  fact('reaction-end', { how: ReactionEnd.shape.how }),

  // Check-ins, after the treatment.
  fact('check-in', { day: z.number() }),
  fact('check-in-outcome', { outcome: CheckInOutcome, how: CheckInWay }),
  fact('check-ins-wanted', { days: z.array(z.number()) }),

  // What an auditor compares; a screen for staff leaves these out.
  fact('hash', {
    of: z.enum(['text', 'own-text', 'translation', 'protocol', 'consent-from', 'head', 'paper']),
    hash: Sha256,
  }),
  fact('id', { of: z.enum(['visit', 'client', 'paper']), id: z.string() }),
]);
export type EventFact = z.infer<typeof EventFact>;
export type EventFactOf<C extends EventFact['code']> = Extract<EventFact, { code: C }>;

/** Hashes and ids, which are compared and not read. */
export const isEvidence = ({ code }: EventFact): boolean => code === 'hash' || code === 'id';
