import { z } from 'zod';
import { DocumentId, PhotoId, Sha256, VisitId } from '../../../domain/ids.ts';

/**
 * An archive holds one record once, however many backups are kept of it: the log only grows, so each backup is the archive up to
 * the backup's last row. `spine` files hold runs of header rows with what belongs to no client; `part` files hold what belongs to
 * one client: payloads and papers. An erased client's parts are removed, and nobody else's.
 */

/** What is in one part, and how many bytes its file has. `last` is the hash of row `to`; a protocol's is its own. */
export const Part = z.object({
  /** A client's id (or a visit's whose client is not known), or `protocol`. */
  subject: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  last: Sha256,
  bytes: z.number().int().positive(),
});
export type Part = z.infer<typeof Part>;

export const protocolSubject = 'protocol';

/** Rows `from` to `to`; `before` is the hash of the row before them, `last` that of the last. Read without the rows. */
export const SpineHead = z.object({
  from: z.number().int(),
  to: z.number().int(),
  before: Sha256,
  last: Sha256,
  parts: z.array(Part),
  /** Of the packed rows, so that a file that was cut short is seen by its size. Not in the first ones that were written. */
  bytes: z.number().int().positive().optional(),
});
export type SpineHead = z.infer<typeof SpineHead>;

/** A payload with its salt, in base 64. */
const PayloadCells = z.tuple([z.string(), z.string()]);

/** The columns of `event` in the order of `headerColumns`, as stored, and the payload of a row that belongs to no client. */
const SpineRow = z.tuple([
  z.number().int(),
  z.string().nullable(),
  z.string().nullable(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.number(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  PayloadCells.nullable(),
]);
export type SpineRow = z.infer<typeof SpineRow>;
export const SpineBody = z.array(SpineRow);

/** Row number, salt in base 64, payload. */
const PartRow = z.tuple([z.number().int(), z.string(), z.string()]);
export type PartRow = z.infer<typeof PartRow>;

/** A paper's columns; its bytes follow in the same order. `sequence` is the row that sealed it. */
export const ArchivedPaper = z.object({
  id: DocumentId,
  visitId: VisitId,
  kind: z.string(),
  sha256: Sha256,
  pages: z.number().int(),
  bytes: z.number().int(),
  sequence: z.number().int(),
});
export type ArchivedPaper = z.infer<typeof ArchivedPaper>;

/** A photo of a visit; its picture and its thumbnail follow behind the papers. `sequence` is the row that names it. */
export const ArchivedPhoto = z.object({
  id: PhotoId,
  visitId: VisitId,
  sha256: Sha256,
  thumbSha256: Sha256,
  bytes: z.number().int(),
  thumbBytes: z.number().int(),
  sequence: z.number().int(),
});
export type ArchivedPhoto = z.infer<typeof ArchivedPhoto>;

/** Parts that were written before there were photos name none. */
export const PartBody = z.object({
  rows: z.array(PartRow),
  papers: z.array(ArchivedPaper),
  photos: z.array(ArchivedPhoto).optional(),
});

/** A protocol's columns, in the part named by its hash. */
export const ProtocolBody = z.object({ hash: Sha256, id: z.string(), version: z.number().int(), text: z.string() });
export type ProtocolBody = z.infer<typeof ProtocolBody>;
