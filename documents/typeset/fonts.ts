import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../domain/errors.ts';
import { Face } from '../pdf/face.ts';
import type { Direction } from '../pdf/measure.ts';
import { loadShaper } from '../pdf/shaper.ts';
import type { Language } from '../words/language.ts';

export type FaceName = 'regular' | 'semibold' | 'bold' | 'mono';
/**
 * Faces for scripts that the papers' fonts lack, one weight each, because the East Asian ones have several megabytes. Arabic, in
 * which papers are written, has the weights of Latin.
 */
export type FallbackName =
  | 'arabic'
  | 'arabic-semibold'
  | 'arabic-bold'
  | 'hebrew'
  | 'thai'
  | 'armenian'
  | 'georgian'
  | 'bengali'
  | 'tamil'
  | 'telugu'
  | 'kannada'
  | 'malayalam'
  | 'gujarati'
  | 'gurmukhi'
  | 'sinhala'
  | 'ethiopic'
  | 'khmer'
  | 'chinese'
  | 'japanese'
  | 'korean';
/** The forms that one Chinese character has in these countries. */
export type HanFace = 'chinese' | 'japanese' | 'korean';
export type DrawnFace = FaceName | FallbackName;

export interface Faces extends Readonly<Record<FaceName, Face>> {
  /** Loaded when a document first needs it. Throws AppError `fonts-missing`. */
  readonly fallback: (name: FallbackName) => Face;
  /** The form of Chinese characters where neighbouring letters do not decide it. */
  readonly han?: HanFace;
  /** In which the document's sentences run; to the right where it says nothing. */
  readonly direction?: Direction;
  /** In which the document's dates are written, for they stay on one line; English where it says nothing. */
  readonly language?: Pick<Language, 'code' | 'dates'>;
}

export function faceOf(faces: Faces, name: DrawnFace): Face {
  switch (name) {
    case 'regular':
    case 'semibold':
    case 'bold':
    case 'mono':
      return faces[name];
    default:
      return faces.fallback(name);
  }
}

interface FontFile {
  readonly face: DrawnFace;
  /** Name of the copy in the packaged app's font folder. */
  readonly name: string;
  /** Where the file is inside node_modules. */
  readonly source: string;
}

const notoSans = '@expo-google-fonts/noto-sans';
const hyperlegibleMono = '@expo-google-fonts/atkinson-hyperlegible-mono';

const file = (face: DrawnFace, folder: string, name: string): FontFile => ({ face, name, source: `${folder}/${name}` });

/** TTF only: embedding woff in a PDF silently loses glyphs. The build copies these into one folder. */
export const fontFiles: readonly FontFile[] = [
  file('regular', `${notoSans}/400Regular`, 'NotoSans_400Regular.ttf'),
  file('semibold', `${notoSans}/600SemiBold`, 'NotoSans_600SemiBold.ttf'),
  file('bold', `${notoSans}/700Bold`, 'NotoSans_700Bold.ttf'),
  file('mono', `${hyperlegibleMono}/400Regular`, 'AtkinsonHyperlegibleMono_400Regular.ttf'),
  file('arabic', `${notoSans}-arabic/400Regular`, 'NotoSansArabic_400Regular.ttf'),
  file('arabic-semibold', `${notoSans}-arabic/600SemiBold`, 'NotoSansArabic_600SemiBold.ttf'),
  file('arabic-bold', `${notoSans}-arabic/700Bold`, 'NotoSansArabic_700Bold.ttf'),
  file('hebrew', `${notoSans}-hebrew/400Regular`, 'NotoSansHebrew_400Regular.ttf'),
  file('thai', `${notoSans}-thai/400Regular`, 'NotoSansThai_400Regular.ttf'),
  file('armenian', `${notoSans}-armenian/400Regular`, 'NotoSansArmenian_400Regular.ttf'),
  file('georgian', `${notoSans}-georgian/400Regular`, 'NotoSansGeorgian_400Regular.ttf'),
  file('bengali', `${notoSans}-bengali/400Regular`, 'NotoSansBengali_400Regular.ttf'),
  file('tamil', `${notoSans}-tamil/400Regular`, 'NotoSansTamil_400Regular.ttf'),
  file('telugu', `${notoSans}-telugu/400Regular`, 'NotoSansTelugu_400Regular.ttf'),
  file('kannada', `${notoSans}-kannada/400Regular`, 'NotoSansKannada_400Regular.ttf'),
  file('malayalam', `${notoSans}-malayalam/400Regular`, 'NotoSansMalayalam_400Regular.ttf'),
  file('gujarati', `${notoSans}-gujarati/400Regular`, 'NotoSansGujarati_400Regular.ttf'),
  file('gurmukhi', `${notoSans}-gurmukhi/400Regular`, 'NotoSansGurmukhi_400Regular.ttf'),
  file('sinhala', `${notoSans}-sinhala/400Regular`, 'NotoSansSinhala_400Regular.ttf'),
  file('ethiopic', `${notoSans}-ethiopic/400Regular`, 'NotoSansEthiopic_400Regular.ttf'),
  file('khmer', `${notoSans}-khmer/400Regular`, 'NotoSansKhmer_400Regular.ttf'),
  file('chinese', `${notoSans}-sc/400Regular`, 'NotoSansSC_400Regular.ttf'),
  file('japanese', `${notoSans}-jp/400Regular`, 'NotoSansJP_400Regular.ttf'),
  file('korean', `${notoSans}-kr/400Regular`, 'NotoSansKR_400Regular.ttf'),
];

let directory: string | null = null;
let loaded: Promise<Faces> | null = null;

/** The folder of the copies named in `fontFiles`; by default they are read from node_modules. */
export function setFontDirectory(folder: string): void {
  if (folder === directory) return;
  directory = folder;
  loaded = null;
}

/** The papers' own faces, parsed once (about 50 ms), and the shaper. Throws AppError `fonts-missing`. */
export function loadFonts(folder?: string): Promise<Faces> {
  if (folder !== undefined) setFontDirectory(folder);
  loaded ??= readFaces().catch((error: unknown) => {
    loaded = null;
    throw fontsMissing(error);
  });
  return loaded;
}

/**
 * The faces for one document. Measurements are cached under this object and go with it, so no text of a client stays in
 * memory afterwards.
 */
export async function documentFonts(han: HanFace = 'chinese'): Promise<Faces> {
  return { ...(await loadFonts()), han };
}

async function readFaces(): Promise<Faces> {
  // Loaded with the first paper: its tables are a fifth of what a host would otherwise load before its first screen.
  const { create } = await import('fontkit');
  const faceOfBytes = (bytes: Uint8Array): Face => new Face(bytes, create(bytes));
  const read = async (name: FaceName): Promise<Face> => faceOfBytes(await readFile(pathOf(name)));
  const [regular, semibold, bold, mono] = await Promise.all([
    read('regular'),
    read('semibold'),
    read('bold'),
    read('mono'),
    loadShaper(),
  ]);
  const fallbacks = new Map<FallbackName, Face>();
  const fallback = (name: FallbackName): Face => {
    const known = fallbacks.get(name);
    if (known) return known;
    const face = faceOfBytes(readNow(name));
    fallbacks.set(name, face);
    return face;
  };
  return { regular, semibold, bold, mono, fallback };
}

/** Synchronous, because a layout cannot wait; once for each script. */
function readNow(name: FallbackName): Uint8Array {
  try {
    return readFileSync(pathOf(name));
  } catch (error) {
    throw fontsMissing(error);
  }
}

function pathOf(name: DrawnFace): string {
  const found = fontFiles.find((candidate) => candidate.face === name);
  if (!found) throw new Error(`no file for the face ${name}`);
  return directory === null
    ? fileURLToPath(new URL(`../../node_modules/${found.source}`, import.meta.url))
    : `${directory}/${found.name}`;
}

function fontsMissing(cause: unknown): AppError {
  return new AppError('fonts-missing', {}, 'a font file could not be read or parsed', { cause });
}
