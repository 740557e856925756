import { Document, Font, Page, Path, renderToBuffer, Svg, Text } from '@react-pdf/renderer';
import { createElement, type ReactElement } from 'react';
import { fontPaths, type Item, page } from './item.ts';

for (const { face, path } of fontPaths) Font.register({ family: face, src: path });
Font.registerHyphenationCallback((word) => [word]);

export async function reactPdf(items: readonly Item[]): Promise<Uint8Array> {
  const vectors: ReactElement[] = [];
  const words: ReactElement[] = [];
  for (const [key, item] of items.entries()) {
    if (item.kind === 'text') {
      const { x, y, face, size, colour, text } = item;
      const style = {
        position: 'absolute',
        left: x,
        top: y - size,
        fontFamily: face,
        fontSize: size,
        color: colour,
      } as const;
      words.push(createElement(Text, { key, style, wrap: false }, text));
      continue;
    }
    const { x, y, scale, path, fill, line } = item;
    const paint = line
      ? {
          fill: 'none',
          stroke: line.colour,
          strokeWidth: line.width,
          ...(line.dash.length > 0 ? { strokeDasharray: line.dash.join(' ') } : {}),
        }
      : { fill: fill ?? 'none' };
    vectors.push(createElement(Path, { key, d: path, transform: `translate(${x} ${y}) scale(${scale})`, ...paint }));
  }
  const { width } = page;
  // At full height, it would be given an extra page.
  const height = page.height - 0.5;
  const drawing = createElement(
    Svg,
    {
      key: 'drawing',
      viewBox: `0 0 ${width} ${height}`,
      style: { position: 'absolute', left: 0, top: 0, width, height },
    },
    vectors,
  );
  const sheet = createElement(Page, { size: [width, page.height] }, drawing, ...words);
  return renderToBuffer(createElement(Document, {}, sheet));
}
