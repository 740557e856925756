import { z } from 'zod';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { PhotoId, Sha256, VisitId as VisitIdSchema } from '../../domain/ids.ts';
import { PhotoPurpose, type Pose, Pose as PoseSchema } from '../../domain/photos/photo.ts';
import { CivilDate, civilDateOf } from '../../domain/time.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';
import type { Projected } from '../log/types.ts';

const columns = 'p.number, p.id, p.visit_id, p.pose, p.taken_on, p.sha256, p.width, p.height, p.bytes, p.purposes';
const PhotoRow = z
  .object({
    ...{ number: z.number().int(), id: PhotoId, visit_id: VisitIdSchema, pose: PoseSchema, taken_on: CivilDate },
    ...{
      sha256: Sha256,
      width: z.number().int(),
      height: z.number().int(),
      bytes: z.number().int(),
      purposes: json.pipe(z.array(PhotoPurpose)),
    },
  })
  .transform(({ visit_id, taken_on, ...same }) => ({ ...same, visitId: visit_id, takenOn: taken_on }));
export type PhotoRow = z.output<typeof PhotoRow>;

const Bytes = z.instanceof(Uint8Array);

export function countPhotos(r: ReadHandle, clientId: ClientId): number {
  const Count = z.object({ count: z.number().int() });
  return row(r, 'SELECT count(*) AS count FROM photo WHERE client_id = ?', Count, clientId)?.count ?? 0;
}

const Size = z.object({ count: z.number().int(), bytes: z.number().int() });

/** All photos of the record. */
export function photoSize(r: ReadHandle): z.output<typeof Size> {
  const sql = 'SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes FROM photo';
  return row(r, sql, Size) ?? { count: 0, bytes: 0 };
}

/** A client's photos, the latest first. */
export function photosOfClient(
  r: ReadHandle,
  clientId: ClientId,
  { skip, take }: { readonly skip: number; readonly take: number },
): PhotoRow[] {
  const sql = `SELECT ${columns} FROM photo p WHERE p.client_id = ? ORDER BY p.number DESC LIMIT ? OFFSET ?`;
  return rows(r, sql, PhotoRow, clientId, take, skip);
}

/** A client's photos in one pose, the latest first. */
export function photosInPose(r: ReadHandle, clientId: ClientId, pose: Pose, most: number): PhotoRow[] {
  const sql = `SELECT ${columns} FROM photo p WHERE p.client_id = ? AND p.pose = ? ORDER BY p.number DESC LIMIT ?`;
  return rows(r, sql, PhotoRow, clientId, pose, most);
}

/** A visit's photos in the order in which they were taken. */
export function photosOfVisit(r: ReadHandle, visitId: VisitId): PhotoRow[] {
  return rows(r, `SELECT ${columns} FROM photo p WHERE p.visit_id = ? ORDER BY p.number`, PhotoRow, visitId);
}

/** A client's visits with photos, the latest first. */
export function visitsWithPhotos(r: ReadHandle, clientId: ClientId): VisitId[] {
  const sql = 'SELECT visit_id AS id FROM photo WHERE client_id = ? GROUP BY visit_id ORDER BY max(number) DESC';
  return rows(r, sql, z.object({ id: VisitIdSchema }), clientId).map(({ id }) => id);
}

/** The picture itself. Null for one that is unknown, erased, or not what the record names. */
export function photoBytes(r: ReadHandle, id: PhotoId): (PhotoRow & { readonly jpeg: Uint8Array }) | null {
  const found = row(r, `SELECT ${columns} FROM photo p WHERE p.id = ?`, PhotoRow, id);
  const file = row(r, 'SELECT jpeg FROM photo_file WHERE id = ?', z.object({ jpeg: Bytes }), id);
  return found && file && { ...found, jpeg: file.jpeg };
}

export function photoThumb(r: ReadHandle, id: PhotoId): Uint8Array | null {
  return row(r, 'SELECT thumb FROM photo_file WHERE id = ?', z.object({ thumb: Bytes }), id)?.thumb ?? null;
}

/** In the transaction of the row that names it. */
export function storePhoto(
  w: WriteHandle,
  { id, visitId, jpeg, thumb }: { id: PhotoId; visitId: VisitId; jpeg: Uint8Array; thumb: Uint8Array },
): void {
  run(w, 'INSERT INTO photo_file (id, visit_id, jpeg, thumb) VALUES (?, ?, ?, ?)', id, visitId, jpeg, thumb);
}

export function projectPhoto(
  w: WriteHandle,
  { sequence, visitId, moment, event }: Projected<VisitEvent> & { readonly visitId: VisitId },
): void {
  if (event.type !== 'photo-taken') return;
  run(
    w,
    `INSERT INTO photo (number, id, visit_id, client_id, pose, taken_on, sha256, thumb_sha256, width, height, bytes, purposes)
     SELECT ?, ?, v.id, v.client_id, ?, ?, ?, ?, ?, ?, ?, ? FROM visit v WHERE v.id = ?`,
    ...[sequence, event.photo, event.pose, civilDateOf(moment), event.sha256, event.thumbSha256],
    ...[event.width, event.height, event.bytes, JSON.stringify(event.purposes), visitId],
  );
}

/** An erased client's photos go with their visit, thumbnails too; the bytes with `removeErased`. */
export function erasePhotosOf(w: WriteHandle, visitId: string): void {
  run(w, 'DELETE FROM photo WHERE visit_id = ?', visitId);
}

export function forgetPhotos(w: WriteHandle): void {
  run(w, 'DELETE FROM photo');
}
