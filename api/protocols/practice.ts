import type { ReadHandle } from '../../db/file/handles.ts';
import { protocolDrafts } from '../../db/projections/protocol-drafts.ts';
import {
  type ProtocolVersion,
  protocolVersions,
  versionInUse,
  versionsInUse,
} from '../../db/projections/protocol-versions.ts';
import { protocolByHash } from '../../db/projections/protocols.ts';
import { staffMember } from '../../db/projections/staff.ts';
import { AppError } from '../../domain/errors.ts';
import type { Sha256, StaffId } from '../../domain/ids.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { isSameName } from '../../domain/protocol/treatment-name.ts';
import type { DraftHead, PracticeView, VersionHead } from '../contract/protocols.ts';

/** Every treatment with its version in use and its drafts, in the order in which the treatments came into use. */
export function practiceView(r: ReadHandle, me: StaffId): PracticeView {
  const heads = draftHeads(r, me);
  const inUse = versionsInUse(r);
  const known = new Set(inUse.map(({ treatment }) => treatment));
  const ofNew = [...new Set(heads.map(({ treatment }) => treatment))].filter((treatment) => !known.has(treatment));
  const of = (treatment: string) => heads.filter((draft) => draft.treatment === treatment);
  return {
    treatments: [
      ...inUse.map((version) => {
        const head = versionHead(r, version, true);
        return { treatment: version.treatment, name: head.name, inUse: head, drafts: of(version.treatment) };
      }),
      ...ofNew.map((treatment) => ({
        treatment,
        name: of(treatment)[0]?.name ?? '',
        inUse: null,
        drafts: of(treatment),
      })),
    ],
  };
}

/** Whether another treatment has this name, in use or as somebody's draft: two of one name cannot be told apart. */
export function isNameTaken(r: ReadHandle, treatment: string, name: string): boolean {
  const same = (other: string) => isSameName(other, name);
  const inUse = versionsInUse(r);
  const known = new Set(inUse.map((version) => version.treatment));
  return (
    inUse.some((version) => version.treatment !== treatment && same(textByHash(r, version.hash).name)) ||
    protocolDrafts(r).some(
      (draft) => draft.treatment !== treatment && !known.has(draft.treatment) && same(draft.text.name),
    )
  );
}

export function draftHeads(r: ReadHandle, me: StaffId): DraftHead[] {
  return protocolDrafts(r).map(({ id, treatment, owner, text, position, changed_at }) => ({
    draftId: id,
    treatment,
    name: text.name,
    owner,
    ownerName: staffMember(r, owner)?.name ?? '',
    mine: owner === me,
    changedAt: changed_at,
    position,
  }));
}

/** Newest first. Throws `unknown-treatment`. */
export function versionHeads(r: ReadHandle, treatment: string): VersionHead[] {
  const all = protocolVersions(r, treatment);
  if (all.length === 0) throw new AppError('unknown-treatment');
  return all.map((version, index) => versionHead(r, version, index === all.length - 1)).reverse();
}

export function versionHead(r: ReadHandle, version: ProtocolVersion, inUse: boolean): VersionHead {
  const { treatment, hash, moment, published } = version;
  return {
    treatment,
    version: version.version,
    hash,
    name: published?.name ?? textByHash(r, hash).name,
    since: moment,
    approvedBy: published ? (staffMember(r, published.approvedBy)?.name ?? '') : null,
    inUse,
    consentAgain: published?.consentAgain ?? false,
    equalTo: published?.equalTo ?? null,
    changes: published?.changes ?? [],
  };
}

/** Throws where the record names a text that the store does not have. */
export function textByHash(r: ReadHandle, hash: Sha256): Protocol {
  const protocol = protocolByHash(r, hash);
  if (!protocol) throw new Error('a version refers to a text that the store does not have');
  return protocol;
}

/** One version; of two with a number the later one. Throws `unknown-version`. */
export function versionNumbered(r: ReadHandle, treatment: string, number: number): ProtocolVersion {
  const found = protocolVersions(r, treatment).findLast(({ version }) => version === number);
  if (!found) throw new AppError('unknown-version');
  return found;
}

/** The version in use with its text, and the highest number that the treatment ever had; null for a treatment without one. */
export function inUseOf(r: ReadHandle, treatment: string) {
  const version = versionInUse(r, treatment);
  if (!version) return null;
  const newest = Math.max(...protocolVersions(r, treatment).map((one) => one.version));
  return { version, protocol: textByHash(r, version.hash), newest };
}

/** The newest version that is written in another language: the one in use, or the one before its language was changed. */
export function versionInAnother(r: ReadHandle, treatment: string, language: string): Protocol | null {
  const versions = protocolVersions(r, treatment);
  const changedIn = versions.findLastIndex(({ published }) =>
    published?.changes.some(({ place }) => place === 'language'),
  );
  for (const version of [versions.at(-1), versions[changedIn - 1]]) {
    const protocol = version && textByHash(r, version.hash);
    if (protocol && protocol.language !== language) return protocol;
  }
  return null;
}
