import { type HandedPhoto, type HandedRecord, languageOf } from '../hand-out/record.ts';
import { sentenceOf } from '../words/event-words.ts';
import { english } from '../words/languages.ts';
import { coded, named, type Resource, refer, treatmentId } from './parts.ts';

const { files: names } = english.words.handOutNames;

/** A photo that lies beside the bundle. */
export interface PhotoBeside extends HandedPhoto {
  readonly takenOn: string;
  readonly sha256: string;
  /** In base 64, as R4 wants an attachment's hash. */
  readonly sha1: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

const kinds = 'http://terminology.hl7.org/CodeSystem/media-type';

/** One picture: whose, of which treatment, and where its bytes are. SHA-1 is what R4 has; the SHA-256 of the record is said beside it. */
export function media(record: HandedRecord, photo: PhotoBeside): Resource {
  const { handOut: words, events } = languageOf(record).words;
  const { id, visitId, pose, takenOn, file, sha256, sha1, bytes, width, height } = photo;
  return {
    ...{ resourceType: 'Media', id, status: 'completed', type: coded(kinds, 'image', words.photo) },
    ...{ partOf: [refer(treatmentId(visitId))], subject: refer(record.client.id) },
    ...{ view: named(sentenceOf(events, [{ code: 'photo', pose }])), createdDateTime: takenOn, width, height },
    content: {
      ...{ contentType: 'image/jpeg', url: `${names.photos}/${encodeURIComponent(file)}` },
      ...{ size: bytes, hash: sha1, title: file },
    },
    note: [{ text: words.sha256(sha256) }],
  };
}
