import type { Actor } from '../../actor.ts';
import type { ClientDetails } from '../../clinic/client.ts';
import type { GivenPin } from '../../clinic/given-pin.ts';
import type { WorkingDays } from '../../clinic/working-days.ts';
import type { Params } from '../../faults/fault-kinds.ts';
import type { Sha256 } from '../../ids.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { PublishedLanguage } from '../../protocol/translations/translation.ts';
import type { PlainRefusalCode, Refusal, RefusalCode, RefusalParams } from '../../refusal.ts';
import type { Moment } from '../../time.ts';
import type { VisitEvent } from '../events.ts';
import type { LastAnswers } from '../last-answers.ts';

/** The result of a command: events to append, or a refusal that changes nothing. */
export type Decision =
  | {
      readonly ok: true;
      readonly events: VisitEvent[];
      /** A text that an event names by its hash and that no version holds: to be stored with the events. */
      readonly text?: Protocol;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** Everything a decision depends on besides the visit. */
export interface DecideContext {
  readonly now: Moment;
  readonly actor: Actor;
  /** The visit's protocol. */
  readonly protocol: Protocol;
  readonly client: ClientDetails;
  /** What the client answered in the visit before; needed only to confirm it. */
  readonly lastAnswers?: LastAnswers;
  /** The PIN was given with the command. */
  readonly pinned?: boolean;
  /** When that person's present PIN was set with the recovery key; absent or null otherwise. */
  readonly pinRecoveredAt?: Moment | null;
  /** How that PIN was given to them by an owner; absent or null when they chose it themselves. */
  readonly pinGiven?: GivenPin | null;
  /** That person's licence number, by the clinic's settings; absent or null without one. */
  readonly licence?: string | null;
  /** When the clinic works; needed only for a deadline that is counted in working days. */
  readonly workingDays?: WorkingDays;
  /** Hash of the clinic's present consent text. */
  readonly currentConsent: Sha256;
  /** Hash of the clinic's present protocol; needed only when its consent text has changed. */
  readonly currentProtocol?: Sha256;
  /** The visit's texts as they are once it took over the clinic's present consent text; needed to hand that over. */
  readonly presentTexts?: Protocol;
  /** The languages that clients can read in: of the clinic's present version first, then of the visit's own. */
  readonly languages?: readonly PublishedLanguage[];
  /** What a reader or interpreter states, as it stands before them; needed only for their signature. */
  readonly readerStatement?: string | null;
  /** What the client reads while the tablet is handed over in another language; absent or null while it is the clinic's own. */
  readonly shown?: Protocol | null;
}

export function accept(...events: VisitEvent[]): Decision {
  return { ok: true, events };
}

type Refused = Extract<Decision, { ok: false }>;

export function no(code: PlainRefusalCode): Refused;
export function no<C extends RefusalCode>(code: C, params: RefusalParams[C]): Refused;
export function no(
  code: RefusalCode,
  params: Params = {},
): { readonly ok: false; readonly refusal: { readonly code: RefusalCode; readonly params: Params } } {
  return { ok: false, refusal: { code, params } };
}
