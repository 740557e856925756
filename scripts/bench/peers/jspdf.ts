import { readFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import { fontPaths, type Item, page } from './item.ts';

const fonts = fontPaths.map(({ face, path }) => ({ face, base64: readFileSync(path).toString('base64') }));

export async function jspdf(items: readonly Item[]): Promise<Uint8Array> {
  const document = new jsPDF({ unit: 'pt', format: [page.width, page.height], compress: true });
  for (const { face, base64 } of fonts) {
    document.addFileToVFS(`${face}.ttf`, base64);
    document.addFont(`${face}.ttf`, face, 'normal');
  }
  for (const item of items) {
    if (item.kind === 'text') {
      document.setFont(item.face).setFontSize(item.size).setTextColor(item.colour);
      document.text(item.text, item.x, item.y);
      continue;
    }
    if (item.line) {
      document.setDrawColor(item.line.colour).setLineWidth(item.line.width).setLineCap('round');
      document.setLineDashPattern([...item.line.dash], 0);
    } else document.setFillColor(item.fill ?? '#000000');
    trace(document, item.path, item.x, item.y, item.scale);
    if (item.line) document.stroke();
    else document.fill();
  }
  return new Uint8Array(document.output('arraybuffer'));
}

/** jsPDF has neither path syntax nor transforms in this mode: the points are calculated here. */
function trace(document: jsPDF, path: string, dx: number, dy: number, scale: number): void {
  let x = 0;
  let y = 0;
  for (const [, command = '', words = ''] of path.matchAll(/([MLHVCZhv])([^MLHVCZhv]*)/g)) {
    const n = (words.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = n;
    const px = (value: number): number => dx + value * scale;
    const py = (value: number): number => dy + value * scale;
    if (command === 'C') {
      document.curveTo(px(a), py(b), px(c), py(d), px(e), py(f));
      [x, y] = [e, f];
      continue;
    }
    if (command === 'Z') {
      document.close();
      continue;
    }
    if (command === 'M' || command === 'L') [x, y] = [a, b];
    else if (command === 'H') x = a;
    else if (command === 'V') y = a;
    else if (command === 'h') x += a;
    else y += a;
    if (command === 'M') document.moveTo(px(x), py(y));
    else document.lineTo(px(x), py(y));
  }
}
