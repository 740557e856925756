import { hash } from 'node:crypto';
import { damaged } from '../../db/file/damaged.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import { type StoredDocument, storedDocument } from '../../db/projections/documents.ts';
import { english } from '../../documents/words/languages.ts';
import { AppError } from '../../domain/errors.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import { correctionNumber, correctionsOf } from '../../domain/visit/state/corrections.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';
import { loadVisit } from './visit-acts.ts';

/** A sealed paper as the store has it, whatever became of its bytes. Throws `unknown-document`. */
export function sealedPaper(r: ReadHandle, documentId: DocumentId): StoredDocument {
  const document = storedDocument(r, documentId);
  if (!document?.sealed) throw new AppError('unknown-document');
  return document;
}

/**
 * A sealed paper to be shown, saved or printed, with its file name. Its bytes are held against the hash on the record: the pages
 * that they stand on may not have been proven yet since the start, and SQLite takes a page of zeros for an empty one. Throws
 * `unknown-document`, `store-damaged`.
 */
export function sealedFile(store: Store, documentId: DocumentId): StoredDocument & { readonly fileName: string } {
  return store.read((r) => {
    const document = sealedPaper(r, documentId);
    if (hash('sha256', document.pdf, 'hex') !== document.sha256) throw damaged(`paper ${documentId}`);
    return { ...document, fileName: fileNameOf(document, loadVisit(r, document.visitId).state) };
  });
}

/** When a sealed paper was made: with its visit, or after it. */
export function paperMadeAt({ id }: Pick<StoredDocument, 'id'>, state: VisitState): Moment {
  const after = [
    ...state.correctionPapers.map(({ document, at }) => ({ paper: document, at })),
    ...[...state.reactions, ...state.moves],
  ].find(({ paper }) => paper === id);
  return (after ?? state.sealed)?.at ?? state.openedAt;
}

/** Names what and when, never who, because a stick can get lost. The end of the id distinguishes two clients of one day. */
export function fileNameOf({ id, kind }: Pick<StoredDocument, 'id' | 'kind'>, state: VisitState): string {
  const number = correctionNumber(state, id);
  const date = civilDateOf(paperMadeAt({ id }, state));
  const name = `${date} ${kind}${number === null ? '' : `-${number}`} ${id.slice(-6)}`;
  // A sealed file cannot mention its later correction, so its name does.
  const corrected = correctionsOf(state, id).at(-1);
  return `${name}${corrected ? english.words.files.seeCorrection(corrected.number) : ''}.pdf`;
}
