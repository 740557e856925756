import { z } from 'zod';
import { DocumentId, PhotoId, Sha256, VisitId } from '../../../domain/ids.ts';
import { type ReadHandle, row, rows } from '../../file/handles.ts';
import { pause } from '../../file/pause.ts';
import type { Store } from '../../file/store.ts';
import { headerColumns } from '../../log/header.ts';
import { isSealing } from '../../log/sealing.ts';
import { type ArchivedPaper, type PartRow, ProtocolBody, type SpineRow } from './shape.ts';

/** Reads the record in pieces of a few milliseconds each, while the app goes on writing it: its rows never change. */
const rowsAtATime = 100;

export interface Collected {
  readonly rows: readonly SpineRow[];
  /** Payloads of rows that belong to a client, by client. */
  readonly ofSubjects: ReadonlyMap<string, PartRow[]>;
  /** Visits that were sealed among these rows, by client. */
  readonly sealed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Visits in which a photo was taken among these rows, by client. */
  readonly photographed: ReadonlyMap<string, ReadonlySet<string>>;
}

const columns = headerColumns
  .split(', ')
  .map((column) => `e.${column}`)
  .join(', ');

const StoredRow = z.object({
  sequence: z.number().int(),
  visit_id: z.string().nullable(),
  client_id: z.string().nullable(),
  type: z.string(),
  actor: z.string(),
  instant: z.string(),
  zone: z.string(),
  uptime_ms: z.number(),
  boot_id: z.string(),
  payload_digest: z.string(),
  previous_hash: z.string(),
  hash: z.string(),
  salt: z.instanceof(Uint8Array).nullable(),
  payload: z.string().nullable(),
  owner: z.string().nullable(),
});

/** A tombstone names nobody but by id, and has to outlive the client's other payloads. */
const staysOnSpine = (type: string, subject: string | null): boolean => subject === null || type === 'client-erased';

/** Rows `from` to `to` with everything that hangs on them. Throws what `signal` says. */
export async function collected(store: Store, from: number, to: number, signal?: AbortSignal): Promise<Collected> {
  const spine: SpineRow[] = [];
  const ofSubjects = new Map<string, PartRow[]>();
  const sealed = new Map<string, Set<string>>();
  const photographed = new Map<string, Set<string>>();
  for (let at = from; at <= to; at += rowsAtATime) {
    signal?.throwIfAborted();
    const found = store.read((r) =>
      rows(
        r,
        `SELECT ${columns}, p.salt, p.payload, coalesce(m.opened_for, j.client_id, v.client_id) AS owner FROM event e
         LEFT JOIN event_payload p ON p.sequence = e.sequence LEFT JOIN visit v ON v.id = e.visit_id
         LEFT JOIN joined_visit j ON j.visit_id = e.visit_id LEFT JOIN moved_visit m ON m.visit_id = e.visit_id
         WHERE e.sequence BETWEEN ? AND ? ORDER BY e.sequence`,
        StoredRow,
        at,
        Math.min(to, at + rowsAtATime - 1),
      ),
    );
    for (const { salt, payload, owner, ...header } of found) {
      const subject = header.client_id ?? owner ?? header.visit_id;
      const cells = salt && payload !== null ? ([base64(salt), payload] as const) : null;
      const stays = staysOnSpine(header.type, subject);
      spine.push([
        ...([header.sequence, header.visit_id, header.client_id, header.type, header.actor, header.instant] as const),
        ...([header.zone, header.uptime_ms, header.boot_id, header.payload_digest, header.previous_hash] as const),
        header.hash,
        stays && cells ? [...cells] : null,
      ]);
      if (subject === null || stays || !cells) continue;
      const known = ofSubjects.get(subject) ?? [];
      known.push([header.sequence, ...cells]);
      ofSubjects.set(subject, known);
      if (header.visit_id && isSealing(header.type))
        sealed.set(subject, (sealed.get(subject) ?? new Set()).add(header.visit_id));
      if (header.visit_id && header.type === 'photo-taken')
        photographed.set(subject, (photographed.get(subject) ?? new Set()).add(header.visit_id));
    }
    await pause();
  }
  return { rows: spine, ofSubjects, sealed, photographed };
}

const PaperRow = z
  .object({ id: DocumentId, visit_id: VisitId, kind: z.string(), sha256: Sha256, pages: z.number().int() })
  .extend({ pdf: z.instanceof(Uint8Array), sequence: z.number().int() })
  .transform(({ visit_id, ...same }) => ({ ...same, visitId: visit_id, bytes: same.pdf.length }));

/** Papers of these visits that rows `from` to `to` sealed, with their bytes, in the order in which they were made. */
export async function papersOf(
  store: Store,
  visits: ReadonlySet<string>,
  from: number,
  to: number,
): Promise<(ArchivedPaper & { readonly pdf: Uint8Array })[]> {
  const papers: (ArchivedPaper & { readonly pdf: Uint8Array })[] = [];
  for (const visit of visits) {
    const ids = store.read((r) =>
      rows(
        r,
        `SELECT s.id FROM sealed_document s JOIN document_pdf d ON d.id = s.id
         WHERE s.visit_id = ? AND s.sequence BETWEEN ? AND ? ORDER BY s.sequence, d.rowid`,
        z.object({ id: z.string() }),
        visit,
        from,
        to,
      ),
    );
    for (const { id } of ids) {
      const sql = `SELECT d.id, d.visit_id, d.kind, d.sha256, d.pages, d.pdf, s.sequence
        FROM document_pdf d JOIN sealed_document s ON s.id = d.id WHERE d.id = ?`;
      const paper = store.read((r) => row(r, sql, PaperRow, id));
      if (paper) papers.push(paper);
      await pause();
    }
  }
  return papers;
}

const PhotoRow = z
  .object({ id: PhotoId, visit_id: VisitId, sha256: Sha256, thumb_sha256: Sha256, sequence: z.number().int() })
  .extend({ jpeg: z.instanceof(Uint8Array), thumb: z.instanceof(Uint8Array) })
  .transform(({ visit_id, thumb_sha256, ...same }) => ({
    ...same,
    ...{ visitId: visit_id, thumbSha256: thumb_sha256, bytes: same.jpeg.length, thumbBytes: same.thumb.length },
  }));

/** Photos of these visits that rows `from` to `to` name, with their bytes, in the order in which they were taken. */
export async function photosOf(
  store: Store,
  visits: ReadonlySet<string>,
  from: number,
  to: number,
): Promise<z.output<typeof PhotoRow>[]> {
  const photos: z.output<typeof PhotoRow>[] = [];
  const sql = `SELECT p.id, p.visit_id, p.sha256, p.thumb_sha256, p.number AS sequence, f.jpeg, f.thumb
    FROM photo p JOIN photo_file f ON f.id = p.id
    WHERE p.visit_id = ? AND p.number > ? AND p.number BETWEEN ? AND ? ORDER BY p.number LIMIT 1`;
  for (const visit of visits)
    for (let last = -1; ; ) {
      const photo = store.read((r) => row(r, sql, PhotoRow, visit, last, from, to));
      if (!photo) break;
      photos.push(photo);
      last = photo.sequence;
      await pause();
    }
  return photos;
}

/** Hashes of the protocols in the store. */
export function protocolHashes(store: Store): Sha256[] {
  return store
    .read((r) => rows(r, 'SELECT hash FROM protocol ORDER BY hash', z.object({ hash: Sha256 })))
    .map(({ hash }) => hash);
}

export function protocolsNamed(r: ReadHandle, hashes: readonly Sha256[]): ProtocolBody[] {
  const sql = 'SELECT hash, id, version, text FROM protocol WHERE hash = ?';
  return hashes.flatMap((hash) => rows(r, sql, ProtocolBody, hash));
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
