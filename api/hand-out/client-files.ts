import { hash } from 'node:crypto';
import { damaged } from '../../db/file/damaged.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import { type PhotoRow, photoBytes, photosOfVisit } from '../../db/projections/photos.ts';
import { fhirBundle } from '../../documents/fhir/bundle.ts';
import type { PhotoBeside } from '../../documents/fhir/photo.ts';
import { handedPage } from '../../documents/hand-out/page.ts';
import { type HandedPhoto, type HandedRecord, recordSchema } from '../../documents/hand-out/record.ts';
import { handedTables } from '../../documents/hand-out/tables.ts';
import { english } from '../../documents/words/languages.ts';
import type { HandOutFor, HandOutPart } from '../../domain/clinic/hand-out.ts';
import { DocumentId, VisitId } from '../../domain/ids.ts';
import { standingPurposes } from '../../domain/photos/consent.ts';
import type { Report } from '../../domain/progress.ts';
import { sealedFile } from '../papers/sealed-file.ts';
import { loadVisit } from '../papers/visit-acts.ts';

const { files } = english.words.handOutNames;

/** A file that goes in, made when it is its turn: papers are large. */
export interface HandedFile {
  readonly name: string;
  readonly make: () => Uint8Array;
}

/** Every file of one client's hand-out, within the payload. `whom`: null where the whole record goes on to another program of the clinic's. */
export function clientFiles(
  store: Store,
  record: HandedRecord,
  parts: readonly HandOutPart[],
  whom: HandOutFor | null,
): HandedFile[] {
  const papers = parts.includes('papers');
  const data = parts.includes('data');
  const photos = parts.includes('photos') ? photoFiles(store, record, whom) : [];
  return [
    ...(parts.includes('page') ? [{ name: files.page, make: () => handedPage(record, { papers, data, photos }) }] : []),
    ...(papers
      ? record.visits.flatMap(({ papers }) =>
          papers.map(({ id, file }) => ({
            name: `${files.papers}/${file}`,
            make: () => sealedFile(store, DocumentId.parse(id)).pdf,
          })),
        )
      : []),
    ...photos,
    // Behind the photos, whose bytes it names by a hash that the record has not.
    ...(data ? dataFiles(record, { papers, photos: () => photos.map(({ beside }) => beside()) }) : []),
  ];
}

/**
 * The photos that go to somebody. Clients get all of theirs; nobody else one whose agreement was withdrawn, from that moment on.
 */
export function photosFor(r: ReadHandle, { visits }: HandedRecord, whom: HandOutFor | null): PhotoRow[] {
  return visits.flatMap(({ id }) => {
    const visitId = VisitId.parse(id);
    const photos = photosOfVisit(r, visitId);
    if (photos.length === 0 || whom === 'client' || whom === null) return photos;
    const { state, protocol } = loadVisit(r, visitId);
    const standing = standingPurposes(state, protocol);
    return photos.filter(({ purposes }) => purposes.some((one) => standing.includes(one)));
  });
}

/** A picture, and what other programs are told of it. */
interface PhotoFile extends HandedFile, HandedPhoto {
  readonly beside: () => PhotoBeside;
}

/** Pictures as they are kept: without anything that a camera writes into them. */
function photoFiles(store: Store, record: HandedRecord, whom: HandOutFor | null): PhotoFile[] {
  return store
    .read((r) => photosFor(r, record, whom))
    .map((photo) => {
      let sha1: string | null = null;
      const make = () => {
        const found = store.read((r) => photoBytes(r, photo.id));
        if (!found || hash('sha256', found.jpeg, 'hex') !== found.sha256) throw damaged(`photo ${photo.id}`);
        sha1 = hash('sha1', found.jpeg, 'base64');
        return found.jpeg;
      };
      const beside = () => {
        if (sha1 === null) make();
        return besideOf(photo, sha1 ?? '');
      };
      return { ...handed(photo), name: `${files.photos}/${nameOf(photo)}`, make, beside };
    });
}

const nameOf = ({ id, pose, takenOn }: PhotoRow): string => `${takenOn} ${pose} ${id.slice(-6)}.jpg`;

const handed = (photo: PhotoRow): HandedPhoto => {
  const { id, visitId, pose } = photo;
  return { id, visitId, pose, file: nameOf(photo) };
};

const besideOf = (photo: PhotoRow, sha1: string): PhotoBeside => {
  const { takenOn, sha256, bytes, width, height } = photo;
  return { ...handed(photo), takenOn, sha256, bytes, width, height, sha1 };
};

/** As long as the hash of any picture: how large a file about them will be can be said before one is read. */
const anyHash = hash('sha1', '', 'base64');

/** What a client's page would take. */
export const pageBytes = (record: HandedRecord, photos: readonly PhotoRow[]): number =>
  handedPage(record, { papers: true, data: true, photos: photos.map(handed) }).length;

/** What a client's data would take. */
export function dataBytes(record: HandedRecord, photos: readonly PhotoRow[]): number {
  const beside = photos.map((photo) => besideOf(photo, anyHash));
  return dataFiles(record, { papers: true, photos: () => beside }).reduce((sum, { make }) => sum + make().length, 0);
}

/** The same files, telling of each that it is its turn. */
export function* counted(files: readonly HandedFile[], report: Report): Generator<HandedFile> {
  for (const [done, file] of files.entries()) {
    report('files', done, files.length);
    yield file;
  }
}

/** For other programs. `papers`: the sealed papers lie beside it. `photos`: those that do, asked once they are written. */
function dataFiles(
  record: HandedRecord,
  { papers, photos }: { readonly papers: boolean; readonly photos: () => readonly PhotoBeside[] },
): HandedFile[] {
  return [
    { name: 'record.json', make: () => json(record) },
    { name: 'record.schema.json', make: () => json(recordSchema()) },
    { name: 'fhir.json', make: () => json(fhirBundle(record, { papers, photos: photos() })) },
    ...handedTables(record).map(({ name, bytes }) => ({ name: `tables/${name}`, make: () => bytes })),
  ];
}

const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
