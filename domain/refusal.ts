import { z } from 'zod';
import { passphraseWeaknesses } from './clinic/passphrase-weakness.ts';
import { BreakTimeOut, CourseFault, HourSkipped, TooSoon } from './faults/day-faults.ts';
import { type FaultIn, none, type Params, type ParamsIn, type PlainIn, sometimes, why } from './faults/fault-kinds.ts';
import { FieldFaultText } from './field-fault-text.ts';
import { CivilDate, CivilTime } from './time.ts';
import { AskedFact } from './visit/facts/recorded-fact.ts';

/**
 * Why a rule said no: stable codes (screens, tests and scenarios rely on them), each with what its sentence needs. The
 * sentences stand in `renderer/words/faults`.
 */
export const refusals = {
  'not-now': sometimes('nothing-sealed'),
  'visit-closed': none,
  'visit-full': none,
  'drafts-full': none,
  'unknown-item': sometimes('never-agreed', 'print'),
  'identity-mismatch': none,
  'not-identified': none,
  'details-needed': none,
  'answer-other-kind': none,
  'doctors-note-needed': none,
  'note-ahead': none,
  'note-long-ago': none,
  'answers-missing': none,
  'no-last-answer': none,
  'alerts-open': none,
  'too-soon-open': none,
  /** What a practice visit does not do. */
  'practice-visit': why('elsewhere', 'none', 'back', 'far', 'stuck'),
  'decision-open': none,
  'time-needed': none,
  'time-ahead': none,
  'remedy-open': none,
  'remedy-steps-open': none,
  'decision-needed': none,
  'must-reschedule': none,
  'reason-needed': none,
  'date-too-soon': TooSoon,
  'date-too-far': none,
  'hour-skipped': HourSkipped,
  'next-too-soon': TooSoon,
  'course-fault': CourseFault,
  'time-out-incomplete': none,
  'clause-unread': none,
  'clause-required': sometimes('withdrawing'),
  'clauses-open': none,
  'initials-needed': none,
  'not-initials': none,
  'question-open': sometimes('handing-over'),
  'not-a-signature': none,
  'consent-outdated': none,
  'birth-date': z.union([none, z.strictObject({ why: FieldFaultText })]),
  'birth-date-needed': none,
  'age-statement': none,
  'no-birth-date': none,
  'too-young': z.union([
    none,
    z.strictObject({ minimumAge: z.number().int(), known: z.enum(['birth-date', 'statement']) }),
  ]),
  'guardian-needed': none,
  'on-break': none,
  'not-on-break': none,
  'parts-unread': none,
  'clock-unconfirmed': none,
  'told-time-out': none,
  'day-over': none,
  'stopped-today': none,
  'why-needed': none,
  'break-not-due': none,
  'copy-not-made': none,
  /** A day of a reaction that has not come yet, or on which the clinic knew of none. */
  'reaction-day-ahead': none,
  'reaction-day-early': none,
  'reaction-closed': none,
  'reported-already': none,
  'report-first': none,
  'same-appointment': none,
  'language-missing': none,
  /** What a client chose to read in turned stale, or went, since it was offered to them. */
  'language-not-offered': none,
  /** Sentences of a task are missing, stale or not approved in a language: how many, and the first one's place. */
  'language-not-ready': z.strictObject({
    language: z.string().min(2).max(12),
    texts: z.number().int().positive(),
    place: z.string().max(300),
    why: z.enum(['missing', 'stale', 'not-approved']),
  }),
  /** An owner who does not read a language cannot be the one who checked its texts. */
  'checker-cannot-read': none,
  /** Texts are checked by somebody who is named. */
  'reader-first': none,
  /** Languages are approved for texts that an owner approved. */
  'own-texts-first': none,
  /** Who read out or interpreted has not signed beside the client. */
  'reader-unsigned': none,
  'name-mismatch': none,
  'no-guardian': none,
  'identity-refused': none,
  'handed-over': none,
  'unknown-staff': none,
  'staff-alike': none,
  'last-owner': none,
  'still-active': none,
  'own-pin': none,
  'pin-one-digit': none,
  'pin-run': none,
  'pin-date': none,
  'pin-clinic-number': none,
  'clock-unseen': none,
  'owner-needed': none,
  'passphrase-weak': sometimes('spaces', ...passphraseWeaknesses),
  'seal-ended': none,
  'seal-not-begun': none,
  'seal-clock-behind': none,
  /** A keeping time that is shorter than the law's. */
  'kept-under-least': z.strictObject({ least: z.number().int().positive() }),
  /** What a law wants kept is not erased before. */
  'kept-by-law': z.strictObject({ until: CivilDate }),
  /** Whose keeping time has not ended is not erased for that reason. */
  'keeping-not-over': none,
  'lot-known': none,
  'unknown-lot': none,
  'lot-expired': z.strictObject({ expiry: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/) }),
  'consent-again': none,
  'work-stopped': none,
  /** Whose visit it is, is put right when the work is finished. */
  'work-first': none,
  'pin-needed': none,
  'taken-back-already': sometimes('withdrawn'),
  'decision-stands': none,
  'fact-incomplete': z.strictObject({ lacks: z.enum(['document', 'test-date', 'test-words', 'complication-words']) }),
  'test-ahead': none,
  'test-long-ago': none,
  /** The work can begin from `date` and `time` on. */
  'test-too-fresh': z.strictObject({
    hours: z.number().int().positive(),
    date: CivilDate,
    time: CivilTime,
    today: CivilDate,
  }),
  'test-first': z.strictObject({ hours: z.number().int().positive() }),
  /** The first that is missing, and how many more are. */
  'facts-missing': z.strictObject({ fact: AskedFact, more: z.number().int().min(0) }),
  'finish-long-ago': none,
  'break-time-out': BreakTimeOut,
  'clock-contradicts': none,
  'not-handed-over': none,
  /** Somebody marked as wording what always means something. */
  'always-meaning': none,
};

type Refusals = typeof refusals;
export type RefusalCode = keyof Refusals;
export type Refusal<C extends RefusalCode = RefusalCode> = FaultIn<Refusals, C>;
/** Refusals that need no params. */
export type PlainRefusalCode = PlainIn<Refusals>;
export type RefusalParams = ParamsIn<Refusals>;

/** A refusal as a value: `refuse('not-now')`, or with what its sentence needs. */
export function refuse<C extends PlainRefusalCode>(code: C): Refusal<C>;
export function refuse<C extends RefusalCode>(code: C, params: RefusalParams[C]): Refusal<C>;
export function refuse(
  code: RefusalCode,
  params: Params = {},
): { readonly code: RefusalCode; readonly params: Params } {
  return { code, params };
}
