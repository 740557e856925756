import { crc32, deflateSync } from 'node:zlib';

/** A drawing like a clinic's: turned, cut out, see-through, with a style sheet. */
export const drawing = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:notes="http://example.org/notes" width="210" height="80" viewBox="0 0 210 80">
<title>Fernhill</title><notes:grid step="4"/>
<style>.leaf{fill:#0a4d5c} #loop{stroke:#c60; stroke-width:3; stroke-dasharray:6 3; fill:none; stroke-linejoin:round}</style>
<defs><clipPath id="c"><rect width="40" height="60" x="10" y="10" rx="12"/></clipPath></defs>
<g clip-path="url(#c)"><circle class="leaf" cx="30" cy="40" r="34"/><path d="M0 40 q15-30 30 0 t30 0 v40 h-60z" fill="#7db" fill-opacity=".6"/></g>
<g transform="translate(70 10) rotate(8)"><path class="leaf" fill-rule="evenodd" d="M0 0h60v60h-60zM10 10h40v40h-40z"/><ellipse cx="30" cy="30" rx="12" ry="7" style="fill:rgb(200,60,20);opacity:.5"/></g>
<path id="loop" d="M150 10 l40 0 a20 20 0 1 1 -20 30 z"/>
<polygon points="150,70 170,50 190,70" fill="currentColor" color="teal"/><line x1="140" y1="75" x2="205" y2="75" stroke="black" stroke-width="4" stroke-linecap="round"/>
<g transform="matrix(1 .2 -.3 .8 150 20)"><rect width="20" height="12" rx="4" stroke="navy" stroke-width="2" fill="gold"/></g>
</svg>`;

export const svg = (inside: string, attributes = 'viewBox="0 0 100 40"'): Uint8Array =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);

/** A drawing of these proportions that fills its frame. */
export const block = (width: number, height: number): Uint8Array =>
  svg(`<rect width="${width}" height="${height}" fill="#0a4d5c"/>`, `viewBox="0 0 ${width} ${height}"`);

/** A PNG of one's own making: rows of samples as they lie in the file, with the filter byte in front of each. */
export function png(
  header: { width: number; height: number; depth?: number; colour?: number; interlace?: number },
  rows: Uint8Array,
  more: readonly (readonly [string, Uint8Array])[] = [],
): Uint8Array {
  const { width, height, depth = 8, colour = 6, interlace = 0 } = header;
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(width, 0);
  ihdr.writeUInt32BE(height, 4);
  ihdr.set([depth, colour, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', ihdr),
    ...more.map(([type, data]) => chunk(type, data)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A JPEG's segment of one's own making. */
export function segment(marker: number, body: Uint8Array): Buffer {
  const framed = Buffer.alloc(4 + body.length);
  framed.set([0xff, marker]);
  framed.writeUInt16BE(body.length + 2, 2);
  framed.set(body, 4);
  return framed;
}

/** A JPEG's frame of 90 by 60 pixels. */
export const frame = (components: number, marker = 0xc0): Buffer =>
  segment(marker, Buffer.from([8, 0, 60, 0, 90, components, ...new Array(components * 3).fill(1)]));

export const scan = segment(0xda, Buffer.from([3, 1, 0, 2, 0, 3, 0, 0, 63, 0]));

/** These parts between the marks that open and close a picture. */
export const jpeg = (...parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, Buffer.from([0xff, 0xd9])]);
