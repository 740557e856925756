import { hash } from 'node:crypto';
import { z } from 'zod';
import { DocumentId, Sha256, VisitId } from '../../domain/ids.ts';
import { Instant } from '../../domain/time.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { DocumentKind, SealedDocument } from '../../domain/visit/types.ts';
import { flag } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';
import type { Projected } from '../log/types.ts';

export interface DocumentListing {
  readonly id: DocumentId;
  readonly visitId: VisitId;
  readonly kind: DocumentKind;
  readonly sha256: Sha256;
  readonly pages: number;
  /** True once a `sealed` event names this document with this hash. */
  readonly sealed: boolean;
}

export interface StoredDocument extends DocumentListing {
  readonly pdf: Uint8Array;
}

const listing = {
  id: DocumentId,
  visit_id: VisitId,
  kind: DocumentKind,
  sha256: Sha256,
  pages: z.number().int(),
  sealed: flag,
};
const Listing = z.object(listing).transform(({ visit_id, ...same }) => ({ ...same, visitId: visit_id }));
const Whole = z
  .object({ ...listing, pdf: z.instanceof(Uint8Array) })
  .transform(({ visit_id, ...same }) => ({ ...same, visitId: visit_id }));

const columns = 'd.id, d.visit_id, d.kind, d.sha256, d.pages, s.id IS NOT NULL AS sealed';
const from = 'FROM document_pdf d LEFT JOIN sealed_document s ON s.id = d.id AND s.sha256 = d.sha256';

/** Stores a PDF permanently. Throws when the bytes do not have the given hash, or the id is taken. */
export function storeDocument(w: WriteHandle, document: Omit<StoredDocument, 'sealed'>): void {
  const { id, visitId, kind, sha256, pages, pdf } = document;
  if (hash('sha256', pdf, 'hex') !== sha256)
    throw new Error('the document does not have the hash that the record will name');
  run(
    w,
    'INSERT INTO document_pdf (id, visit_id, kind, sha256, pages, pdf) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    visitId,
    kind,
    sha256,
    pages,
    pdf,
  );
}

/** With its bytes; null when there is no such document. */
export function storedDocument(r: ReadHandle, documentId: DocumentId): StoredDocument | null {
  return row(r, `SELECT ${columns}, d.pdf ${from} WHERE d.id = ?`, Whole, documentId);
}

/** The sealed document with exactly these bytes, or null. */
export function documentByHash(r: ReadHandle, sha256: Sha256): DocumentListing | null {
  return row(
    r,
    `SELECT ${columns} FROM sealed_document s JOIN document_pdf d ON d.id = s.id AND d.sha256 = s.sha256 WHERE s.sha256 = ?`,
    Listing,
    sha256,
  );
}

export function documentsOfVisit(r: ReadHandle, visitId: VisitId): DocumentListing[] {
  return rows(r, `SELECT ${columns} ${from} WHERE d.visit_id = ? ORDER BY d.rowid`, Listing, visitId);
}

const SizeRow = z.object({ count: z.number().int(), bytes: z.number().int() });

/** How many papers are sealed, and how large they are together. */
export function sealedSize(r: ReadHandle): { readonly count: number; readonly bytes: number } {
  const sql = 'SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes FROM sealed_document';
  return row(r, sql, SizeRow) ?? { count: 0, bytes: 0 };
}

/** What is sealed of a visit, oldest first. */
export function sealedOfVisit(r: ReadHandle, visitId: VisitId): SealedDocument[] {
  const sql = 'SELECT id, kind, sha256, pages, bytes FROM sealed_document WHERE visit_id = ? ORDER BY sequence';
  return rows(r, sql, SealedDocument, visitId);
}

/** The papers that an event seals. */
function sealedIn(event: VisitEvent): Extract<VisitEvent, { type: 'sealed' }>['documents'] {
  switch (event.type) {
    case 'sealed':
      return event.documents;
    case 'correction-sealed':
    case 'appointment-moved':
    case 'reaction-sealed':
      return [event.document];
    default:
      return [];
  }
}

export function projectSealed(
  w: WriteHandle,
  { sequence, visitId, event }: Projected<VisitEvent> & { readonly visitId: VisitId },
): void {
  for (const { id, kind, sha256, pages, bytes } of sealedIn(event)) {
    run(
      w,
      'INSERT INTO sealed_document (id, visit_id, kind, sha256, pages, bytes, sequence) VALUES (?, ?, ?, ?, ?, ?, ?)',
      id,
      visitId,
      kind,
      sha256,
      pages,
      bytes,
      sequence,
    );
  }
}

const NewestRow = z.object({ instant: Instant.nullable() });

/** When the newest sheet was sealed, by the clock of that time; null before the first. */
export function newestSealing(r: ReadHandle): Instant | null {
  const sql = 'SELECT MAX(e.instant) AS instant FROM sealed_document s JOIN event e ON e.sequence = s.sequence';
  return row(r, sql, NewestRow)?.instant ?? null;
}

export function forgetSealed(w: WriteHandle): void {
  run(w, 'DELETE FROM sealed_document');
}
