import { CivilDate } from '../../domain/time.ts';

/** One file of the bag's payload, without "data/" in front. */
export interface Bagged {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface BagInfo {
  readonly clinic: string;
  /** "2026-11-24T08:53:00+00:00". */
  readonly at: string;
  readonly version: string;
}

/** RFC 8493 has those three written otherwise, which `sha256sum -c` would not find: names of ours never hold them. */
const needsEscape = /[%\r\n]/;

/** "manifest-sha256.txt": a line for each file, which `sha256sum -c` reads. */
export function bagManifest(files: readonly Bagged[]): string {
  return files
    .map(({ name, sha256 }) => {
      if (needsEscape.test(name)) throw new Error('a name that no manifest can hold');
      return `${sha256}  data/${name}\n`;
    })
    .join('');
}

/** "bagit.txt" and "bag-info.txt" (RFC 8493). */
export function bagTags(files: readonly Bagged[], { clinic, at, version }: BagInfo): Readonly<Record<string, string>> {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const info = [
    ['Source-Organization', clinic.replaceAll(/\s+/g, ' ')],
    ['Bagging-Date', CivilDate.parse(at.slice(0, 10))],
    ['Bag-Software-Agent', version],
    ['Payload-Oxum', `${bytes}.${files.length}`],
  ];
  return {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': info.map(([name, value]) => `${name}: ${value}\n`).join(''),
  };
}

/** "tagmanifest-sha256.txt": the same for the files that say what the bag is. */
export const tagManifest = (tags: readonly { readonly name: string; readonly sha256: string }[]): string =>
  tags.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
