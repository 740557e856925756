import { createHash } from 'node:crypto';
import type { Moment } from '../../domain/time.ts';
import { textString, withUpdate } from '../pdf/file.ts';
import { buildMark } from './byte-range.ts';
import type { SealIdentity } from './certificate.ts';
import { sealLength, signDigest } from './cms.ts';

const emptyRange = `[0 ${'0'.repeat(10)} ${'0'.repeat(10)} ${'0'.repeat(10)}]`;

/**
 * Seals a finished document: a PAdES signature over every byte, with a certification that allows no later change. Written as
 * an update behind the document's own bytes, which stay unchanged: they already name the seal's object and field, so the
 * update adds only the seal.
 */
export async function sealDocument(
  pdf: Uint8Array,
  identity: SealIdentity,
  at: Moment,
  about: { readonly reason: string; readonly name: string },
): Promise<Uint8Array> {
  const room = sealLength(identity.certificate);
  return signed(withUpdate(pdf, sealDictionary(at, about, room)), identity, room);
}

function sealDictionary(at: Moment, about: { reason: string; name: string }, room: number): string {
  const moment = `D:${at.instant.slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    `/ByteRange ${emptyRange}`,
    `/Contents <${'0'.repeat(room * 2)}>`,
    `/M (${moment}) /Name ${textString(about.name)} /Reason ${textString(about.reason)}`,
    buildMark,
    '/Reference [<< /Type /SigRef /TransformMethod /DocMDP',
    '/TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>] >>',
  ].join('\n');
}

/** Fills in the byte range, then the signature over everything except its own value. */
function signed(file: Buffer, identity: SealIdentity, room: number): Uint8Array {
  const rangeAt = file.lastIndexOf(`/ByteRange ${emptyRange}`);
  const contents = file.indexOf('/Contents <', rangeAt);
  const start = contents + '/Contents '.length;
  const end = start + room * 2 + 2;
  const range = `[0 ${start} ${end} ${file.length - end}`.padEnd(emptyRange.length - 1);
  file.write(`${range}]`, rangeAt + '/ByteRange '.length, 'latin1');
  const digest = createHash('sha256').update(file.subarray(0, start)).update(file.subarray(end)).digest();
  const cms = signDigest(digest, identity);
  if (cms.length > room) throw new Error('the seal does not fit its place');
  file.write(Buffer.from(cms).toString('hex'), start + 1, 'latin1');
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
}
