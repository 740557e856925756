import { z } from 'zod';
import { HandOutFor } from '../../domain/clinic/hand-out.ts';
import { ClientId, PhotoId, Slug, VisitId } from '../../domain/ids.ts';
import { NoPhotos } from '../../domain/photos/consent.ts';
import { mostPhotoBytes, mostThumbBytes, PhotoPurpose, Pose } from '../../domain/photos/photo.ts';
import { CivilDate, Moment } from '../../domain/time.ts';
import { operation } from './operation.ts';

/** How long so many bytes are in base 64. */
const base64 = (bytes: number) =>
  z
    .base64()
    .min(1)
    .max(Math.ceil(bytes / 3) * 4);

const Taken = z.object({ id: PhotoId, visitId: VisitId, pose: Pose, date: CivilDate, purposes: z.array(PhotoPurpose) });
export type Taken = z.infer<typeof Taken>;

/** What the camera needs to know of a visit. */
const PhotosOfVisit = z.object({
  visitId: VisitId,
  clientId: ClientId,
  clientName: z.string(),
  session: z.number().int(),
  sessionsPlanned: z.number().int(),
  /** What the client agreed to; empty where nothing may be taken. */
  purposes: z.array(PhotoPurpose),
  why: NoPhotos.nullable(),
  /** This visit's, in the order in which they were taken. */
  taken: z.array(Taken),
  /** The latest of an earlier visit in each pose, to line up with. */
  before: z.array(Taken),
});
export type PhotosOfVisit = z.infer<typeof PhotosOfVisit>;

/** One copy of a visit's photos that left the clinic. */
const PhotoCopy = z.object({
  /** Its row: two may have gone out at one instant. */
  number: z.number().int(),
  at: Moment,
  by: z.string(),
  /** Null: with everybody's record, as an owner hands it on. */
  whom: HandOutFor.nullable(),
  why: z.string(),
  /** How many of the visit's. */
  photos: z.number().int(),
});
export type PhotoCopy = z.infer<typeof PhotoCopy>;

const CopiesOfVisit = z.object({
  visitId: VisitId,
  date: CivilDate,
  /** How many photos it has. */
  taken: z.number().int(),
  /** Its points about photos. */
  clauses: z.array(Slug),
  /** What the client agreed to and withdrew since; `on`: the day on which the latest of it was withdrawn. */
  withdrawn: z.object({ on: CivilDate, purposes: z.array(PhotoPurpose) }).nullable(),
  /** The latest first. */
  copies: z.array(PhotoCopy),
});
export type CopiesOfVisit = z.infer<typeof CopiesOfVisit>;

export const photos = {
  'photos.of-visit': operation(['photos'], z.strictObject({ visitId: VisitId }), PhotosOfVisit),
  /** Opens the machine's camera to the photo screen of this visit, or closes it (null). Refused without the client's agreement. */
  'photos.camera': operation(['photos'], z.strictObject({ visitId: VisitId.nullable() }), z.object({})),
  /** Keeps a picture: a JPEG without anything else in it, and its thumbnail. */
  'photos.keep': operation(
    ['photos'],
    z.strictObject({
      visitId: VisitId,
      pose: Pose,
      jpeg: base64(mostPhotoBytes),
      thumb: base64(mostThumbBytes),
    }),
    PhotosOfVisit,
  ),
  /** A page of a client's photos, the latest first, as thumbnails. */
  'photos.of-client': operation(
    ['photos'],
    z.strictObject({
      clientId: ClientId,
      page: z.number().int().min(1).max(100_000),
      rows: z.number().int().min(1).max(24),
    }),
    z.object({
      clientName: z.string(),
      total: z.number().int(),
      photos: z.array(Taken.extend({ thumb: z.string() })),
      /** Their open visit in which photos may be taken. */
      open: VisitId.nullable(),
    }),
  ),
  /** A client's photos in one pose, the latest first. */
  'photos.in-pose': operation(['photos'], z.strictObject({ clientId: ClientId, pose: Pose }), z.array(Taken)),
  /** Which photos of a visit left the clinic: what a withdrawal has to reach. */
  'photos.copies': operation(['photos'], z.strictObject({ visitId: VisitId }), CopiesOfVisit),
  /** The same of a client's visits with photos whose agreement was withdrawn, the latest first. */
  'photos.withdrawn': operation(['photos'], z.strictObject({ clientId: ClientId }), z.array(CopiesOfVisit)),
  'photos.get': operation(['photos'], z.strictObject({ photoId: PhotoId }), Taken.extend({ jpeg: z.string() })),
};
