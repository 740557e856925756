import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AppError } from '../domain/errors.ts';
import { Face } from './pdf/face.ts';

export type FaceName = 'regular' | 'semibold' | 'bold' | 'mono';
export type Faces = Readonly<Record<FaceName, Face>>;

interface FontFile {
  readonly face: FaceName;
  /** Name of the copy in the packaged app's font folder. */
  readonly name: string;
  /** Where the file is inside node_modules. */
  readonly source: string;
}

const notoSans = '@expo-google-fonts/noto-sans';
const hyperlegibleMono = '@expo-google-fonts/atkinson-hyperlegible-mono';

const file = (face: FaceName, folder: string, name: string): FontFile => ({ face, name, source: `${folder}/${name}` });

/** TTF only: woff loses glyphs in PDF embedding without an error. The build copies these to one folder. */
export const fontFiles: readonly FontFile[] = [
  file('regular', `${notoSans}/400Regular`, 'NotoSans_400Regular.ttf'),
  file('semibold', `${notoSans}/600SemiBold`, 'NotoSans_600SemiBold.ttf'),
  file('bold', `${notoSans}/700Bold`, 'NotoSans_700Bold.ttf'),
  file('mono', `${hyperlegibleMono}/400Regular`, 'AtkinsonHyperlegibleMono_400Regular.ttf'),
];

let directory: string | null = null;
let loaded: Promise<Faces> | null = null;

/** The folder that holds the copies named in `fontFiles`; without it they are read from node_modules. */
export function setFontDirectory(folder: string): void {
  if (folder === directory) return;
  directory = folder;
  loaded = null;
}

/** The four faces, parsed once (some 50 ms). Throws AppError `fonts-missing`. */
export function loadFonts(folder?: string): Promise<Faces> {
  if (folder !== undefined) setFontDirectory(folder);
  loaded ??= readFaces().catch((error: unknown) => {
    loaded = null;
    throw new AppError(
      'fonts-missing',
      'The documents cannot be made: the fonts of this installation are missing. Install Chairside again.',
      'a font file could not be read or parsed',
      { cause: error },
    );
  });
  return loaded;
}

/**
 * The faces for one document. What is measured for it is remembered under this object and goes with it: no word of a
 * client stays in memory after the call.
 */
export async function documentFonts(): Promise<Faces> {
  return { ...(await loadFonts()) };
}

async function readFaces(): Promise<Faces> {
  const read = async (name: FaceName): Promise<Face> => {
    const found = fontFiles.find((candidate) => candidate.face === name);
    if (!found) throw new Error(`no file for the face ${name}`);
    const path =
      directory === null
        ? fileURLToPath(new URL(`../node_modules/${found.source}`, import.meta.url))
        : `${directory}/${found.name}`;
    return new Face(await readFile(path));
  };
  const [regular, semibold, bold, mono] = await Promise.all([
    read('regular'),
    read('semibold'),
    read('bold'),
    read('mono'),
  ]);
  return { regular, semibold, bold, mono };
}
