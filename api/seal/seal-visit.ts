import type { ReadHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import { head, logIdentity } from '../../db/log/log.ts';
import { newestSealedHead } from '../../db/log/verify/witness.ts';
import { tabletClockMoves } from '../../db/projections/custody.ts';
import { storeDocument } from '../../db/projections/documents.ts';
import { clearDrafts } from '../../db/projections/drafts.ts';
import { clinicLogo, presentClinic } from '../../db/projections/settings.ts';
import { namesIn } from '../../db/projections/staff-changes.ts';
import { secret } from '../../db/vault/secrets.ts';
import type { DocumentBase } from '../../documents/papers/inputs.ts';
import { pageCount } from '../../documents/pdf/paper.ts';
import type { SealIdentity } from '../../documents/seal/certificate.ts';
import { describeCertificate } from '../../documents/seal/identity.ts';
import { sealDocument } from '../../documents/seal/seal.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import type { ClinicDetails } from '../../domain/clinic/clinic.ts';
import { refuseOutOfTime } from '../../domain/clinic/seal.ts';
import { AppError } from '../../domain/errors.ts';
import { DocumentId, type VisitId } from '../../domain/ids.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Moment } from '../../domain/time.ts';
import { refuseMissing } from '../../domain/visit/facts/missing-facts.ts';
import { presentStage } from '../../domain/visit/stage.ts';
import { sealingTime } from '../../domain/visit/state/clock.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';
import { movesToTell } from '../../domain/visit/state/tablet-moves.ts';
import { timeLine } from '../../domain/visit/state/time-line.ts';
import type { DocumentKind } from '../../domain/visit/types.ts';
import { eventLines } from '../../domain/visit/views/event-lines.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { withoutOthers } from '../../domain/visit/views/without-others.ts';
import type { Ids } from '../gate/ports.ts';
import type { Papers } from '../papers/on-paper.ts';
import { type MadePaper, makePapers } from '../papers/papers.ts';
import { actOn, loadVisit, sampleWhenRead, storedText, textsRead, viewOf } from '../papers/visit-acts.ts';
import type { Access } from '../tablet/access.ts';
import type { OpenRecord } from '../tablet/open-record.ts';

/**
 * Makes and seals the papers, then keeps them and the `sealed` event in one transaction. The papers name the head of the
 * record, so they are made again should something have been recorded meanwhile.
 */
export interface SealParts {
  readonly record: OpenRecord;
  readonly access: Access;
  readonly ids: Ids;
  readonly device: string;
}

interface Asked {
  readonly visitId: VisitId;
  /** The sheet to take home is wanted in large print too; it is made anyway for who read at a larger size. */
  readonly largePrint: boolean;
}

export async function sealVisit(parts: SealParts, asked: Asked, now: Moment): Promise<VisitView> {
  const { visitId } = asked;
  const { store } = parts.record;
  const { staffActor: actor } = parts.access;
  for (let attempt = 0; attempt < 3; attempt++) {
    const made = await makeSealed(parts, asked, now);
    const view = store.write((w) => {
      if (head(w).hash !== made.head) return null;
      const documents = made.documents.map(({ pdf, ...document }) => ({ ...document, bytes: pdf.byteLength }));
      const { clinic, sheet } = made;
      const sealed = actOn(
        w,
        made.visit,
        { type: 'seal', head: made.head, documents, clinic, ...(sheet && { sheet }) },
        { now, actor },
      );
      for (const document of made.documents) storeDocument(w, { ...document, visitId });
      clearDrafts(w, visitId);
      return viewOf(sealed, now);
    });
    if (view) return view;
  }
  throw new AppError('not-saved', { why: 'papers' });
}

async function makeSealed(parts: SealParts, { visitId, largePrint }: Asked, now: Moment) {
  const { store } = parts.record;
  const { staff } = parts.access;
  const clinic = store.read(presentClinic);
  const { visit, moves, headHash, witness } = store.read((r) => ({
    visit: loadVisit(r, visitId),
    moves: tabletClockMoves(r),
    headHash: head(r).hash,
    witness: witnessOnPaper(r),
  }));
  const { state, client, protocol, consentFrom, events } = visit;
  if (presentStage(state, { ...visit, now }) !== 'seal') throw asError(refuse('not-now'));
  const lacking = refuseMissing(state, protocol);
  if (lacking) throw asError(lacking);
  const madeAt = sealedAt(state, now);
  const identity = readySeal(store, madeAt);
  const recorded = timeLine(events).events;
  // Whoever did nothing in this visit before is named as they are called now.
  const sealing = { sequence: Number.MAX_SAFE_INTEGER, actor: parts.access.staffActor };
  const nameOf = store.read((r) => namesIn(r, [...events, sealing]));
  const read = store.read((r) => textsRead(r, visit));
  const papers: Papers = {
    state,
    largePrint,
    client,
    clinic,
    logo: store.read(clinicLogo),
    protocol,
    consentFrom,
    sample: store.read((r) => sampleWhenRead(r, visit)),
    ...read,
    textOf: (hash) => store.read((r) => storedText(r, hash)),
    staffName: nameOf,
    sealing: { did: 'sealed', staffId: staff.id, name: nameOf(staff.id), from: madeAt, to: madeAt },
    madeAt,
    device: parts.device,
    head: headHash,
    witness,
    sealFingerprint: identity.fingerprint,
    practice: parts.record.isPractice,
    recorded,
    tabletMoves: movesToTell(events, moves),
    events: withoutOthers(
      eventLines(events, { protocol, procedure: state.procedure, staffName: nameOf, clientName: client.name }),
    ),
  };
  const documents = await makePapers(papers, (paper) => sealPaper(parts.ids, identity, paper, { madeAt, clinic }));
  return { head: headHash, visit, documents, clinic, sheet: sheetText(papers, documents) };
}

/** The text of the sheet that the client takes home; null where none was made. */
function sheetText({ careRead, preparationRead }: Papers, made: readonly { readonly kind: DocumentKind }[]) {
  const has = (kind: DocumentKind) => made.some((one) => one.kind === kind);
  if (has('preparation-sheet')) return preparationRead;
  return has('aftercare-sheet') ? careRead : null;
}

/** Where the record stands, for a paper that is made now: papers of different clients so witness one another. */
export function witnessOnPaper(r: ReadHandle): NonNullable<DocumentBase['witness']> {
  return { log: logIdentity(r).log, row: head(r).sequence, before: newestSealedHead(r) };
}

/** When a paper sealed now is made, on the visit's time line. Throws `clock-unconfirmed` while it is not known. */
export function sealedAt(state: VisitState, now: Moment): Moment {
  const at = sealingTime(state, now);
  if (at === null) throw asError(refuse('clock-unconfirmed'));
  return at;
}

/** The clinic's seal. Throws `seal-ended` or `seal-not-begun` when it is out of its time. */
export function readySeal(store: Store, madeAt: Moment): SealIdentity {
  const identity = sealIdentity(store);
  const outOfTime = refuseOutOfTime(describeCertificate(identity.certificate), madeAt.instant);
  if (outOfTime) throw asError(outOfTime);
  return identity;
}

/** Seals one paper and gives it its id; nothing is stored yet. */
export async function sealPaper(
  ids: Ids,
  identity: SealIdentity,
  paper: MadePaper<DocumentKind>,
  { madeAt, clinic }: { readonly madeAt: Moment; readonly clinic: ClinicDetails },
) {
  const { kind, language, pdf: unsealed } = paper;
  const pages = await pageCount(unsealed);
  const pdf = await sealDocument(unsealed, identity, madeAt, {
    reason: language.words.files.papers[kind],
    name: clinic.name,
  });
  return { id: DocumentId.parse(ids.next()), kind, sha256: sha256Hex(pdf), pages, pdf };
}

const asError = ({ code, params }: Refusal): AppError => new AppError(code, params);

function sealIdentity(store: Store): SealIdentity {
  const { privateKey, certificate } = store.read((r) => ({
    privateKey: secret(r, 'seal-private-key'),
    certificate: secret(r, 'seal-certificate'),
  }));
  if (!privateKey || !certificate) throw new Error('the store has no seal identity');
  return { privateKey, certificate, fingerprint: sha256Hex(certificate) };
}
