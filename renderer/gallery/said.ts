import { listedZone } from '../../domain/clinic/listed-zones.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { sampleRecords } from '../../domain/protocol/default-record.ts';
import { EventType } from '../../domain/visit/views/event-line.ts';
import { languageName, translatedInto } from '../screens/clinic/practice/files/languages.ts';
import { en } from '../words/en.ts';
import { ownWordsOf } from '../words/own-names.ts';

/** Written the same in every language: the product's name, and what is a sign more than a word. */
const noWords = new Set(['chairside', 'pin', 'pdf', 'usb', 'gmt', 'bst', 'utc', 'sha']);

/** Cities and islands, as IANA names them. */
const places = Intl.supportedValuesOf('timeZone').map((zone) => listedZone(zone).place);

/** Languages that texts are translated into, each in its own words. */
const ownNames = translatedInto
  .filter((tag) => tag !== '')
  .map((tag) => [languageName(tag), ownWordsOf(tag).name, ownWordsOf(tag).goOn]);

/** What the ready-made lists of a record call themselves: texts of the clinic, once it takes one. */
const readyLists = sampleRecords.map(({ source }) => source);

/** A piece of a fingerprint, which is shown in groups. */
const isDigest = (word: string): boolean => /^[A-F]+$/.test(word);

const wordsOf = (text: string): string[] => text.match(/(?<!\p{L})[A-Za-z]{3,}(?!\p{L})/gu) ?? [];

/** Everything that a person sees or hears of the page. */
export function said(page: Element): string[] {
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

/** What things are called in code, except what people call them too. */
export const codes = new Set(
  [...idsIn(defaultProtocol), ...EventType.options].filter(
    (code) => /[-_]/.test(code) && !JSON.stringify(en).toLowerCase().includes(code),
  ),
);

function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'id' && typeof inner === 'string' ? [inner] : idsIn(inner),
  );
}

/** What is written the same on every page. */
const everywhere = wordsIn([places, ownNames, readyLists]);

/**
 * Words on the page that are neither in what it was given nor the same in every language: written into a screen, when the page is
 * in the test language.
 */
export function plainWords(page: Element, given: readonly unknown[]): string[] {
  const known = wordsIn(given);
  const plain = said(page)
    .flatMap(wordsOf)
    .filter((word) => ![known, everywhere, noWords].some((some) => some.has(word.toLowerCase())) && !isDigest(word));
  return [...new Set(plain)];
}
