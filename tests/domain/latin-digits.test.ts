import { expect, it } from 'vitest';
import { latinDigits } from '../../domain/latin-digits.ts';

it.each([
  ['٠١٢٣٤٥٦٧٨٩', 'Arabic'],
  ['۰۱۲۳۴۵۶۷۸۹', 'Persian'],
  ['०१२३४५६७८९', 'Devanagari'],
])('%s are the digits of a keyboard for %s', (typed) => {
  expect(latinDigits(`a${typed}.`)).toBe('a0123456789.');
});
