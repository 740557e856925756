import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { PaperName } from '../../domain/clinic/clinic.ts';
import { embedLogo } from '../logo/embed.ts';
import { type DrawnFace, type Faces, faceOf } from '../typeset/fonts.ts';
import { Canvas } from './canvas.ts';
import { dateString, PdfFile, packedObjects, type Ref, sealPlace, textString } from './file.ts';
import { FontUse } from './font-use.ts';
import { type Direction, type PaperSize, paperSizes } from './measure.ts';
import { packedSrgb } from './srgb.ts';
import { Structure } from './structure.ts';
import { type Described, xmpPacket } from './xmp.ts';

/** What a face is mainly used for. */
function kindOf(name: DrawnFace): 'text' | 'codes' | 'fallback' {
  switch (name) {
    case 'regular':
    case 'semibold':
    case 'bold':
      return 'text';
    case 'mono':
      return 'codes';
    default:
      return 'fallback';
  }
}

/**
 * A document of pages of one size. Content is written as raw operators: other ways of drawing the same page took 3 to 8 times
 * as long. The same calls give the same bytes: no clock, no random.
 */
export class Paper {
  readonly faces: Faces;
  readonly size: PaperSize;
  readonly #uses = new Map<DrawnFace, FontUse>();
  readonly #pages: Canvas[] = [];
  readonly #structure = new Structure();

  constructor(faces: Faces, name: PaperName) {
    this.faces = faces;
    this.size = paperSizes[name];
  }

  get pages(): readonly Canvas[] {
    return this.#pages;
  }

  addPage(direction: Direction = 'ltr'): Canvas {
    const canvas = new Canvas((name) => this.#use(name), this.size, this.#structure, this.#pages.length, direction);
    this.#pages.push(canvas);
    return canvas;
  }

  /** Contains only the faces that a document uses. */
  #use(name: DrawnFace): FontUse {
    const known = this.#uses.get(name);
    if (known) return known;
    const use = new FontUse(faceOf(this.faces, name), kindOf(name));
    this.#uses.set(name, use);
    return use;
  }

  finish(facts: Described): Uint8Array {
    const file = new PdfFile();
    const drawn = this.#pages.map((canvas) => deflateSync(canvas.operators, { level: 4 }));
    const fonts = [...this.#uses].sort(([a], [b]) => (a < b ? -1 : 1));
    const logo = this.#pages.map(({ shownLogo }) => shownLogo).find((shown) => shown !== null);
    const pictures = logo ? `/XObject<</Logo ${embedLogo(file, logo)}>>` : '';
    const faces = fonts.map(([name, use]) => `/${name} ${use.embed(file)}`).join('');
    const resources = file.add(`<</Font<<${faces}>>${pictures}>>`);
    const tree = file.reserve();
    const pages = drawn.map((bytes) => ({ ref: file.reserve(), content: file.stream('/Filter/FlateDecode', bytes) }));
    const field = file.reserve();
    for (const [index, { ref, content }] of pages.entries()) {
      const annotations = index === 0 ? `/Annots[${field}]` : '';
      file.put(
        ref,
        `<</Type/Page/Parent ${tree}/Resources ${resources}/Contents ${content}/StructParents ${index}/Tabs/S${annotations}>>`,
      );
    }
    const { width, height } = this.size;
    const refs = pages.map(({ ref }) => ref);
    file.put(tree, `<</Type/Pages/MediaBox[0 0 ${width} ${height}]/Count ${pages.length}/Kids[${refs.join(' ')}]>>`);
    this.#sealField(file, field, refs);
    const structure = this.#structure.write(file, refs, { field, alt: sealWords });
    const date = dateString(facts.madeAt);
    const [title, author, subject] = [facts.title, facts.author, facts.subject].map(textString);
    const keywords = facts.keywords === undefined ? '' : `/Keywords${textString(facts.keywords)}`;
    const about = file.add(
      `<</Title${title}/Author${author}/Subject${subject}${keywords}/Creator(Chairside)/Producer(Chairside)/CreationDate${date}/ModDate${date}>>`,
    );
    const conforms = fonts.every(([, use]) => use.tellsAll);
    const metadata = file.stream('/Type/Metadata/Subtype/XML', Buffer.from(xmpPacket(facts, conforms)));
    const root = file.add(
      [
        `<</Type/Catalog/Pages ${tree}/Metadata ${metadata}/OutputIntents[${outputIntent(file)}]/Lang${textString(facts.language)}/MarkInfo<</Marked true>>/StructTreeRoot ${structure}`,
        // The sheet is laid out in millimetres: a print dialogue must neither shrink it nor choose another paper.
        '/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None/PickTrayByPDFSize true>>',
        `/AcroForm<</Fields[${field}]/SigFlags 3>>/Perms<</DocMDP ${sealPlace}>>>>`,
      ].join(''),
    );
    const id = `<${digestOf(facts, drawn)}>`;
    return file.finish({ root: `${root}`, about: `${about}`, id: `[${id}${id}]` });
  }

  /** The field where signature-aware programs show the seal. Nothing is drawn; it is printed and locked. */
  #sealField(file: PdfFile, field: Ref, pages: readonly Ref[]): void {
    const key = pages.length;
    file.put(
      field,
      `<</Type/Annot/Subtype/Widget/FT/Sig/T(Seal)/TU${textString(sealWords)}/V ${sealPlace}/P ${pages[0]}/Rect[0 0 0 0]/F 132/StructParent ${key}>>`,
    );
  }
}

/** Declares the pages' colours as sRGB. */
function outputIntent(file: PdfFile): Ref {
  const profile = file.stream('/N 3/Filter/FlateDecode', packedSrgb());
  return file.add(
    `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${profile}>>`,
  );
}

const sealWords = 'Seal of the clinic';

function digestOf(facts: Described, drawn: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(`${facts.title}\n${facts.madeAt.toISOString()}\n`);
  for (const page of drawn) hash.update(page);
  return hash.digest('hex').slice(0, 32);
}

/** Number of pages of a finished document. */
export async function pageCount(pdf: Uint8Array): Promise<number> {
  return (await pagesOf(pdf)).count;
}

/** The paper size of a finished document, for the printer. */
export async function paperOf(pdf: Uint8Array): Promise<PaperName> {
  const { height } = await pagesOf(pdf);
  return Math.abs(height - paperSizes.Letter.height) < 1 ? 'Letter' : 'A4';
}

/** Our files state it in one place. Files of earlier versions were written by a library and are read with it. */
async function pagesOf(pdf: Uint8Array): Promise<{ readonly count: number; readonly height: number }> {
  const said = /\/Type\/Pages\/MediaBox\[0 0 [\d.]+ ([\d.]+)\]\/Count (\d+)/.exec(packedObjects(pdf) ?? '');
  if (said) return { count: Number(said[2]), height: Number(said[1]) };
  const { PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return { count: document.getPageCount(), height: document.getPage(0).getHeight() };
}
