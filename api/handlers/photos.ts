import { createHash } from 'node:crypto';
import type { ReadHandle } from '../../db/file/handles.ts';
import { append } from '../../db/log/log.ts';
import { clientDetails } from '../../db/projections/clients.ts';
import { personOf } from '../../db/projections/persons.ts';
import {
  countPhotos,
  type PhotoRow,
  photoBytes,
  photosInPose,
  photosOfClient,
  photosOfVisit,
  photoThumb,
  storePhoto,
} from '../../db/projections/photos.ts';
import { openVisitOf } from '../../db/projections/visits.ts';
import { AppError } from '../../domain/errors.ts';
import { PhotoId, Sha256, type VisitId } from '../../domain/ids.ts';
import { photoConsent } from '../../domain/photos/consent.ts';
import { bareJpeg } from '../../domain/photos/jpeg.ts';
import { isPhotoSize, isThumbSize, poses } from '../../domain/photos/photo.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import type { PhotosOfVisit, photos, Taken } from '../contract/photos.ts';
import type { Handlers } from '../gate/route.ts';
import { photoCopies, withdrawnPhotos } from '../hand-out/photo-copies.ts';
import { loadVisit } from '../papers/visit-acts.ts';
import { unknownClient } from './clients.ts';
import type { Context } from './context.ts';

const mostInPose = 60;

type Parts = Pick<Context, 'record' | 'access' | 'ids' | 'camera'>;

/** Pictures of a client's scalp: taken, kept beside the record, looked at. */
export function photoHandlers({ record, access, ids, camera }: Parts): Handlers<typeof photos> {
  return {
    'photos.of-visit': ({ visitId }) => record.store.read((r) => ofVisit(r, visitId)),

    'photos.camera': ({ visitId }) => {
      if (visitId === null) camera.close();
      else {
        agreed(record.store.read((r) => ofVisit(r, visitId)));
        camera.open();
      }
      return {};
    },

    'photos.keep': ({ visitId, pose, ...picture }, { now }) => {
      const actor = access.staffActor;
      const [jpeg, thumb] = [Buffer.from(picture.jpeg, 'base64'), Buffer.from(picture.thumb, 'base64')];
      const [size, thumbSize] = [bareJpeg(jpeg), bareJpeg(thumb)];
      if (!size || !thumbSize || !isPhotoSize(size) || !isThumbSize(thumbSize)) throw new AppError('photo-unfit');
      return record.store.write((w) => {
        const { purposes } = agreed(ofVisit(w, visitId));
        const photo = PhotoId.parse(ids.next());
        const event: VisitEvent = {
          ...{ type: 'photo-taken', photo, pose, purposes, ...size },
          ...{ sha256: sha256(jpeg), thumbSha256: sha256(thumb), bytes: jpeg.length },
        };
        storePhoto(w, { id: photo, visitId, jpeg, thumb });
        append(w, [{ visitId, clientId: null, actor, moment: now, event }]);
        return ofVisit(w, visitId);
      });
    },

    'photos.of-client': ({ clientId: of, page, rows }) =>
      record.store.read((r) => {
        const clientId = personOf(r, of);
        const client = clientDetails(r, clientId);
        if (!client) throw unknownClient();
        const open = openVisitOf(r, clientId);
        const mayTake = open !== null && ofVisit(r, open.id).why === null;
        return {
          clientName: client.name,
          total: countPhotos(r, clientId),
          photos: photosOfClient(r, clientId, { skip: (page - 1) * rows, take: rows }).map((photo) => ({
            ...takenView(photo),
            thumb: base64(photoThumb(r, photo.id)),
          })),
          open: mayTake ? open.id : null,
        };
      }),

    'photos.in-pose': ({ clientId, pose }) =>
      record.store.read((r) => photosInPose(r, personOf(r, clientId), pose, mostInPose).map(takenView)),

    'photos.copies': ({ visitId }) => record.store.read((r) => photoCopies(r, visitId)),

    'photos.withdrawn': ({ clientId }) => record.store.read((r) => withdrawnPhotos(r, personOf(r, clientId))),

    'photos.get': ({ photoId }) => {
      const found = record.store.read((r) => photoBytes(r, photoId));
      if (!found) throw new AppError('unknown-photo');
      // What lies beside the log counts only as far as the log names it.
      if (sha256(found.jpeg) !== found.sha256) throw new AppError('photo-altered');
      return { ...takenView(found), jpeg: base64(found.jpeg) };
    },
  };
}

function ofVisit(r: ReadHandle, visitId: VisitId): PhotosOfVisit {
  const { state, protocol, client } = loadVisit(r, visitId);
  const taken = photosOfVisit(r, visitId);
  const { purposes, why } = photoConsent(state, protocol, taken.length);
  const { session, sessionsPlanned } = state.course;
  const before = poses.flatMap((pose) => {
    const [latest] = photosInPose(r, state.clientId, pose, mostInPose).filter((photo) => photo.visitId !== visitId);
    return latest ? [takenView(latest)] : [];
  });
  return {
    ...{ visitId, clientId: state.clientId, clientName: client.name, session, sessionsPlanned },
    ...{ purposes: [...purposes], why, taken: taken.map(takenView), before },
  };
}

/** Throws `photo-not-agreed` where nothing may be taken. */
function agreed(visit: PhotosOfVisit): PhotosOfVisit {
  if (visit.why !== null) throw new AppError('photo-not-agreed', { why: visit.why });
  return visit;
}

const takenView = ({ id, visitId, pose, takenOn, purposes }: PhotoRow): Taken => ({
  ...{ id, visitId, pose, date: takenOn, purposes },
});

const sha256 = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
const base64 = (bytes: Uint8Array | null): string => (bytes ? Buffer.from(bytes).toString('base64') : '');
