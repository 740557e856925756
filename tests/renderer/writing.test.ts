import i18next from 'i18next';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { CivilDate } from '../../domain/time.ts';
import { typedValue } from '../../renderer/screens/client-side/intake/typed-value.ts';
import { loadClientLanguage } from '../../renderer/words/client-language.ts';
import { longDate, shortDate } from '../../renderer/words/dates.ts';
import { restOfWords, startWords } from '../../renderer/words/words.ts';
import { figures, given, withinLine } from '../../renderer/words/writing.ts';

const day = CivilDate.parse('2026-11-28');

beforeAll(async () => {
  await startWords();
  await restOfWords();
});
afterEach(() => i18next.changeLanguage('en'));

const inArabic = async (digits?: 'arab') => {
  await loadClientLanguage('ar', digits);
  await i18next.changeLanguage('ar');
};

it('a name, a lot or a phone number in a sentence from the right is one word with a direction of its own', async () => {
  await inArabic();
  expect(i18next.t('handover:hello', { name: 'Sample' })).toBe('مرحبًا، \u2068Sample\u2069');
  expect(given('01632 960 217')).toBe('\u206801632 960 217\u2069');
  expect(given('Sample\u202e')).toBe('\u2068Sample\u2069');
});

it('a name from the right is one word in an English sentence, and an English one is left as it is', () => {
  expect(i18next.t('handover:hello', { name: 'ليلى' })).toBe('Hello, \u2068ليلى\u2069');
  expect(i18next.t('handover:hello', { name: 'Sample' })).toBe('Hello, Sample');
});

it('a word within a line is small, except in German, which writes its nouns large', async () => {
  expect(withinLine('Checks, fixing 2')).toBe('checks, fixing 2');
  await loadClientLanguage('de');
  await i18next.changeLanguage('de');
  expect(withinLine('Prüfungen, 2 zu beheben')).toBe('Prüfungen, 2 zu beheben');
});

it('numbers, times and dates in Arabic are written in the digits that the clinic chose', async () => {
  await inArabic();
  expect([figures(28), given('13:05'), shortDate(day)]).toEqual(['28', '13:05', 'السبت 28 نوفمبر']);
  await inArabic('arab');
  expect([figures(28), given('13:05'), shortDate(day)]).toEqual(['٢٨', '١٣:٠٥', 'السبت ٢٨ نوفمبر']);
  expect(longDate(day, true)).toBe('السبت ٢٨ نوفمبر ٢٠٢٦');
  expect(i18next.t('consent:point', { n: 1, of: 7 })).toBe('النقطة ١ من ٧');
  expect(given('01632 960 217')).toContain('01632 960 217');
});

it('a count has the sign between its thousands that the page’s language writes, a year and a lot have none', async () => {
  expect([figures(1234), figures(999)]).toEqual(['1,234', '999']);
  expect(i18next.t('records:clientCount', { count: 20_000 })).toContain('20,000');
  expect([given('2026'), given('20261')]).toEqual(['2026', '20261']);
  await loadClientLanguage('de');
  await i18next.changeLanguage('de');
  expect(figures(1234)).toBe('1.234');
  await loadClientLanguage('fr');
  await i18next.changeLanguage('fr');
  expect(figures(1234)).toBe('1\u202f234');
  await inArabic('arab');
  expect(figures(1234)).toBe('١٬٢٣٤');
});

it('a number is taken in the digits and with the comma that a client types', () => {
  expect(typedValue('number', '٧٫٥')).toEqual({ kind: 'number', number: 7.5 });
  expect(typedValue('number', '12,5')).toEqual({ kind: 'number', number: 12.5 });
  expect(typedValue('number', '1.2.3')).toBeNull();
});
