import type { Store } from '../../db/file/store.ts';
import { type StoredDocument, storedDocument } from '../../db/projections/documents.ts';
import { verifyDocument } from '../../documents/seal/verify.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import { AppError } from '../../domain/errors.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { civilDateOf } from '../../domain/time.ts';
import { correctionNumber, correctionsOf } from '../../domain/visit/state/corrections.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';
import type { documents } from '../contract/visits.ts';
import type { Handlers } from '../gate/route.ts';
import { datesFile } from '../papers/dates-file.ts';
import { act, readVisit, viewOf } from '../papers/visit-record.ts';
import { sealCertificates } from '../seal/seal-certificates.ts';
import type { Kiosk } from '../tablet/kiosk.ts';

export function documentHandlers(kiosk: Kiosk): Handlers<typeof documents> {
  return {
    'documents.get': ({ documentId }) => {
      const { id, kind, pdf, fileName } = sealedFile(kiosk.store, documentId);
      return { id, kind, fileName, base64: Buffer.from(pdf).toString('base64') };
    },

    'documents.verify': async ({ documentId }) => {
      const { pdf, sha256 } = sealedFile(kiosk.store, documentId);
      if (sha256Hex(pdf) !== sha256)
        return { verdict: 'altered', message: 'The stored file is not the one that the record names.' };
      const { verdict, message } = await verifyDocument(pdf, kiosk.store.read(sealCertificates));
      return { verdict, message };
    },

    'documents.targets': () => kiosk.ports.folders.targets(),

    'documents.save': async ({ visitId, targetId }, { now }) => {
      const { store, staffActor: actor } = kiosk;
      const target = (await kiosk.ports.folders.targets()).find(({ id }) => id === targetId);
      if (!target) throw new AppError('unknown-target', 'That folder is not there any more. Plug the stick in again.');
      const record = store.read((r) => readVisit(r, visitId));
      const sealed = record.state.sealed?.documents ?? [];
      if (sealed.length === 0) throw new AppError('not-now', 'Nothing is sealed yet, so there is nothing to save.');
      const files = sealed.map(({ id }) => sealedFile(store, id));
      const written = await kiosk.ports.folders.write(targetId, [
        ...files.map(({ fileName, pdf }) => ({ name: fileName, bytes: pdf })),
        ...datesFile(record, kiosk.clinic),
      ]);
      const visit = store.write((w) => {
        for (const { id } of files)
          act(w, visitId, { type: 'give-copy', document: id, how: 'saved', where: target.label }, { now, actor });
        return viewOf(readVisit(w, visitId), now);
      });
      return { ...written, visit };
    },
  };
}

/** Throws `unknown-document`. */
export function sealedFile(store: Store, documentId: DocumentId): StoredDocument & { readonly fileName: string } {
  return store.read((r) => {
    const document = storedDocument(r, documentId);
    if (!document?.sealed) throw new AppError('unknown-document', 'There is no such document on this tablet.');
    return { ...document, fileName: fileNameOf(document, readVisit(r, document.visitId).state) };
  });
}

/** Says what and when, never who: a stick gets lost. The end of the id keeps two clients of one day apart. */
function fileNameOf({ id, kind }: StoredDocument, state: VisitState): string {
  const number = correctionNumber(state, id);
  const own = number === null ? null : state.correctionPapers[number - 1];
  const date = civilDateOf(own?.at ?? state.sealed?.at ?? state.openedAt);
  const name = `${date} ${kind}${number === null ? '' : `-${number}`} ${id.slice(-6)}`;
  // What is sealed cannot say that it was corrected: its name does.
  const corrected = correctionsOf(state, id).at(-1);
  return `${name}${corrected ? ` (see correction-${corrected.number})` : ''}.pdf`;
}
