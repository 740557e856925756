import { expect, it } from 'vitest';
import { readGs1 } from '../../domain/lots/gs1.ts';

const gtin = '09506000134352';
const gs = '\u001d';
const whole = { gtin, lot: 'SG-B0417', expiry: '2027-10-31' };

it.each([
  ['as printed under the bars', `(01)${gtin}(17)271031(10)SG-B0417`],
  ['in another order', `(10)SG-B0417(01)${gtin}(17)271031`],
  ['raw, the lot last', `01${gtin}1727103110SG-B0417`],
  ['raw, with FNC1 behind the lot', `01${gtin}10SG-B0417${gs}17271031`],
  ['raw, with FNC1 in front', `${gs}01${gtin}10SG-B0417${gs}17271031`],
  ['with the kind of symbol in front', `]C101${gtin}10SG-B0417${gs}17271031`],
  ['of a data matrix, with Enter behind it', `]d201${gtin}1727103110SG-B0417\r\n`],
  ['with FNC1 behind a field of fixed length', `01${gtin}${gs}17271031${gs}10SG-B0417`],
  ['with fields that no lot needs', `01${gtin}1125103131030002501727103121S-1${gs}10SG-B0417`],
  ['with two lines of an address', `01${gtin}1727103110SG-B0417${gs}4300Clinic${gs}4301Ann Archer`],
])('reads article, lot and expiry %s', (_, code) => {
  expect(readGs1(code)).toEqual(whole);
});

it('day 00 is the last of the month, of February in a leap year too', () => {
  expect(readGs1('(17)280200(10)A')).toMatchObject({ expiry: '2028-02-29' });
  expect(readGs1('(17)270600(10)A')).toMatchObject({ expiry: '2027-06-30' });
});

it('keeps brackets that belong to a lot', () => {
  expect(readGs1('(10)AB(7)(17)270630')).toEqual({ gtin: '', lot: 'AB(7)', expiry: '2027-06-30' });
});

it.each([
  ['a word', 'SG-B0417'],
  ['a web address', 'https://example.com/01'],
  ['nothing', ''],
  ['a wrong check digit', '(01)09506000134353(10)A'],
  ['a month that is none', '(17)271331(10)A'],
  ['a day that is none', '(17)270230(10)A'],
  ['a cut date', '172710'],
  ['two lots in one code', '(10)A(10)B'],
  ['a lot longer than GS1 allows', `(10)${'A'.repeat(21)}`],
  ['fields without one of a lot', '(21)S-1'],
])('does not take %s for a lot', (_, code) => {
  expect(readGs1(code)).toBeNull();
});
