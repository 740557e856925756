import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { embedLogo } from '../../documents/logo/embed.ts';
import { drawLogo, readLogo } from '../../documents/logo/logo.ts';
import { readPng } from '../../documents/logo/png.ts';
import { PdfFile } from '../../documents/pdf/file.ts';
import { AppError } from '../../domain/errors.ts';
import { effort } from '../effort.ts';
import { sentence } from '../sentence.ts';
import { drawing, png, svg } from './logos.ts';

/** What the owner is told; throws when the file is taken. */
function words(file: Uint8Array): string {
  try {
    readLogo(file);
  } catch (error) {
    if (error instanceof AppError && error.code === 'logo-refused') return sentence(error.fault);
    throw error;
  }
  throw new Error('the file was taken');
}

const square = '<rect width="10" height="10"/>';

describe('a drawing is refused for', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', /a program \(script\)/],
    ['a handler', '<rect width="9" height="9" onclick="alert(1)"/>', /a program \(script\)/],
    ['a page inside', '<foreignObject><p>x</p></foreignObject>', /a web page inside it/],
    ['a picture inside', '<image href="https://example.org/a.png"/>', /a picture inside it/],
    ['a copy', '<use href="#a"/>', /copies of a part/],
    ['a link on a shape', '<rect width="9" height="9" href="https://example.org"/>', /a link to something else/],
    ['an outside paint', `<rect width="9" height="9" fill="url(https://example.org/#a)"/>`, /gradient or a pattern/],
    [
      'an outside clip',
      `<rect width="9" height="9" clip-path="url(https://example.org/#a)"/>`,
      /something else \(url\)/,
    ],
    ['an import', `<style>@import url(https://example.org/a.css);</style>${square}`, /style sheet that loads/],
    ['an outside style', `<style>.a{fill:url(https://example.org/a)}</style>${square}`, /style sheet that loads/],
    ['clever selectors', `<style>g > .a:hover{fill:red}</style>${square}`, /style sheet that is too clever/],
    ['letters', '<text>Fernhill</text>', /letters that need a font\. Turn them into outlines/],
    ['a gradient', '<defs><linearGradient id="g"/></defs><rect width="9" height="9" fill="url(#g)"/>', /gradient/],
    ['an effect', '<rect width="9" height="9" filter="url(#f)"/>', /an effect \(filter\)/],
    ['something that moves', '<animate attributeName="x"/>', /\(animate\)/],
    ['another drawing inside', '<svg/>', /\(svg\)/],
    [
      'a missing cut-out',
      '<rect width="9" height="9" clip-path="url(#none)"/>',
      /cut-out \(clip-path\) that is missing/,
    ],
    ['a see-through group', `<g opacity=".5">${square}${square}</g>`, /see-through as a whole/],
    ['a broken outline', '<path d="M0 0 L 5"/>', /an outline that is damaged/],
    ['measures without end', '<rect width="1e300" height="9"/>', /far too large/],
    [
      'a cut-out that is cut out',
      `<clipPath id="a"><rect width="9" height="9" style="clip-path:url(#a)"/></clipPath><g clip-path="url(#a)">${square}</g>`,
      /cut-out \(clip-path\) that cannot/,
    ],
    [
      'a cut-out of nothing',
      `<clipPath id="a"><rect/></clipPath><g clip-path="url(#a)">${square}</g>`,
      /cut-out \(clip-path\) that cannot/,
    ],
    ['a turn with a unit', `<g transform="rotate(45deg)">${square}</g>`, /a turn that cannot be followed \(rotate\)/],
    ['a turn with too few values', `<g transform="matrix(1 0 0 1)">${square}</g>`, /cannot be followed \(matrix\)/],
    ['a turn with too many values', `<g transform="scale(1 2 3)">${square}</g>`, /cannot be followed \(scale\)/],
    ['a turn by two values', `<g transform="rotate(45 6)">${square}</g>`, /cannot be followed \(rotate\)/],
    ['a turn of no kind', `<g transform="spin(45)">${square}</g>`, /cannot be followed \(spin\)/],
    ['a turn without end', `<g transform="scale(1e25)">${square}</g>`, /far too large/],
    ['corners that are none', '<polygon points="1 2 x 4 5 6"/>', /an outline that is damaged/],
    ['corners without end', '<polygon points="1 2 1e999 4 5 6"/>', /far too large/],
    ['a pen without end', '<path d="M0 0h9" stroke="red" stroke-width="1e22"/>', /far too large/],
    ['a colour that is none', '<rect width="9" height="9" fill="nonsense"/>', /a colour that is not known/],
    ['nothing to see', '<g display="none"><rect width="9" height="9"/></g>', /shows nothing/],
  ])('%s', (_, inside, said) => {
    expect(words(svg(inside))).toMatch(said);
  });

  test.each([
    ['transform:rotate(9deg)', 'transform'],
    ['vector-effect:non-scaling-stroke', 'vector-effect'],
    ['mask-image:linear-gradient(red,blue)', 'mask-image'],
    ['mask:url(#m)', 'mask'],
    ['width:10px', 'width'],
    ["d:path('M0 0h9')", 'd'],
    ['fill:red!important', 'fill !important'],
    ['fill:var(--brand)', 'fill'],
    ['opacity:calc(1 / 2)', 'opacity'],
    ['fill-opacity:half', 'fill-opacity'],
    ['animation:turn 2s', 'animation'],
  ])('what is declared as %s', (declared, property) => {
    const said = `an effect (${property}) that cannot be printed`;
    expect(words(svg(`<rect width="9" height="9" style="${declared}"/>`))).toContain(said);
    expect(words(svg(`<style>.a{${declared}}</style><rect class="a" width="9" height="9"/>`))).toContain(said);
  });

  test.each(['vector-effect="non-scaling-stroke"', 'pathLength="9"', 'marker-end="url(#m)"', 'paint-order="stroke"'])(
    'the attribute %s',
    (attribute) => {
      expect(words(svg(`<path d="M0 0h9v9z" ${attribute}/>`))).toContain(`an effect (${attribute.replace(/=.*/, '')})`);
    },
  );

  test('more style than a logo takes', () => {
    const long = `<style>.a{fill:red}${' '.repeat(6000)}</style>`;
    expect(words(svg(long + long + square))).toMatch(/style sheets that are too long/);
    const many = Array.from({ length: 501 }, (_, at) => `.a${at}`).join(',');
    expect(words(svg(`<style>${many}{fill:red}</style>${square}`))).toMatch(/too many rules/);
  });

  test.each([
    ['width="1e22" height="1e22"', /far too large/],
    ['width="1e9" height="1e9" viewBox="0 0 90 40"', /far too large/],
    ['viewBox="1e9 0 90 40"', /far too large/],
    ['width="1e-7" height="1e-7"', /how large it is/],
    ['viewBox="0 0 0.009 0.009"', /how large it is/],
    ['viewBox="0 0 90"', /how large it is/],
    ['viewBox="0 0 NaN 40"', /how large it is/],
    ['viewBox="0 0 Infinity 40"', /how large it is/],
  ])('the size %s', (attributes, said) => {
    expect(words(svg(square, attributes))).toMatch(said);
  });

  test('declarations that would make it huge', () => {
    const bomb =
      '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>';
    expect(words(Buffer.from(bomb))).toMatch(/DOCTYPE/);
    expect(words(svg('&nothere;'))).toMatch(/damaged/);
  });

  test('a style sheet outside, broken XML, other letters than UTF-8, no size, too many parts, too deep', () => {
    const sheet = `<?xml-stylesheet href="a.css"?>${Buffer.from(svg(square))}`;
    expect(words(Buffer.from(sheet))).toMatch(/style sheet outside/);
    expect(words(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'))).toMatch(/damaged/);
    expect(words(Buffer.concat([svg(square), Buffer.from([0xff])]))).toMatch(/UTF-8/);
    expect(words(svg(square, ''))).toMatch(/how large it is/);
    expect(words(svg(square.repeat(5001)))).toMatch(/too many parts/);
    expect(words(svg('<g>'.repeat(60) + square + '</g>'.repeat(60)))).toMatch(/too many parts/);
    expect(words(Buffer.from('<html><svg></svg></html>'))).toMatch(/no SVG drawing/);
  });
});

test.each([
  ['a style sheet without end', `<style>${'a'.repeat(400_000)}</style>${square}`],
  ['comments without end', `<style>${'/*'.repeat(200_000)}</style>${square}`],
  [
    'many style sheets',
    `${`<style>${'a,'.repeat(4990)}a{fill:red}</style>`.repeat(30)}${'<g/>'.repeat(2000)}${square}`,
  ],
  [
    'rules and parts without end',
    `<style>${Array.from({ length: 500 }, (_, at) => `#a${at}{fill:red}`).join('')}</style>${`<rect width="1" height="1" class="${'a '.repeat(30)}"/>`.repeat(4500)}`,
  ],
  ['a measure without end', `<rect width="${'1'.repeat(400_000)}x" height="9"/>`],
  ['a turn without end', `<g transform="${'a'.repeat(400_000)}">${square}</g>`],
  ['groups that fade within each other', `${'<g opacity=".9">'.repeat(35)}${square}${'</g>'.repeat(35)}`],
  [
    'a large cut-out used often',
    `<clipPath id="c"><path d="M0 0${'l1 1'.repeat(20_000)}"/></clipPath>${`<g clip-path="url(#c)">${square}</g>`.repeat(2000)}`,
  ],
  ['a path without end', `<path d="M0 0${'a1 2 30 0 1 1 1'.repeat(30_000)}"/>`],
])('a drawing that was made to keep the tablet busy is answered soon: %s', async (_, inside) => {
  const cost = await effort(() => {
    try {
      readLogo(svg(inside));
    } catch (error) {
      expect(error).toMatchObject({ code: 'logo-refused' });
    }
  });
  expect(cost).toBeLessThan(100);
});

function operators(file: Uint8Array): string {
  const drawn = drawLogo(readLogo(file));
  if (drawn.kind !== 'vectors') throw new Error('not drawn as lines');
  return inflateSync(drawn.operators).toString('latin1');
}

test.each([
  ['<g transform="translate(10-5)scale(2)">', '<g transform="translate(10, -5) scale(2, 2)">'],
  ['<g transform="rotate(90 1 2)">', '<g transform="translate(1,2) rotate(9e1) translate(-1,-2)">'],
  ['<g transform="scale(1e-3)">', '<g transform="scale(.001)">'],
])('%s is drawn as %s', (one, other) => {
  expect(operators(svg(`${one}${square}</g>`))).toBe(operators(svg(`${other}${square}</g>`)));
});

test('what drawing programs declare without effect is taken', () => {
  const idle =
    'font-family:Inter;-inkscape-stroke:none;line-height:125%;isolation:isolate;overflow:visible;color-rendering:auto;mix-blend-mode:normal;enable-background:accumulate;vector-effect:none;marker:none;--brand:red';
  expect(operators(svg(`<g style="${idle}">${square}</g>`))).toBe(operators(svg(`<g>${square}</g>`)));
  expect(operators(svg(`<style>.b,.a{fill:red}.b{fill:blue}</style><g class="a b">${square}</g>`))).toBe(
    operators(svg(`<g fill="blue">${square}</g>`)),
  );
});

test('the smallest and the largest measures are written without an exponent', () => {
  const [small, large] = [
    svg('<path transform="scale(.0000004)" d="M0 0H.0001V9E5Z"/>', 'viewBox="0 0 .01 .02"'),
    svg('<path d="M0 0H999999V999999Z"/>', 'viewBox="0 0 1e6 1e6"'),
  ];
  for (const file of [small, large]) {
    expect(operators(file)).not.toMatch(/\de/i);
    const written = new PdfFile();
    embedLogo(written, drawLogo(readLogo(file)));
    const pdf = Buffer.from(written.finish({ root: '1 0 R', about: '1 0 R', id: '[<00><00>]' })).toString('latin1');
    expect(pdf).toMatch(/\/BBox\[0 0 [\d.]+ [\d.]+\]\/Matrix\[[\d.]+ 0 0 -[\d.]+ 0 1\]/);
  }
});

test('a drawing holds nothing in its operators but numbers, names and operators', () => {
  const drawn = drawLogo(readLogo(Buffer.from(drawing)));
  expect([drawn.width, drawn.height]).toEqual([210, 80]);
  const tokens = operators(Buffer.from(drawing))
    .split(/[\s[\]]+/)
    .filter((one) => one !== '');
  const operator = /^(?:-?\d+(?:\.\d+)?|\/S\d+|q|Q|cm|gs|m|l|c|h|re|W\*?|n|f\*?|S|rg|RG|w|J|j|M|d)$/;
  expect(tokens.length).toBeGreaterThan(100);
  expect(tokens.filter((token) => !operator.test(token))).toEqual([]);
});

describe('a picture is refused for', () => {
  const pixel = (width: number, height: number): Uint8Array =>
    Buffer.concat(Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 4, 9)])));
  const good = png({ width: 40, height: 20 }, pixel(40, 20));

  test('content that does not match its name', () => {
    expect(words(Buffer.from('GIF89a and more'))).toMatch(/no PNG, JPEG or SVG/);
    expect(words(new Uint8Array())).toMatch(/no PNG, JPEG or SVG/);
    expect(words(Buffer.alloc(512 * 1024 + 1))).toMatch(/larger than 512 KB/);
  });

  test('too many pixels, or too few', () => {
    expect(words(png({ width: 5000, height: 5000 }, new Uint8Array(9)))).toMatch(/5,000 by 5,000 pixels/);
    expect(words(png({ width: 4_000_000_000, height: 20 }, new Uint8Array(9)))).toMatch(/Make it smaller/);
    expect(words(png({ width: 8, height: 8 }, pixel(8, 8)))).toMatch(/only 8 by 8 pixels/);
  });

  test('a small file that unpacks to gigabytes', () => {
    const bomb = Buffer.alloc(200 * 1024 * 1024);
    const start = process.memoryUsage().rss;
    expect(words(png({ width: 40, height: 20 }, bomb))).toMatch(/damaged/);
    expect(process.memoryUsage().rss - start).toBeLessThan(150 * 1024 * 1024);
  });

  test('damage anywhere in a PNG, interlacing, and moving', () => {
    expect(readLogo(good).kind).toBe('png');
    for (let at = 8; at < good.length; at += 3) {
      const copy = Uint8Array.from(good);
      copy[at] = (copy[at] ?? 0) ^ 0x10;
      expect([at, words(copy)]).toEqual([at, expect.stringMatching(/damaged|pixels/)]);
    }
    expect(words(good.subarray(0, 60))).toMatch(/damaged/);
    expect(words(png({ width: 40, height: 20, interlace: 1 }, pixel(40, 20)))).toMatch(/interlaced/);
    expect(words(png({ width: 40, height: 20 }, pixel(40, 20), [['acTL', Buffer.alloc(8)]]))).toMatch(/stands still/);
    expect(words(png({ width: 40, height: 20 }, Buffer.alloc(20 * 161)))).toMatch(/see-through everywhere/);
  });

  test('nothing that was noted in a PNG: the notes are taken out, the pixels stay', () => {
    const noted = png({ width: 40, height: 20 }, pixel(40, 20), [['tEXt', Buffer.from('Place\0at home')]]);
    const kept = Buffer.from(readLogo(noted).base64, 'base64');
    expect(kept.equals(Buffer.from(good))).toBe(true);
  });
});

describe('a PNG is read', () => {
  test.each([
    ['grey, 1 bit', { depth: 1, colour: 0 }, [0, 0b10000000], [255, 255, 255, 255, 0, 0, 0, 255]],
    ['grey, 2 bits', { depth: 2, colour: 0 }, [0, 0b01100000], [85, 85, 85, 255, 170, 170, 170, 255]],
    ['grey, 16 bits', { depth: 16, colour: 0 }, [0, 128, 1, 7, 9], [128, 128, 128, 255, 7, 7, 7, 255]],
    ['grey with alpha', { colour: 4 }, [0, 10, 20, 30, 40], [10, 10, 10, 20, 30, 30, 30, 40]],
    ['colour', { colour: 2 }, [0, 1, 2, 3, 4, 5, 6], [1, 2, 3, 255, 4, 5, 6, 255]],
    ['by the left one', { colour: 4 }, [1, 10, 20, 1, 1], [10, 10, 10, 20, 11, 11, 11, 21]],
    ['by the mean', { colour: 4 }, [3, 10, 20, 1, 1], [10, 10, 10, 20, 6, 6, 6, 11]],
    ['by Paeth', { colour: 4 }, [4, 10, 20, 1, 1], [10, 10, 10, 20, 11, 11, 11, 21]],
  ] as const)('%s', (_, header, row, pixels) => {
    const read = readPng(png({ width: 2, height: 1, ...header }, Uint8Array.from(row)));
    expect([...read.pixels]).toEqual([...pixels]);
  });

  test('with a palette and what is clear in it', () => {
    const more = [
      ['PLTE', Uint8Array.from([1, 2, 3, 4, 5, 6])],
      ['tRNS', Uint8Array.from([7])],
    ] as const;
    const read = readPng(png({ width: 2, height: 1, depth: 4, colour: 3 }, Uint8Array.from([0, 0x01]), more));
    expect([...read.pixels]).toEqual([1, 2, 3, 7, 4, 5, 6, 255]);
  });
});
