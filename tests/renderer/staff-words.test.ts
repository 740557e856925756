import { describe, expect, test } from 'vitest';
import { type StaffLanguage, staffLanguages } from '../../domain/clinic/staff-language.ts';
import { german } from '../../renderer/words/de/de.ts';
import { staffHelp as englishHelp } from '../../renderer/words/en/help/staff.ts';
import { en } from '../../renderer/words/en.ts';
import { spanish } from '../../renderer/words/es/es.ts';
import { french } from '../../renderer/words/fr/fr.ts';
import { staffWords } from '../../renderer/words/staff-language.ts';

/** What each language has of its own: how it quotes, and what it never says. */
const own: Readonly<Record<Exclude<StaffLanguage, 'en'>, { quoted: RegExp; odd: RegExp; clients: object }>> = {
  es: { quoted: /[«“]([^»”]+)[»”]/g, odd: /\.\./, clients: spanish.catalogues },
  fr: { quoted: /«\s([^»]+)\s»/g, odd: /\.\./, clients: french.catalogues },
  // German shortens weekdays and months with a point: a date at the end of a sentence would have two.
  de: {
    quoted: /„([^“]+)“/g,
    odd: /\.\.|\{\{(date|first|treated|today|next|since|until)\}\}\./,
    clients: german.catalogues,
  },
};

const languages = staffLanguages.filter((one) => one !== 'en');

/** Every sentence by its place: "settings.group.clinic". */
function sentences(tree: object, at = ''): [place: string, sentence: string][] {
  return Object.entries(tree).flatMap(([key, one]: [string, unknown]) => {
    const place = at === '' ? key : `${at}.${key}`;
    if (typeof one === 'string') return [[place, one] as [string, string]];
    return typeof one === 'object' && one !== null ? sentences(one, place) : [];
  });
}

const given = (sentence: string): string[] => [...new Set(sentence.match(/\{\{\w+\}\}/g))].sort();
const english = new Map(sentences({ ...en, help: englishHelp }));
const inEnglish = new Set(sentences(en).map(([, sentence]) => sentence));

describe.each(languages)('staff in %s', async (language) => {
  const { first, rest, help } = staffWords[language];
  const words = { ...(await first?.()), ...(await rest()).catalogues };
  const { quoted, odd, clients } = own[language];
  const screens = sentences(words);
  const pages = sentences({ ...words, help: await help?.staff() });

  test('read of what English tells them: the same names, numbers and dates in every sentence', () => {
    const others = screens.filter(([place, sentence]) => {
      const source = english.get(place) ?? english.get(place.replace(/_\w+$/, '_other')) ?? '';
      return given(sentence).join() !== given(source).join();
    });
    expect(screens.length).toBeGreaterThan(1500);
    expect(others).toEqual([]);
  });

  test('find a button that a sentence names under that name', () => {
    const all = new Set(screens.map(([, sentence]) => sentence));
    const named = pages.flatMap(([place, sentence]) =>
      [...sentence.matchAll(quoted)].map(([, name = '']) => [place, name]),
    );
    const lost = named.filter(([place = '', name = '']) => {
      const names = [...(english.get(place) ?? '').matchAll(/“([^”]+)”/g)].map(([, one = '']) => one);
      return !name.startsWith('{{') && names.some((one) => inEnglish.has(one)) && !all.has(name);
    });
    expect(named.length).toBeGreaterThan(10);
    expect(lost).toEqual([]);
  });

  test('read whole sentences: none empty, none shouted, no blank too many, no date before a full stop', () => {
    const wrong = pages.filter(
      ([, sentence]) =>
        sentence.trim() !== sentence || sentence === '' || /!| {2}/.test(sentence) || odd.test(sentence),
    );
    expect(wrong).toEqual([]);
  });

  test('say to a client what the client’s own words say', () => {
    for (const [area, said] of Object.entries(clients))
      expect(words).toHaveProperty(area, expect.objectContaining(said));
  });
});
