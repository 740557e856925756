import type { PDFDocument as PdfLibFile } from 'pdf-lib';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import { documentFonts } from '../typeset/fonts.ts';
import { bold, styles, type TextStyle } from '../typeset/styles.ts';
import { paragraph } from '../typeset/text.ts';
import { isolated } from '../words/isolated.ts';
import type { Language } from '../words/language.ts';
import { english } from '../words/languages.ts';
import { mm } from './measure.ts';
import { Paper } from './paper.ts';

const markStyle: TextStyle = { ...styles.small, ink: 'ink' };
/** The strip for the mark, and its distance from the paper's edge: printers leave up to 6.35 mm white. */
const strip = { length: mm(240), height: markStyle.leading, edge: mm(6.4), foot: mm(12) } as const;

/**
 * A paper to print again: each page unchanged, with a line along its right edge that gives the copy's number and date. The
 * edge is free on all papers, and the foot has no space that every printer reaches. For the printer only: it has no seal and
 * is not stored.
 */
export async function markedCopy(
  sealed: Uint8Array,
  from: {
    readonly copy: number;
    readonly at: Moment;
    /** Papers sealed since, which must be read with it. */
    readonly corrections?: readonly { readonly number: number; readonly at: Moment }[];
    /** The name on the paper and the name now, where the client was joined to another record of theirs since. */
    readonly joined?: { readonly then: string; readonly now: string } | null;
  },
  language: Language = english,
): Promise<Uint8Array> {
  const { copy, at, corrections = [], joined = null } = from;
  const { copy: words } = language.words;
  const [first] = corrections;
  const last = corrections.at(-1);
  const corrected =
    first && last ? words.corrected(language.dates.fullDate(civilDateOf(last.at)), first.number, last.number) : '';
  const named = joined ? words.joined(isolated(shortened(joined.then)), isolated(shortened(joined.now))) : '';
  const since = `${corrected}${named}`;
  const edge = await mark(language, words.copy(copy), words.printed(language.dates.dateAndTime(at), since));
  return printFile(sealed, edge);
}

/** The line has the length of a page, and no second one. */
const longestName = 28;
const shortened = (name: string): string =>
  [...name].length <= longestName ? name : `${[...name].slice(0, longestName - 1).join('')}…`;

/** The look of the pages only: no seal or field, no tags, no title with a name. */
export async function printFile(source: Uint8Array, edge: Uint8Array | null = null): Promise<Uint8Array> {
  // Loaded when something is printed: it is larger than all of ours that makes papers.
  const { degrees, PDFDocument, PDFName } = await import('pdf-lib');
  const [pages, file] = await Promise.all([
    PDFDocument.load(source, { updateMetadata: false }),
    PDFDocument.create({ updateMetadata: false }),
  ]);
  // A page brings all objects that it names, such as the seal: keep only what it shows.
  for (const page of pages.getPages()) page.node.delete(PDFName.of('Annots'));
  const looks = await file.embedPages(pages.getPages());
  const line = edge && (await embeddedStrip(file, edge));
  for (const look of looks) {
    const page = file.addPage([look.width, look.height]);
    page.drawPage(look);
    if (line) page.drawPage(line, { x: look.width - strip.edge, y: strip.foot, rotate: degrees(90) });
  }
  return file.save({ useObjectStreams: false });
}

/** Set in the papers' own fonts, embedded in the file. */
async function mark(language: Language, what: string, words: string): Promise<Uint8Array> {
  const faces = await documentFonts();
  const paper = new Paper(faces, 'A4');
  paragraph(faces, [bold(what), words], markStyle, strip.length).draw(paper.addPage(), 0, 0);
  return paper.finish({ title: what, author: '', subject: '', language: language.code, madeAt: new Date(0) });
}

async function embeddedStrip(file: PdfLibFile, edge: Uint8Array) {
  const { PDFDocument } = await import('pdf-lib');
  const [page] = (await PDFDocument.load(edge, { updateMetadata: false })).getPages();
  if (!page) throw new Error('the mark has no page');
  const top = page.getHeight();
  return file.embedPage(page, { left: 0, bottom: top - strip.height, right: strip.length, top });
}
