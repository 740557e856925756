import { afterAll, describe, expect, it } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { packedObjects, textString } from '../../documents/pdf/file.ts';
import { documentFonts } from '../../documents/typeset/fonts.ts';
import { breakLines, shapeLine } from '../../documents/typeset/lines.ts';
import { styles } from '../../documents/typeset/styles.ts';
import { withArabicIndic, writesArabicIndic } from '../../documents/words/digits.ts';
import { isolated } from '../../documents/words/isolated.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import { Sha256 } from '../../domain/ids.ts';
import { aftercareInput } from './fixtures.ts';
import { fromTheRight, inArabic } from './test-language.ts';
import { Workbench, wordsOf } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

/** Letters from left to right, as they are seen. */
async function seen(text: string): Promise<string> {
  const { pieces } = shapeLine({ ...(await documentFonts()), direction: 'rtl' }, text, styles.body);
  return pieces.flatMap(({ shaped }) => shaped.glyphs.map((glyph) => glyph.text)).join('');
}

describe('a sentence on a paper read from right to left', () => {
  it.each([
    ['a name before its date', 'Sample Client، الميلاد 14 مارس 1988', '1988 سرام 14 داليملا ،Sample Client'],
    ['a phone number', 'خارج الدوام +44 1632 960 881', '+44 1632 960 881 ماودلا جراخ'],
    [
      'an address, then a number',
      '12 Sample Street, Sampletown · 01632 960 217',
      '01632 960 217 · 12 Sample Street, Sampletown',
    ],
    ['a time behind a number', 'الجلسة 3, 10:00', '10:00 ,3 ةسلجلا'],
    ['a range of Arabic digits', 'من ١٢ – ١٤', '١٤ – ١٢ نم'],
    ['a zone in brackets', 'خُتم 13:22 GMT (Europe/London)', '13:22 GMT (Europe/London) متُخ'],
    ['a code', 'الجهاز CH-0173، النص', 'صنلا ،CH-0173 زاهجلا'],
    ['a sentence in Latin letters', 'Red behind the left ear. Call us.', 'Red behind the left ear. Call us.'],
    ['a name in Arabic within it', `وقّعت ${isolated('محمد (أبو علي)')}، 10:00`, '10:00 ،)يلع وبأ( دمحم تعّقو'],
  ])('keeps %s as it is written', async (_, text, shown) => {
    const plain = (letters: string) => letters.normalize('NFC').replaceAll(/\p{M}/gu, '');
    expect(plain(await seen(text))).toBe(plain(shown));
  });

  it('ends a line with its space on the left, so that copied words stay apart', async () => {
    const faces = { ...(await documentFonts()), direction: 'rtl' } as const;
    const [first, second] = breakLines(faces, 'ماء فقط مع الترطيب', styles.body, 40);
    expect(first?.outside).toBeDefined();
    expect(first?.pieces[0]?.shaped.glyphs.map(({ text }) => text)).not.toEqual([' ']);
    expect(second).toBeDefined();
  });
});

describe('an aftercare sheet read from right to left', async () => {
  const input = aftercareInput();
  const sheet = await makeAftercareSheet(input, fromTheRight);
  const file = bench.file('rtl.pdf', sheet);
  const text = bench.text(file, false);
  const words = wordsOf(file);

  it('begins at the right: clinic, seal, the first day of a week', () => {
    const left = (word: string) => words.find(({ text }) => text === word)?.left ?? 0;
    expect(left('Studio')).toBeGreaterThan(400);
    expect(left('25')).toBeGreaterThan(left('26'));
    expect(left('29')).toBeLessThan(150);
  });

  it('reads in logical order when it is copied', () => {
    expect(text.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')).toContain(inArabic('Your aftercare'));
    expect(text).toContain('01632 960 217');
  });

  it('keeps a vowel sign with its letter when it is copied', async () => {
    const own = { ...input, timeline: { ...input.timeline, simple: 'إذا تغيّر ذلك اليوم تُحسب من جديد.' } };
    const copied = bench.text(bench.file('marks.pdf', await makeAftercareSheet(own, fromTheRight)), false);
    for (const word of ['تغيّر', 'تُحسب']) expect(copied).toContain(word);
  });

  it('is read aloud in logical order: each paragraph has its words in its tag', () => {
    const title = textString(inArabic('Your aftercare'));
    expect(packedObjects(sheet)).toMatch(new RegExp(`/S/H1/[^>]*/ActualText${title}`));
  });

  it('has no letter in a right-to-left word without its text', () => {
    expect(text).not.toContain('\ufffd');
  });

  it('writes its numbers in the digits that the clinic chose, and a phone number as it was typed', async () => {
    expect([writesArabicIndic('ar'), writesArabicIndic('ar-EG'), writesArabicIndic('ar-u-nu-arab')]).toEqual([
      false,
      true,
      true,
    ]);
    const own = bench.text(
      bench.file('digits.pdf', await makeAftercareSheet(input, withArabicIndic(fromTheRight))),
      false,
    );
    expect(own).toContain('١٣:٠٥');
    expect(own).toContain('٢٠٢٦');
    expect(own).not.toMatch(/2026/);
    expect(own).toContain('01632 960 217');
  });

  it('keeps the digits of a client’s own answer and of a name in Latin letters', () => {
    const { words } = paperLanguage('ar-u-nu-arab');
    expect(words.said({ kind: 'text', text: 'Aspirin 75 mg' })).toBe('Aspirin 75 mg');
    expect(words.said({ kind: 'chosen', labels: ['24 h', '2'] })).toBe('24 h، 2');
    expect(words.said({ kind: 'number', number: 5, unit: '24 h' })).toBe('٥ 24 h');
    expect(words.common.evidence.protocolWords('SMP 2', 3)).toBe('SMP 2، الإصدار ٣، SHA-256 ');
    const hash = Sha256.parse('3fa9b2c1d0e4f5061728394a5b6c7d8e'.repeat(2));
    expect(words.events.facts.hash({ code: 'hash', of: 'paper', hash })).toBe('SHA-256 3fa9b2c1d0e4f506…');
  });
});
