import { z } from 'zod';

/** Ids are UUIDv7, so that records of several tablets can be merged without renumbering. */
const uuid = z.uuid({ version: 'v7' });

export const ClientId = uuid.brand<'ClientId'>();
export type ClientId = z.infer<typeof ClientId>;

export const VisitId = uuid.brand<'VisitId'>();
export type VisitId = z.infer<typeof VisitId>;

export const StaffId = uuid.brand<'StaffId'>();
export type StaffId = z.infer<typeof StaffId>;

export const DocumentId = uuid.brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

/** A photo of a client. */
export const PhotoId = uuid.brand<'PhotoId'>();
export type PhotoId = z.infer<typeof PhotoId>;

/** One job sent to a printer. */
export const PrintJobId = uuid.brand<'PrintJobId'>();
export type PrintJobId = z.infer<typeof PrintJobId>;

/** One owner's draft of a treatment's protocol. */
export const ProtocolDraftId = uuid.brand<'ProtocolDraftId'>();
export type ProtocolDraftId = z.infer<typeof ProtocolDraftId>;

/** A clinic's old list of clients that was brought in. */
export const ClientListId = uuid.brand<'ClientListId'>();
export type ClientListId = z.infer<typeof ClientListId>;

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;

/** Ids inside a protocol: short, stable, written by people ("no-products", "gel"). */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60);
export type Slug = z.infer<typeof Slug>;
