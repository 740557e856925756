import i18next from 'i18next';
import { afterEach, describe, expect, it } from 'vitest';
import { listedZone } from '../../domain/clinic/listed-zones.ts';
import { galleries } from './galleries.ts';
import { speakTestLanguage, strange } from './test-language.ts';
import { recordingOf, show, turn } from './testing.tsx';

/** Written the same in every language: the product's name, and what is a sign more than a word. */
const noWords = new Set(['chairside', 'pin', 'pdf', 'usb', 'gmt', 'bst', 'utc', 'sha']);

/** Cities and islands, as IANA names them. */
const places = Intl.supportedValuesOf('timeZone').map((zone) => listedZone(zone).place);

/** A piece of a fingerprint, which is shown in groups. */
const isDigest = (word: string): boolean => /^[A-F]+$/.test(word);

const wordsOf = (text: string): string[] => text.match(/(?<!\p{L})[A-Za-z]{3,}(?!\p{L})/gu) ?? [];

/** Everything that a person sees or hears of the page. */
function said(page: Element): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('style, script')) texts.push(node.textContent ?? '');
  for (const element of page.querySelectorAll('*'))
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
  return texts;
}

/** Words in the answers of the app: names, texts of the clinic, and what was typed. */
function wordsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') for (const word of wordsOf(value)) found.add(word.toLowerCase());
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) wordsIn(inner, found);
  return found;
}

afterEach(() => i18next.changeLanguage('en'));

const states = [...galleries.values()].flatMap((gallery) =>
  Object.keys(gallery.states).map((state) => ({ gallery, state, name: `${gallery.screen}/${state}` })),
);

describe('in the test language', () => {
  it.each(states)('$name says nothing that is in no catalogue', async ({ gallery, state }) => {
    const { page } = await show(gallery, state);
    const about = gallery.states[state];
    const known = wordsIn([about && recordingOf(about), about?.answers, about?.taps, places]);
    await speakTestLanguage();
    await turn();
    // A screen that could not be drawn says other words, which are in the catalogue.
    expect(page.ownerDocument.querySelector('[data-broken]')).toBeNull();
    const plain = said(page.ownerDocument.body)
      .flatMap(wordsOf)
      .filter((word) => !known.has(word.toLowerCase()) && !noWords.has(word.toLowerCase()) && !isDigest(word));
    expect([...new Set(plain)]).toEqual([]);
  });

  it('a sentence is accented and a third longer, and keeps what it is given', () => {
    expect(strange('Hand over {{name}}')).toBe('Háññď õõvëřř {{name}}');
    expect(strange('Take the next break').length / 'Take the next break'.length).toBeGreaterThan(1.2);
  });
});
