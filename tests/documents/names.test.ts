import { allFakers } from '@faker-js/faker';
import { afterAll, describe, expect, test } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import type { DocumentBase } from '../../documents/papers/inputs.ts';
import { Paper } from '../../documents/pdf/paper.ts';
import { documentFonts, type Faces, faceOf } from '../../documents/typeset/fonts.ts';
import { shapeLine } from '../../documents/typeset/lines.ts';
import { styles } from '../../documents/typeset/styles.ts';
import { drawLine } from '../../documents/typeset/text.ts';
import { unprintable } from '../../documents/typeset/unprintable.ts';
import { aftercareInput, people } from './fixtures.ts';
import { type Grey, inkIn, run, Workbench } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

/** Every language whose names we print, by the names that its own list of names gives. */
const printed = [
  ...([
    'en',
    'de',
    'fr',
    'es',
    'it',
    'pt_BR',
    'nl',
    'da',
    'sv',
    'nb_NO',
    'fi',
    'pl',
    'cs_CZ',
    'sk',
    'hu',
    'ro',
  ] as const),
  ...(['lv', 'hr', 'tr', 'az', 'vi', 'id_ID', 'eo', 'yo_NG', 'zu_ZA', 'af_ZA', 'el', 'ru', 'uk', 'mk'] as const),
  ...(['ar', 'fa', 'ur', 'he', 'ne', 'th', 'zh_CN', 'zh_TW', 'ja', 'ko', 'hy', 'ka_GE', 'bn_BD', 'ta_IN'] as const),
] as const;
/** Scripts that no face of ours has: said when the name is typed. */
const refused = ['dv'] as const;

type Locale = (typeof printed)[number] | (typeof refused)[number];

function namesOf(locale: Locale): string[] {
  const faker = allFakers[locale];
  faker.seed(20261124);
  return Array.from({ length: 40 }, () => faker.person.fullName().normalize('NFC'));
}

const size = 16;
const style = { ...styles.body, size, ink: 'ink' } as const;

describe.each(printed)('names in %s', (locale) => {
  test('all print: no glyph is the box, and each line has the ink of its letters', async () => {
    const names = namesOf(locale);
    for (const name of names) expect([name, await unprintable(name)]).toEqual([name, []]);
    const faces = await documentFonts();
    const paper = new Paper(faces, 'A4');
    const pitch = 38;
    const page = (index: number): number => Math.floor(index / 20);
    for (const [index, name] of names.entries()) {
      const canvas = paper.pages[page(index)] ?? paper.addPage();
      drawLine(canvas, faces, name, style, 40, 40 + (index % 20) * pitch);
      const glyphs = shapeLine(faces, name, style).pieces.flatMap((piece) => piece.shaped.glyphs);
      expect(glyphs.filter((glyph) => glyph.id === 0)).toEqual([]);
    }
    const pdf = paper.finish({ title: 't', author: 'a', subject: 's', language: 'en', madeAt: new Date(0) });
    const images = bench.render(bench.file(`${locale}.pdf`, pdf), 144);
    for (const [index, name] of names.entries()) {
      const image = images[page(index)];
      if (!image) throw new Error('no page was rendered');
      const ratio = drawnInk(image, 40 + (index % 20) * pitch) / outlineInk(faces, name);
      expect([name, ratio > 0.88 && ratio < 1.05 ? 'all there' : ratio]).toEqual([name, 'all there']);
    }
  });
});

function drawnInk(image: Grey, base: number): number {
  return inkIn(image, { x: 0, y: base - 24, width: 595, height: 38 }) / (image.width / 595.28) ** 2;
}

interface Outlined {
  readonly path: { readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[] };
}
const isOutlined = (glyph: object): glyph is Outlined => 'path' in glyph;

/**
 * The area that the letters of a line have to blacken in square points, from the outlines of the whole fonts. Strokes of
 * one letter may overlap, so it is up to a tenth too much; a letter left out is more than that.
 */
function outlineInk(faces: Faces, name: string): number {
  return shapeLine(faces, name, style)
    .pieces.flatMap((piece) => {
      const { font } = faceOf(faces, piece.face);
      return piece.shaped.glyphs.map(({ id }) => {
        const glyph: object = font.getGlyph(id);
        return isOutlined(glyph) ? areaOf(glyph) * (size / font.unitsPerEm) ** 2 : 0;
      });
    })
    .reduce((sum, area) => sum + area, 0);
}

/** By the shoelace formula over flattened contours. */
function areaOf({ path }: Outlined): number {
  let area = 0;
  let start: readonly [number, number] = [0, 0];
  let at: readonly [number, number] = [0, 0];
  const to = (x: number, y: number): void => {
    area += (at[0] * y - x * at[1]) / 2;
    at = [x, y];
  };
  for (const { command, args } of path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    if (command === 'moveTo') {
      start = [a, b];
      at = start;
    } else if (command === 'lineTo') to(a, b);
    else if (command === 'quadraticCurveTo') {
      const [x0, y0] = at;
      for (let i = 1; i <= 8; i++) {
        const t = i / 8;
        to((1 - t) ** 2 * x0 + 2 * t * (1 - t) * a + t * t * c, (1 - t) ** 2 * y0 + 2 * t * (1 - t) * b + t * t * d);
      }
    } else if (command === 'closePath') to(...start);
  }
  return Math.abs(area);
}

/** A full stop or an apostrophe between words from right to left: poppler guesses on which side of it a word stands. */
const guessed = /[\u0590-\u08ff].*[.'’]|[.'’].*[\u0590-\u08ff]/;

describe.each(printed)('names in %s', (locale) => {
  test('read as they were typed when they are copied out, a time beside them', async () => {
    const names = namesOf(locale).filter((name) => !guessed.test(name));
    const faces = await documentFonts();
    const paper = new Paper(faces, 'A4');
    const canvas = paper.addPage();
    for (const [index, name] of names.entries()) {
      drawLine(canvas, faces, `Client ${name} 13:18 GMT`, { ...style, size: 9 }, 40, 40 + index * 18);
    }
    const pdf = paper.finish({ title: 't', author: 'a', subject: 's', language: 'en', madeAt: new Date(0) });
    const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
    const text = bench
      .text(bench.file(`${locale}-copied.pdf`, pdf), false)
      .replaceAll(marks, '')
      .normalize('NFC');
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });
});

test('a vowel sign beside a foreign letter is drawn over two glyphs, and copied out as the one sign it is', async () => {
  const faces = await documentFonts();
  const paper = new Paper(faces, 'A4');
  drawLine(paper.addPage(), faces, 'sign กा here', style, 40, 40);
  const pdf = paper.finish({ title: 't', author: 'a', subject: 's', language: 'en', madeAt: new Date(0) });
  const path = bench.file('sign.pdf', pdf);
  expect(run('qpdf', ['--qdf', '--object-streams=disable', path, '-']).output).toContain('/ActualText');
  expect(bench.text(path, false)).toContain('sign กा here');
});

describe.each(refused)('names in %s', (locale) => {
  test('are refused, naming the letters', async () => {
    for (const name of namesOf(locale)) {
      const missing = await unprintable(name);
      expect(missing.length).toBeGreaterThan(0);
      for (const character of missing) expect(name).toContain(character);
    }
  });
});

test('names in the other scripts of India, Ethiopia and Cambodia print, letter by letter', async () => {
  for (const name of [
    'కృష్ణ రావు',
    'ಕೃಷ್ಣ ಗೌಡ',
    'കൃഷ്ണൻ നായർ',
    'કૃષ્ણ પટેલ',
    'ਹਰਪ੍ਰੀਤ ਸਿੰਘ',
    'නිමල් පෙරේරා',
    'አበበ ቢቂላ',
    'សុខ សុភា',
    'রহিম উদ্দিন',
    'முருகன் கண்ணன்',
  ]) {
    expect([name, await unprintable(name)]).toEqual([name, []]);
    const glyphs = shapeLine(await documentFonts(), name, style).pieces.flatMap(({ shaped }) => shaped.glyphs);
    expect([name, glyphs.filter(({ id }) => id === 0)]).toEqual([name, []]);
  }
});

test('emoji are refused, in a name of any script', async () => {
  expect(await unprintable('محمد 😀')).toEqual(['😀']);
  expect(await unprintable('田中 🌸 さくら')).toEqual(['🌸']);
  expect(await unprintable('👩‍⚕️')).toContain('👩');
});

/** Glyph ids of a name from left to right, with the face of each. */
async function drawn(name: string): Promise<string[]> {
  return shapeLine(await documentFonts(), name, style).pieces.flatMap((piece) =>
    piece.shaped.glyphs.map((glyph) => `${piece.face} ${glyph.id}`),
  );
}

describe('scripts that join and turn', () => {
  test('Arabic letters take their joined forms, from right to left', async () => {
    const joined = await drawn('محمد');
    const apart = (await Promise.all([...'محمد'].map(drawn))).flat();
    expect(joined).toHaveLength(4);
    expect(joined).not.toEqual([...apart].reverse());
    // Dal, the last letter, has one form; it stands at the left.
    expect(joined[0]).toContain('arabic');
    const spelled = shapeLine(await documentFonts(), 'محمد', style).pieces.flatMap(({ shaped }) => shaped.glyphs);
    expect(spelled.map((glyph) => glyph.text).join('')).toBe([...'محمد'].reverse().join(''));
  });

  test('a Persian zero-width non-joiner keeps two letters apart', async () => {
    expect(await drawn('می\u200cرود')).not.toEqual(await drawn('میرود'));
  });

  test('Devanagari forms its conjuncts and moves its short i', async () => {
    expect((await drawn('क्षत्रिय')).length).toBeLessThan([...'क्षत्रिय'].length);
    const [first] = await drawn('कि');
    expect(first).not.toBe((await drawn('क'))[0]);
  });

  test('a date behind a name stays behind it, and hidden marks of direction turn nothing', async () => {
    const faces = await documentFonts();
    const text = (line: string): string =>
      shapeLine(faces, line, style)
        .pieces.map((piece) => piece.shaped.glyphs.map((glyph) => glyph.text).join(''))
        .join('');
    expect(text('נועה, 13:18 GMT')).toBe('העונ, 13:18 GMT');
    expect(text('רחוב 12, תל')).toBe('לת ,12 בוחר');
    expect(text('Ana \u202eevil\u202c')).toBe('Ana evil');
  });

  test('a name of Chinese characters alone has the form of the client’s language, or of the letters elsewhere', async () => {
    const facesOn = async (change: Partial<DocumentBase>): Promise<string> => {
      const pdf = await makeAftercareSheet({ ...aftercareInput(), ...change });
      return run('pdffonts', [bench.file('han.pdf', pdf)]).output;
    };
    const named = (name: string, language?: string): Partial<DocumentBase> => ({
      client: { ...aftercareInput().client, name, ...(language === undefined ? {} : { language }) },
    });
    expect(await facesOn(named('直子'))).toContain('NotoSansSC');
    expect(await facesOn(named('直子', 'ja-JP'))).toContain('NotoSansJP');
    expect(await facesOn(named('直子', 'ko'))).toContain('NotoSansKR');
    expect(await facesOn({ ...named('直子'), people: people('さくら') })).not.toContain('NotoSansSC');
    expect(await facesOn({ ...named('直子', 'zh'), people: people('さくら') })).toContain('NotoSansSC');
  });

  test('a text that stands on every sheet takes the form of each sheet’s language', async () => {
    const input = aftercareInput();
    const timeline = { ...input.timeline, simple: '直. 直' };
    const fontsFor = async (language: string): Promise<string> => {
      const pdf = await makeAftercareSheet({ ...input, timeline, client: { ...input.client, language } });
      return run('pdffonts', [bench.file('lasting.pdf', pdf)]).output;
    };
    expect(await fontsFor('zh')).toContain('NotoSansSC');
    expect(await fontsFor('ja')).toContain('NotoSansJP');
    expect(await fontsFor('zh')).not.toContain('NotoSansJP');
  });

  test('Chinese characters beside kana are drawn as in Japan', async () => {
    expect((await drawn('直'))[0]).toContain('chinese');
    expect((await drawn('直 さくら'))[0]).toContain('japanese');
    expect((await drawn('直 김'))[0]).toContain('korean');
  });
});

test('a sheet in Arabic letters embeds only the letters it draws', async () => {
  const input = aftercareInput();
  const name = 'محمد علي الحسيني';
  const plain = await makeAftercareSheet(input);
  const pdf = await makeAftercareSheet({ ...input, client: { ...input.client, name } });
  expect(pdf.length - plain.length).toBeLessThan(12_000);
  const cjk = await makeAftercareSheet({ ...input, client: { ...input.client, name: '田中 さくら' } });
  expect(cjk.length - plain.length).toBeLessThan(12_000);
});
