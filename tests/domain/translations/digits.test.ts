import { expect, it } from 'vitest';
import { languageName } from '../../../documents/words/language-name.ts';
import { defaultProtocol } from '../../../domain/protocol/default-en.ts';
import { consentHash } from '../../../domain/protocol/hash.ts';
import { digitsOf, withDigits } from '../../../domain/protocol/translations/digits.ts';
import { translated } from '../../../domain/protocol/translations/translated.ts';
import { wholeLanguage } from './sample.ts';

it('offers Latin and Arabic-Indic digits for Arabic, and no choice for another language', () => {
  expect(digitsOf('ar')).toEqual(['latn', 'arab']);
  expect(digitsOf('es')).toEqual([]);
  expect(new Intl.NumberFormat(withDigits('ar', 'arab')).format(14)).toBe('١٤');
  expect(new Intl.NumberFormat(withDigits('ar', 'latn')).format(14)).toBe('14');
  expect(withDigits('ar', undefined)).toBe('ar');
  expect(withDigits('es-ES', 'arab')).toBe('es-ES');
});

it('makes the clinic’s choice part of the text that a client signs, and no part of the language’s name', () => {
  const arabic = wholeLanguage(defaultProtocol, 'ar');
  const [plain, indic] = [arabic, { ...arabic, digits: 'arab' as const }].map((to) => {
    const read = translated(defaultProtocol, to, 'consent');
    if (!read.ok) throw new Error('every text is there');
    return read.protocol;
  });
  expect([plain?.language, indic?.language]).toEqual(['ar', 'ar-u-nu-arab']);
  expect(plain && indic && consentHash(plain) === consentHash(indic)).toBe(false);
  expect(languageName('ar-u-nu-arab')).toBe('Arabic');
});

it('a tag with digits fits where texts have theirs, whatever region it began with', () => {
  expect(withDigits('ar-EG', 'arab')).toBe('ar-u-nu-arab');
  expect(withDigits('ar-EG', undefined)).toBe('ar-EG');
});
