import { z } from 'zod';
import { sha256Hex } from '../../domain/canonical.ts';
import { DocumentId, Sha256, VisitId } from '../../domain/ids.ts';
import { protocolHash } from '../../domain/protocol/hash.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { StoredProtocol } from '../../domain/protocol/stored.ts';
import { DocumentKind } from '../../domain/visit/types.ts';
import { json } from '../file/columns.ts';
import { HeaderRow, headerColumns, headerHash, payloadDigest } from '../log/header.ts';
import type { Cell } from './cells.ts';

/**
 * Recognises a row's table by its columns alone, because the list of tables may be lost. That is safe: each of these rows
 * carries a SHA-256 of itself, and a row whose hash does not verify is ignored.
 */

const names = headerColumns.split(', ');

export function headerIn({ rowid, columns }: Cell): HeaderRow | null {
  if (rowid === null || columns.length !== names.length) return null;
  const fields = Object.fromEntries(names.map((name, at) => [name, name === 'sequence' ? rowid : columns[at]]));
  const header = HeaderRow.safeParse(fields);
  return header.success && headerHash(header.data) === header.data.hash ? header.data : null;
}

export interface Payload {
  readonly sequence: number;
  readonly salt: Uint8Array;
  readonly text: string;
}

const PayloadColumns = z.tuple([z.null(), z.instanceof(Uint8Array), z.string()]);

export function payloadIn({ rowid, columns }: Cell): Payload | null {
  const found = PayloadColumns.safeParse(columns);
  if (rowid === null || !found.success) return null;
  const [, salt, text] = found.data;
  return { sequence: rowid, salt, text };
}

export function isPayloadOf({ salt, text }: Payload, header: HeaderRow): boolean {
  return payloadDigest(salt, text) === header.payload_digest;
}

export interface Paper {
  readonly id: DocumentId;
  readonly visitId: VisitId;
  readonly kind: DocumentKind;
  readonly sha256: Sha256;
  readonly pdf: Uint8Array;
}

const PaperColumns = z.tuple([DocumentId, VisitId, DocumentKind, Sha256, z.number().int(), z.instanceof(Uint8Array)]);

/** Parses a sealed paper's row; `whole` when its bytes have the stored hash. */
export function paperIn({ columns }: Cell): (Paper & { readonly whole: boolean }) | null {
  const found = PaperColumns.safeParse(columns);
  if (!found.success) return null;
  const [id, visitId, kind, sha256, , pdf] = found.data;
  return { id, visitId, kind, sha256, pdf, whole: sha256Hex(pdf) === sha256 };
}

const ProtocolColumns = z.tuple([Sha256, z.string(), z.number(), json.pipe(StoredProtocol)]);

export function protocolIn({ rowid, columns }: Cell): { hash: Sha256; protocol: Protocol } | null {
  if (rowid !== null || columns.length !== 4) return null;
  const found = ProtocolColumns.safeParse(columns);
  if (!found.success) return null;
  const [hash, , , protocol] = found.data;
  return protocolHash(protocol) === hash ? { hash, protocol } : null;
}
