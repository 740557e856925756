import PDFDocument from 'pdfkit';
import { fontPaths, type Item, page } from './item.ts';

export async function pdfkit(items: readonly Item[]): Promise<Uint8Array> {
  const document = new PDFDocument({ size: [page.width, page.height], margin: 0 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  for (const { face, path } of fontPaths) document.registerFont(face, path);
  for (const item of items) {
    if (item.kind === 'text') {
      document.font(item.face).fontSize(item.size).fillColor(item.colour);
      document.text(item.text, item.x, item.y, { lineBreak: false, baseline: 'alphabetic' });
      continue;
    }
    document.save().translate(item.x, item.y).scale(item.scale).path(item.path);
    if (item.line) {
      document.lineWidth(item.line.width).lineCap('round').strokeColor(item.line.colour);
      const [length, space = length] = item.line.dash;
      if (length !== undefined) document.dash(length, { space: space ?? length });
      document.stroke();
    } else document.fill(item.fill ?? '#000000');
    document.restore();
  }
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
