import { fileURLToPath } from 'node:url';

export type TextFace = 'regular' | 'semibold' | 'bold' | 'mono';

/** One item of the page, in points from the top left corner. Peers get these ready made, without layout. */
export type Item =
  | { readonly kind: 'text'; x: number; y: number; face: TextFace; size: number; colour: string; text: string }
  /** An SVG path with its own scale, filled or stroked. */
  | { readonly kind: 'path'; x: number; y: number; scale: number; path: string; fill?: string; line?: Line };

interface Line {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
}

const fonts = '@expo-google-fonts';

/** The fonts of our sheet (set by `displayList`), the same for all makers. */
export const fontSources: readonly { readonly face: TextFace; readonly source: string }[] = [
  { face: 'regular', source: `${fonts}/noto-sans/400Regular/NotoSans_400Regular.ttf` },
  { face: 'semibold', source: `${fonts}/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf` },
  { face: 'bold', source: `${fonts}/noto-sans/700Bold/NotoSans_700Bold.ttf` },
  { face: 'mono', source: `${fonts}/atkinson-hyperlegible-mono/400Regular/AtkinsonHyperlegibleMono_400Regular.ttf` },
];

export const fontPaths: readonly { readonly face: TextFace; readonly path: string }[] = fontSources.map(
  ({ face, source }) => ({ face, path: fileURLToPath(import.meta.resolve(source)) }),
);

/** All vectors as the inside of one SVG picture. */
export function svgOf(items: readonly Item[]): string {
  return items
    .map((item) => {
      if (item.kind === 'text') return '';
      const { x, y, scale, path, fill, line } = item;
      const dash = line && line.dash.length > 0 ? ` stroke-dasharray="${line.dash.join(' ')}"` : '';
      const paint = line
        ? `fill="none" stroke="${line.colour}" stroke-width="${line.width}"${dash} stroke-linecap="round"`
        : `fill="${fill ?? 'none'}"`;
      return `<path transform="translate(${x} ${y}) scale(${scale})" d="${path}" ${paint}/>`;
    })
    .join('');
}

export const page = { width: 595.28, height: 841.89 } as const;
