import type { ReadHandle } from '../../db/file/handles.ts';
import { clientDetails } from '../../db/projections/clients.ts';
import { staffLanguage } from '../../db/projections/settings.ts';
import type { HandOutFor } from '../../domain/clinic/hand-out.ts';
import type { ClientId, Sha256 } from '../../domain/ids.ts';
import { consentHash } from '../../domain/protocol/hash.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { appLanguageOf } from '../../domain/protocol/translations/app-languages.ts';
import { reasonIn } from '../../domain/visit/reading/reading-language.ts';
import type { Reason } from '../../domain/visit/types.ts';
import { type LoadedVisit, storedText, textsRead } from '../papers/visit-acts.ts';

export interface WrittenIn {
  /** BCP 47. */
  readonly language: string;
  /** With the clinic's texts as this client had them before them, not as the clinic wrote them. */
  readonly asRead: boolean;
}

/** A client takes their record home in the language that they read; a lawyer, and whoever takes over everything, gets staff's. */
export function writtenFor(r: ReadHandle, whom: HandOutFor | null, clientId: ClientId): WrittenIn {
  const reads = whom === 'client' ? clientDetails(r, clientId)?.language : undefined;
  const isOurs = reads !== undefined && appLanguageOf(reads) !== null;
  return { language: isOurs ? reads : staffLanguage(r), asRead: isOurs };
}

/** What a visit's texts say in a hand-out: the health questions as each was asked, and the consent as it was read. */
export function textsIn(
  r: ReadHandle,
  visit: LoadedVisit,
  { asRead }: WrittenIn,
): {
  readonly protocol: Protocol;
  /** Of the consent's text in that language, as the signed paper names it. */
  readonly consentHash: Sha256;
  readonly reason: (reason: Reason) => Reason;
} {
  const { protocol, state } = visit;
  if (!asRead) return { protocol, consentHash: consentHash(protocol), reason: (reason) => reason };
  const { consentRead, preparationRead } = textsRead(r, visit);
  const health = protocol.health.map((question) => {
    const shown = state.health[question.id]?.shown;
    return (shown && storedText(r, shown).health.find(({ id }) => id === question.id)) ?? question;
  });
  return {
    protocol: { ...protocol, health, consent: consentRead.consent },
    consentHash: consentHash(consentRead),
    reason: (reason) => reasonIn(protocol, preparationRead, reason),
  };
}
