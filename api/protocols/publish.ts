import type { ReadHandle, WriteHandle } from '../../db/file/handles.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import type { ProtocolDraft } from '../../db/projections/protocol-drafts.ts';
import { versionInUse } from '../../db/projections/protocol-versions.ts';
import { storeProtocol } from '../../db/projections/protocols.ts';
import type { Actor } from '../../domain/actor.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import { AppError } from '../../domain/errors.ts';
import type { Sha256, StaffId } from '../../domain/ids.ts';
import type { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { ProtocolPublished } from '../../domain/protocol/published.ts';
import { withFreshTexts } from '../../domain/protocol/translations/ready.ts';
import type { PublishedLanguage } from '../../domain/protocol/translations/translation.ts';
import { waitingLanguages } from '../../domain/protocol/translations/waiting.ts';
import type { Mark } from '../../domain/protocol/versions/change.ts';
import { withMark } from '../../domain/protocol/versions/marks.ts';
import { type NextVersion, nextVersion, textOf } from '../../domain/protocol/versions/next-version.ts';
import type { Moment } from '../../domain/time.ts';
import type { ChangesView, VersionHead } from '../contract/protocols.ts';
import { endDraft } from './drafts.ts';
import { inUseOf, isNameTaken, textByHash, versionHead, versionNumbered } from './practice.ts';

interface By {
  readonly actor: Extract<Actor, { kind: 'staff' }>;
  readonly now: Moment;
}

/**
 * Translations of sentences that changed are kept as stale ones, to be looked at again. `again`: the old version that the text is
 * of, where only fresh ones stay, and what was approved of it then.
 */
function nextOf(r: ReadHandle, text: TreatmentProtocol, wording: readonly string[], again: Protocol | null = null) {
  const inUse = inUseOf(r, text.treatment);
  const kept = inUse?.protocol.languages ?? [];
  const languages = again === null ? kept : withFreshTexts(text, kept, again.languages);
  const next = nextVersion({ text, inUse: inUse?.protocol ?? null, newest: inUse?.newest ?? 0, wording, languages });
  return { inUse, next };
}

/** A draft as the version that it would become. */
export function asNextVersion(r: ReadHandle, { text, wording }: ProtocolDraft): Protocol {
  return nextOf(r, text, wording).next.protocol;
}

/** The draft with a mark on one changed sentence. Throws `always-meaning` where a mark is not the owner's to set. */
export function markedDraft(r: ReadHandle, draft: ProtocolDraft, place: string, mark: Mark): ProtocolDraft {
  const said = withMark(nextOf(r, draft.text, draft.wording).next.changes, place, mark);
  if (!said.ok) throw new AppError(said.refusal.code, said.refusal.params);
  return { ...draft, wording: said.wording };
}

/** What would be published of a draft, against the version in use now. `stopping`: problems that keep it from that. */
export function changesView(r: ReadHandle, { text, wording }: ProtocolDraft, stopping: number): ChangesView {
  const { inUse, next } = nextOf(r, text, wording);
  return {
    hash: sha256OfJson(text),
    against: inUse?.version.hash ?? null,
    nextVersion: next.protocol.versions.whole,
    changes: [...next.changes],
    consentAgain: next.consentAgain,
    stopping,
    waits: inUse ? waitingLanguages(inUse.protocol, text) : [],
  };
}

/**
 * Publishes a draft in one transaction: text, event and the end of the draft, so that a power cut leaves either the draft or
 * the version. Throws `draft-changed` when it is not what was read, `nothing-changed` where there is nothing to approve.
 */
export function publishDraft(
  w: WriteHandle,
  draft: ProtocolDraft,
  read: { readonly hash: Sha256; readonly against: Sha256 | null },
  by: By,
): VersionHead {
  const { inUse, next } = nextOf(w, draft.text, draft.wording);
  const isRead = read.hash === sha256OfJson(draft.text) && read.against === (inUse?.version.hash ?? null);
  if (!isRead) throw new AppError('draft-changed');
  // Texts that the app brought are approved as they are.
  if (inUse?.version.published && next.changes.length === 0) throw new AppError('nothing-changed');
  refuseTakenName(w, next, inUse?.protocol);
  const head = publish(w, next, inUse?.version.hash ?? null, by);
  endDraft(w, draft);
  return head;
}

/** The text of an old version, to be checked before it is in use again. Throws `unknown-version`. */
export function versionText(r: ReadHandle, treatment: string, number: number): TreatmentProtocol {
  return textOf(textByHash(r, versionNumbered(r, treatment, number).hash));
}

/** Publishes a new version that is equal to an old one. Throws `unknown-version`, `nothing-changed`. */
export function rollBack(w: WriteHandle, treatment: string, number: number, by: By): VersionHead {
  const old = textByHash(w, versionNumbered(w, treatment, number).hash);
  const { inUse, next } = nextOf(w, textOf(old), [], old);
  if (next.changes.length === 0) throw new AppError('nothing-changed');
  refuseTakenName(w, next, inUse?.protocol);
  return publish(w, next, inUse?.version.hash ?? null, by, { equalTo: number });
}

/** Throws `treatment-taken` for a new name that another treatment has. */
function refuseTakenName(r: ReadHandle, { protocol }: NextVersion, inUse: Protocol | undefined): void {
  const { treatment, name } = protocol;
  if (name !== inUse?.name && isNameTaken(r, treatment, name)) throw new AppError('treatment-taken');
}

/**
 * Publishes the version in use with one more language, or with other texts of one. Its own text stays, and so does its consent.
 * Throws `nothing-changed`.
 */
export function publishLanguage(
  w: WriteHandle,
  { version, protocol, newest }: NonNullable<ReturnType<typeof inUseOf>>,
  language: PublishedLanguage,
  by: By,
): VersionHead {
  const before = protocol.languages ?? [];
  const known = before.find((one) => one.language === language.language);
  const said = ({ texts, digits }: PublishedLanguage) => sha256OfJson({ texts, digits: digits ?? null });
  if (known && said(known) === said(language)) throw new AppError('nothing-changed');
  const languages = known ? before.map((one) => (one === known ? language : one)) : [...before, language];
  const next = nextVersion({ text: textOf(protocol), inUse: protocol, newest, wording: [], languages });
  const { checkedBy, knows } = language.approval;
  return publish(w, next, version.hash, by, { language: { language: language.language, checkedBy, knows } });
}

function publish(
  w: WriteHandle,
  { protocol, changes, consentAgain }: NextVersion,
  replaces: Sha256 | null,
  { actor, now }: By,
  more: Pick<ProtocolPublished, 'equalTo' | 'language'> = {},
): VersionHead {
  const { treatment, versions, name } = protocol;
  const hash = storeProtocol(w, protocol);
  appendClinicEvent(
    w,
    {
      type: 'protocol-published',
      treatment,
      version: versions.whole,
      hash,
      name,
      approvedBy: approver(actor),
      ...(replaces === null ? {} : { replaces }),
      changes: changes.map(({ what, place, mark }) => ({ what, place, mark })),
      consentAgain,
      ...more,
    },
    { actor, now },
  );
  const version = versionInUse(w, treatment);
  if (!version) throw new Error('a published version is not in use');
  return versionHead(w, version, true);
}

const approver = ({ staffId }: By['actor']): StaffId => staffId;
