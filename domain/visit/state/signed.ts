import type { Slug } from '../../ids.ts';
import type { Recorded, VisitEvent, VisitEventOf } from '../events.ts';
import type { AfterSeal, Signed, VisitState, Witnessed } from './state.ts';

/** The witness under a signature, from the event that countersigned it. */
export function witnessed(
  recorded: Recorded<VisitEvent>,
  signed: Extract<VisitEvent, { type: 'consent-countersigned' | 'aftercare-countersigned' }>,
): Witnessed {
  return {
    signature: signed.signature,
    identifiedBy: signed.identifiedBy,
    note: signed.note,
    at: recorded.moment,
    staffId: staffOf(recorded),
    pinRecoveredAt: signed.pinRecoveredAt ?? null,
    pinGiven: signed.pinGiven ?? null,
  };
}

/** A client's signature, with the date of birth known at that time. */
export function signed(
  state: VisitState,
  { moment: at }: Recorded<VisitEvent>,
  {
    signature,
    signer,
    text,
    language,
    of,
    largePrint,
  }: Extract<VisitEvent, { type: 'consent-signed' | 'aftercare-signed' }>,
): Signed {
  return {
    signature,
    signer: signer ?? null,
    dateOfBirth: state.dateOfBirth,
    at,
    text,
    ownText: of ?? text,
    language,
    shown: state.handedOver?.translated?.text ?? null,
    largePrint: largePrint ?? false,
    reader: state.reader && {
      ...{ name: state.reader.name, language: state.reader.language, knows: state.reader.knows },
      signed: null,
    },
  };
}

/** The reader's signature beside the client's, under the same text. */
export function readerSigned(
  state: VisitState,
  { moment: at }: Recorded<VisitEvent>,
  { task, signature, statement }: VisitEventOf<'reader-signed'>,
): VisitState {
  const { [task]: signed } = state;
  if (!signed?.reader) return state;
  return { ...state, [task]: { ...signed, reader: { ...signed.reader, signed: { signature, statement, at } } } };
}

/** The member of staff who acted; empty for a client or the tablet itself. */
export const staffOf = ({ actor }: Recorded<VisitEvent>): string => (actor.kind === 'staff' ? actor.staffId : '');

/** Adds what was recorded after the visit ended: a correction, or a withdrawn optional point. */
export function writtenAfter(
  state: VisitState,
  recorded: Recorded<VisitEvent>,
  clause: Slug | null,
  { text, forClient }: Pick<AfterSeal, 'text' | 'forClient'>,
): VisitState {
  const written = {
    clause,
    text,
    ...(forClient && { forClient }),
    at: recorded.moment,
    staffId: staffOf(recorded),
    paper: null,
  };
  return { ...state, afterSeal: [...state.afterSeal, written] };
}
