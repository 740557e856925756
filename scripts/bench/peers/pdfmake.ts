import pdfMake from 'pdfmake';
import { fontPaths, type Item, page, svgOf } from './item.ts';

pdfMake.setFonts(Object.fromEntries(fontPaths.map(({ face, path }) => [face, { normal: path }])));
pdfMake.setLocalAccessPolicy((path: string) => fontPaths.some((font) => font.path === path));

export async function pdfmake(items: readonly Item[]): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}" viewBox="0 0 ${page.width} ${page.height}">${svgOf(items)}</svg>`;
  const words = items.flatMap((item) =>
    item.kind === 'text'
      ? [
          {
            text: item.text,
            font: item.face,
            fontSize: item.size,
            color: item.colour,
            noWrap: true,
            absolutePosition: { x: item.x, y: item.y - item.size },
          },
        ]
      : [],
  );
  const document = pdfMake.createPdf({
    pageSize: { width: page.width, height: page.height },
    pageMargins: 0,
    defaultStyle: { font: 'regular' },
    content: [{ svg, absolutePosition: { x: 0, y: 0 } }, ...words],
  });
  return document.getBuffer();
}
