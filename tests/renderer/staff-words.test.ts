import { describe, expect, test } from 'vitest';
import { german } from '../../renderer/words/de/de.ts';
import { germanFirst } from '../../renderer/words/de/staff/first.ts';
import { staffHelp as germanHelp } from '../../renderer/words/de/staff/help/staff.ts';
import { germanStaff } from '../../renderer/words/de/staff/staff.ts';
import { staffHelp as englishHelp } from '../../renderer/words/en/help/staff.ts';
import { en } from '../../renderer/words/en.ts';
import { frenchFirst } from '../../renderer/words/fr/staff/first.ts';
import { staffHelp as frenchHelp } from '../../renderer/words/fr/staff/help/staff.ts';
import { frenchStaff } from '../../renderer/words/fr/staff/staff.ts';

// German and French shorten months with a point: a date at the end of a sentence would have two.
const dateAtEnd = /\{\{(date|first|treated|today|next|since|until)\}\}\./;

/** Each language's staff side, and what in it is the language's own to check. */
const languages = [
  {
    language: 'German',
    words: { ...germanFirst, ...germanStaff.catalogues },
    help: germanHelp,
    quoted: /„([^“]+)“/g,
    dateAtEnd,
  },
  {
    language: 'French',
    words: { ...frenchFirst, ...frenchStaff.catalogues },
    help: frenchHelp,
    quoted: /«\s([^»]+)\s»/g,
    dateAtEnd,
  },
];

/** Every sentence by its place: "settings.group.clinic". */
function sentences(tree: object, at = ''): [place: string, sentence: string][] {
  return Object.entries(tree).flatMap(([key, one]: [string, unknown]) => {
    const place = at === '' ? key : `${at}.${key}`;
    if (typeof one === 'string') return [[place, one] as [string, string]];
    return typeof one === 'object' && one !== null ? sentences(one, place) : [];
  });
}

const given = (sentence: string): string[] => [...new Set(sentence.match(/\{\{\w+\}\}/g))].sort();
const english = new Map(sentences(en));
const inEnglish = new Set(english.values());

describe.each(languages)('staff in $language', ({ words, help, quoted, dateAtEnd }) => {
  const own = sentences(words);

  test('read of what English tells them: the same names, numbers and dates in every sentence', () => {
    const others = own.filter(([place, sentence]) => {
      const source = english.get(place) ?? english.get(place.replace(/_\w+$/, '_other')) ?? '';
      return given(sentence).join() !== given(source).join();
    });
    expect(own.length).toBeGreaterThan(1500);
    expect(others).toEqual([]);
  });

  test('find a button that a sentence names under that name', () => {
    const all = new Set(own.map(([, sentence]) => sentence));
    const pages = sentences({ ...words, help });
    const named = pages.flatMap(([place, sentence]) =>
      [...sentence.matchAll(quoted)].map(([, name = '']) => [place, name]),
    );
    const source = new Map([...english, ...sentences({ help: englishHelp })]);
    const lost = named.filter(([place = '', name = '']) => {
      const names = [...(source.get(place) ?? '').matchAll(/“([^”]+)”/g)].map(([, one = '']) => one);
      return !name.startsWith('{{') && names.some((one) => inEnglish.has(one)) && !all.has(name);
    });
    expect(named.length).toBeGreaterThan(10);
    expect(lost).toEqual([]);
  });

  test('read whole sentences: none empty, none shouted, no blank too many, no date before a full stop', () => {
    const odd = sentences({ ...words, help }).filter(
      ([, sentence]) =>
        sentence.trim() !== sentence || sentence === '' || /!|\s{2}|\.\./.test(sentence) || dateAtEnd.test(sentence),
    );
    expect(odd).toEqual([]);
  });
});

test('what a client reads keeps its words when staff read the language too', () => {
  for (const [area, words] of Object.entries(german.catalogues))
    expect({ ...germanFirst, ...germanStaff.catalogues }).toHaveProperty(area, expect.objectContaining(words));
});
