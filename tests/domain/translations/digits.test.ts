import { expect, it } from 'vitest';
import { digitsOf, withDigits } from '../../../domain/protocol/translations/digits.ts';

it('offers Latin and Arabic-Indic digits for Arabic, and no choice for another language', () => {
  expect(digitsOf('ar')).toEqual(['latn', 'arab']);
  expect(digitsOf('es')).toEqual([]);
  expect(new Intl.NumberFormat(withDigits('ar', 'arab')).format(14)).toBe('١٤');
  expect(new Intl.NumberFormat(withDigits('ar', 'latn')).format(14)).toBe('14');
  expect(withDigits('ar', undefined)).toBe('ar');
  expect(withDigits('es-ES', 'arab')).toBe('es-ES');
});
