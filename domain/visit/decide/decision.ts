import type { Actor } from '../../actor.ts';
import type { ClientDetails } from '../../clinic/client.ts';
import type { Params } from '../../faults/fault-kinds.ts';
import type { Sha256 } from '../../ids.ts';
import type { Protocol } from '../../protocol/schema.ts';
import type { PlainRefusalCode, Refusal, RefusalCode, RefusalParams } from '../../refusal.ts';
import type { Moment } from '../../time.ts';
import type { VisitEvent } from '../events.ts';

/** What a command leads to: events to append, or a refusal that changes nothing. */
export type Decision =
  | { readonly ok: true; readonly events: VisitEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** All that a decision depends on besides the visit itself. */
export interface DecideContext {
  readonly now: Moment;
  readonly actor: Actor;
  /** The protocol this visit runs under. */
  readonly protocol: Protocol;
  readonly client: ClientDetails;
  /** Whoever gives the command typed their PIN with it. */
  readonly pinned?: boolean;
  /** When the present PIN of whoever gives the command was set with the recovery key; absent or null when it was not. */
  readonly pinRecoveredAt?: Moment | null;
  /** Hash of the consent text that the clinic uses at present. */
  readonly currentConsent: Sha256;
  /** Hash of the protocol that the clinic uses at present; only needed when its consent text has changed. */
  readonly currentProtocol?: Sha256;
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
