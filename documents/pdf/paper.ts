import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFString, PDFWriter } from 'pdf-lib';
import type { PaperName } from '../../domain/clinic/clinic.ts';
import { type DrawnFace, type Faces, faceOf } from '../fonts.ts';
import { Canvas } from './canvas.ts';
import { FontUse } from './font-use.ts';
import { type PaperSize, paperSizes } from './measure.ts';

export interface PaperFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  readonly madeAt: Date;
}

/** What a face is mostly drawn with. */
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
 * A PDF file of pages of one size. Content is written as raw operators (other ways of drawing the same page took 3 to 8 times
 * as long), objects and the file itself by pdf-lib. The same calls give the same bytes: no clock, no random.
 */
export class Paper {
  readonly faces: Faces;
  readonly size: PaperSize;
  readonly #uses = new Map<DrawnFace, FontUse>();
  readonly #pages: Canvas[] = [];

  constructor(faces: Faces, name: PaperName) {
    this.faces = faces;
    this.size = paperSizes[name];
  }

  get pages(): readonly Canvas[] {
    return this.#pages;
  }

  addPage(): Canvas {
    const canvas = new Canvas((name) => this.#use(name), this.size);
    this.#pages.push(canvas);
    return canvas;
  }

  /** Only the faces that a document draws with are in it. */
  #use(name: DrawnFace): FontUse {
    const known = this.#uses.get(name);
    if (known) return known;
    const use = new FontUse(faceOf(this.faces, name), kindOf(name));
    this.#uses.set(name, use);
    return use;
  }

  async finish(facts: PaperFacts): Promise<Uint8Array> {
    const document = await PDFDocument.create({ updateMetadata: false });
    const { context } = document;
    const fonts = context.obj({});
    for (const name of [...this.#uses.keys()].sort()) fonts.set(PDFName.of(name), this.#use(name).embed(context));
    const resources = context.register(context.obj({ Font: fonts }));
    for (const canvas of this.#pages) {
      const page = document.addPage([this.size.width, this.size.height]);
      const content = context.stream(deflateSync(canvas.operators, { level: 4 }), { Filter: 'FlateDecode' });
      page.node.set(PDFName.of('Contents'), context.register(content));
      page.node.set(PDFName.of('Resources'), resources);
    }
    document.setTitle(facts.title, { showInWindowTitleBar: true });
    document.setAuthor(facts.author);
    document.setSubject(facts.subject);
    document.setCreator('Chairside');
    document.setProducer('Chairside');
    document.setCreationDate(facts.madeAt);
    document.setModificationDate(facts.madeAt);
    document.catalog.set(PDFName.of('Lang'), PDFString.of(facts.language));
    // The sheet is measured in millimetres: a print dialogue must neither shrink it nor pick another paper.
    document.catalog.set(
      PDFName.of('ViewerPreferences'),
      context.obj({ DisplayDocTitle: true, PrintScaling: 'None', PickTrayByPDFSize: true }),
    );
    const id = PDFHexString.of(this.#digest(facts));
    context.trailerInfo.ID = context.obj([id, id]);
    await document.flush();
    // Plain cross-reference table: the seal is appended as an update, which has to use the same kind.
    return PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
  }

  #digest(facts: PaperFacts): string {
    const hash = createHash('sha256').update(`${facts.title}\n${facts.madeAt.toISOString()}\n`);
    for (const page of this.#pages) hash.update(page.operators);
    return hash.digest('hex').slice(0, 32);
  }
}

/** Number of pages of a finished document. */
export async function pageCount(pdf: Uint8Array): Promise<number> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPageCount();
}

/** The paper that a finished document was laid out for: what a printer has to be told. */
export async function paperOf(pdf: Uint8Array): Promise<PaperName> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { height } = document.getPage(0).getSize();
  return Math.abs(height - paperSizes.Letter.height) < 1 ? 'Letter' : 'A4';
}
