/**
 * Writes the papers' icons as PDF path operators, from the SVG files of @phosphor-icons/core, so that the packaged app needs
 * neither the package nor an SVG reader. Run it when an icon is added: node documents/pdf/icons/make.ts, then the formatter.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { PDFContentStream, PDFDocument, PDFName } from 'pdf-lib';

export const iconNames = [
  'arrows-clockwise',
  'calendar-blank',
  'calendar-check',
  'calendar-star',
  'calendar-x',
  'check',
  'circle-dashed',
  'clock-counter-clockwise',
  'coffee',
  'drop',
  'eyedropper',
  'file-text',
  'first-aid-kit',
  'hand',
  'hand-soap',
  'infinity',
  'info',
  'note-pencil',
  'prohibit',
  'scales',
  'scissors',
  'seal-check',
  'signature',
  'sun',
  'warning',
  'warning-octagon',
] as const;

/** Path operators by icon name. */
export async function iconPaths(): Promise<Record<string, string>> {
  const paths: Record<string, string> = {};
  for (const name of iconNames) {
    const file = new URL(`../../../node_modules/@phosphor-icons/core/assets/bold/${name}-bold.svg`, import.meta.url);
    const path = /<path d="([^"]+)"\/>/.exec(await readFile(file, 'utf8'))?.[1];
    if (path === undefined) throw new Error(`no path in ${name}`);
    paths[name] = await operators(path);
  }
  return paths;
}

function source(paths: Readonly<Record<string, string>>): string {
  return [
    '// Written by documents/pdf/icons/make.ts from @phosphor-icons/core (MIT). Do not edit.',
    '// Path operators on a 256 by 256 field, y down, to be filled.',
    'export const icons = {',
    ...Object.entries(paths).map(([name, path]) => `  '${name}': '${path}',`),
    '} as const;',
    '',
    'export type IconName = keyof typeof icons;',
    '',
  ].join('\n');
}

/** Uses pdf-lib to convert arcs and short forms into lines and curves, and keeps only those. */
async function operators(svgPath: string): Promise<string> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  page.drawSvgPath(svgPath);
  const contents = page.node.normalizedEntries().Contents?.asArray() ?? [];
  const text = contents
    .map((ref) => document.context.lookup(ref))
    .map((stream) => (stream instanceof PDFContentStream ? stream.getContentsString() : ''))
    .join('\n');
  const kept = text.split('\n').filter((line) => /(^| )[mlch]$/.test(line.trim()));
  if (kept.length < 3 || page.node.get(PDFName.of('Contents')) === undefined) throw new Error('no path was drawn');
  return kept
    .map((line) => line.trim().replace(/-?\d+\.\d+/g, (digits) => String(Math.round(Number(digits) * 100) / 100)))
    .join(' ');
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  await writeFile(new URL('./paths.ts', import.meta.url), source(await iconPaths()));
}
