import { expect, it } from 'vitest';
import { clientLanguages } from '../../renderer/words/client-language.ts';
import { en } from '../../renderer/words/en.ts';

const others = Object.entries(clientLanguages).flatMap(([code, { load, locale }]) =>
  load ? [{ code, load, locale }] : [],
);

/** Every sentence by its key; those inside of others by both keys. */
function sentences(catalogue: object, before = ''): [key: string, text: string][] {
  return Object.entries(catalogue).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[before + key, inner]] : sentences(Object(inner), `${before}${key}.`),
  );
}
const gaps = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

/** A form that is for one number only may say it in its word: "شهرين" is two months. */
function saysItself(locale: string, key: string): boolean {
  const form = /_(zero|one|two)$/.exec(key)?.[1];
  const rules = new Intl.PluralRules(locale);
  return (
    Array.from({ length: 200 }, (_, count) => rules.select(count)).filter((chosen) => chosen === form).length === 1
  );
}
const base = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

it.each(others)('$code has exactly the plural forms of its language', async ({ load, locale }) => {
  const { forms } = await load();
  expect([...forms].sort()).toEqual([...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].sort());
});

it.each(others)(
  '$code says in each sentence the same names, numbers and dates as English',
  async ({ load, locale }) => {
    const { catalogues } = await load();
    for (const [area, catalogue] of Object.entries(catalogues)) {
      const english = new Map(sentences(Object(Object(en)[area])));
      for (const [key, text] of sentences(catalogue)) {
        const source = english.get(key) ?? english.get(`${base(key)}_other`);
        const alone = saysItself(locale, key);
        const asked = gaps(source ?? '').filter((gap) => !(alone && gap === '{{count}}'));
        expect([area, key, gaps(text).filter((gap) => !(alone && gap === '{{count}}'))]).toEqual([area, key, asked]);
      }
    }
  },
);

it.each(others)('$code leaves no sentence of the client’s side in English', async ({ load }) => {
  const { catalogues } = await load();
  const alike = Object.entries(catalogues).flatMap(([area, catalogue]) => {
    const english = new Map(sentences(Object(Object(en)[area])));
    return sentences(catalogue).filter(
      ([key, text]) => english.get(key) === text && /\p{L}{4}/u.test(text.replace(/\{\{\w+\}\}/g, '')),
    );
  });
  expect(alike).toEqual([]);
});
