import { createHash } from 'node:crypto';
import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';
import type { Moment } from '../../domain/time.ts';
import { signDigest } from './cms.ts';
import type { SealIdentity } from './identity.ts';

/** Room for the CMS, in bytes; a certificate with the longest names takes some 1,700. */
const room = 3072;
const emptyRange = `[0 ${'0'.repeat(10)} ${'0'.repeat(10)} ${'0'.repeat(10)}]`;

/**
 * Seals a finished document: a PAdES signature over every byte of the file, with a certification that allows no later
 * change. Written as an update behind the document's own bytes, which stay as they were.
 */
export async function sealDocument(
  pdf: Uint8Array,
  identity: SealIdentity,
  at: Moment,
  about: { readonly reason: string; readonly name: string },
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  const { Root: root, Info: info, ID: id } = context.trailerInfo;
  const page = document.getPage(0);
  if (!(root instanceof PDFRef)) throw new Error('the document has no catalogue');

  const seal = PDFRef.of(context.largestObjectNumber + 1);
  const field = PDFRef.of(context.largestObjectNumber + 2);
  page.node.set(PDFName.of('Annots'), context.obj([field]));
  document.catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [field], SigFlags: 3 }));
  document.catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: seal }));
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFString.of('Seal'),
    V: seal,
    P: page.ref,
    Rect: [0, 0, 0, 0],
    // Print, locked.
    F: 132,
  });

  const objects: readonly (readonly [PDFRef, string])[] = [
    [root, document.catalog.toString()],
    [page.ref, page.node.toString()],
    [seal, sealDictionary(at, about)],
    [field, widget.toString()],
  ];
  const update = appended(pdf, objects, {
    size: field.objectNumber + 1,
    root,
    info: info instanceof PDFRef ? info : null,
    id: id instanceof PDFArray ? id : null,
  });
  return signed(update, identity);
}

function sealDictionary(at: Moment, about: { reason: string; name: string }): string {
  const moment = `D:${at.instant.slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
  const text = (value: string): string => PDFHexString.fromText(value).toString();
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    `/ByteRange ${emptyRange}`,
    `/Contents <${'0'.repeat(room * 2)}>`,
    `/M (${moment}) /Name ${text(about.name)} /Reason ${text(about.reason)}`,
    '/Reference [<< /Type /SigRef /TransformMethod /DocMDP',
    '/TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>] >>',
  ].join('\n');
}

interface Trailer {
  readonly size: number;
  readonly root: PDFRef;
  readonly info: PDFRef | null;
  readonly id: PDFArray | null;
}

/** The document's bytes with new or changed objects behind them, their table, and a trailer that names the one before. */
function appended(pdf: Uint8Array, objects: readonly (readonly [PDFRef, string])[], trailer: Trailer): Buffer {
  const original = Buffer.from(pdf);
  const tail = original.subarray(-64).toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1];
  if (previous === undefined) throw new Error('the document has no end');
  let text = '\n';
  const places = objects.map(([ref, body]) => {
    const place = original.length + text.length;
    text += `${ref.objectNumber} ${ref.generationNumber} obj\n${body}\nendobj\n`;
    return { number: ref.objectNumber, place };
  });
  const table = original.length + text.length;
  text += 'xref\n';
  for (const { number, place } of places) text += `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`;
  const entries = [
    `/Size ${trailer.size} /Root ${trailer.root} /Prev ${previous}`,
    ...(trailer.info ? [`/Info ${trailer.info}`] : []),
    ...(trailer.id ? [`/ID ${trailer.id}`] : []),
  ];
  text += `trailer\n<< ${entries.join(' ')} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.concat([original, Buffer.from(text, 'latin1')]);
}

/** Fills in the byte range, then the signature over everything but its own value. */
function signed(file: Buffer, identity: SealIdentity): Uint8Array {
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
  return Uint8Array.from(file);
}
