import { hash } from 'node:crypto';
import { damaged } from '../../db/file/damaged.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import { type PhotoRow, photoBytes, photosOfVisit } from '../../db/projections/photos.ts';
import { fhirBundle } from '../../documents/fhir/bundle.ts';
import { handedPage } from '../../documents/hand-out/page.ts';
import { type HandedRecord, recordSchema } from '../../documents/hand-out/record.ts';
import { handedTables, type NamedFile } from '../../documents/hand-out/tables.ts';
import { english } from '../../documents/words/languages.ts';
import type { HandOutFor, HandOutPart } from '../../domain/clinic/hand-out.ts';
import { DocumentId, VisitId } from '../../domain/ids.ts';
import { standingPurposes } from '../../domain/photos/consent.ts';
import type { Report } from '../../domain/progress.ts';
import { sealedFile } from '../papers/sealed-file.ts';
import { loadVisit } from '../papers/visit-acts.ts';

const { files } = english.words.handOut;

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
  return [
    ...(parts.includes('page') ? [{ name: files.page, make: () => handedPage(record, { papers, data }) }] : []),
    ...(data ? dataFiles(record, { papers }).map(({ name, bytes }) => ({ name, make: () => bytes })) : []),
    ...(papers
      ? record.visits.flatMap(({ papers }) =>
          papers.map(({ id, file }) => ({
            name: `${files.papers}/${file}`,
            make: () => sealedFile(store, DocumentId.parse(id)).pdf,
          })),
        )
      : []),
    ...(parts.includes('photos') ? photoFiles(store, record, whom) : []),
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

/** Pictures as they are kept: without anything that a camera writes into them. */
function photoFiles(store: Store, record: HandedRecord, whom: HandOutFor | null): HandedFile[] {
  const taken = store.read((r) => photosFor(r, record, whom));
  return taken.map(({ id, pose, takenOn }) => ({
    name: `${files.photos}/${takenOn} ${pose} ${id.slice(-6)}.jpg`,
    make: () => {
      const found = store.read((r) => photoBytes(r, id));
      if (!found || hash('sha256', found.jpeg, 'hex') !== found.sha256) throw damaged(`photo ${id}`);
      return found.jpeg;
    },
  }));
}

/** The same files, telling of each that it is its turn. */
export function* counted(files: readonly HandedFile[], report: Report): Generator<HandedFile> {
  for (const [done, file] of files.entries()) {
    report('files', done, files.length);
    yield file;
  }
}

/** For other programs. `papers`: the sealed papers lie beside it. */
export function dataFiles(record: HandedRecord, { papers }: { readonly papers: boolean }): NamedFile[] {
  return [
    { name: 'record.json', bytes: json(record) },
    { name: 'record.schema.json', bytes: json(recordSchema()) },
    { name: 'fhir.json', bytes: json(fhirBundle(record, { papers })) },
    ...handedTables(record).map(({ name, bytes }) => ({ name: `tables/${name}`, bytes })),
  ];
}

const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
