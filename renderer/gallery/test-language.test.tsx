import i18next from 'i18next';
import { afterEach, describe, expect, it } from 'vitest';
import { listedZone } from '../../domain/clinic/listed-zones.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { sampleRecords } from '../../domain/protocol/default-record.ts';
import { EventType } from '../../domain/visit/views/event-line.ts';
import { languageName, translatedInto } from '../screens/clinic/practice/files/languages.ts';
import { en } from '../words/en.ts';
import { ownWordsOf } from '../words/own-names.ts';
import { alikeNames } from './alike.ts';
import { galleries } from './galleries.ts';
import { gluedNames } from './glued.ts';
import { speakTestLanguage, strange } from './test-language.ts';
import { recordingOf, show, turn } from './testing.tsx';
import { unworded } from './unworded.ts';

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

/** What things are called in code, except what people call them too. */
const codes = new Set(
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

describe('what no screen may say', () => {
  it.each([
    ['a date as computers write it', 'Open until 2026-11-24'],
    ['a time as computers write it', 'Saved at 08:53:10'],
    ['what a thing is called in code', 'check-answered: no-redness'],
    ['a value that is none', 'Next: undefined'],
    ['a blank that nothing filled', 'PIN for {{name}}'],
    ['why a button waits instead of what to do', 'Waits: a reason'],
  ])('is found: %s', (_, words) => {
    expect(unworded(words, codes).length).toBeGreaterThan(0);
  });
});

it('two buttons of one name are found, unless what they answer is named', () => {
  const body = document.createElement('div');
  body.innerHTML = '<button>Open it</button><button aria-label="Open it: Kim">Open it</button><button>Open it</button>';
  expect(alikeNames(body)).toEqual(['Open it']);
  body.innerHTML =
    '<fieldset aria-label="Gel"><button>None</button></fieldset><fieldset aria-label="Powder"><button>None</button></fieldset>';
  expect(alikeNames(body)).toEqual([]);
});

it('two texts that become one word in a name are found, unless each is named or stands in a row of its own', () => {
  const body = document.createElement('div');
  document.body.append(body);
  body.innerHTML =
    '<button id="b" aria-labelledby="l b"><span>Europe</span><span>Change</span></button><p id="l">Zone</p>';
  expect(gluedNames(body)).toEqual(['Europe|Change']);
  body.innerHTML =
    '<button aria-labelledby="l b c"><span id="b">Europe</span><span id="c">Change</span></button><p id="l"><b>Time</b> zone</p>';
  expect(gluedNames(body)).toEqual([]);
  body.innerHTML =
    '<button aria-labelledby="l b c"><span id="b">Europe</span><span id="c">Change</span></button><div id="l"><p>Zone</p><p>of</p></div>';
  expect(gluedNames(body)).toEqual([]);
  body.remove();
});

describe('in the test language', () => {
  it.each(states)(
    '$name says nothing that is in no catalogue, and in English no date, code or blank, nor one name for two buttons, nor two words in one',
    async ({ gallery, state }) => {
      const { page } = await show(gallery, state);
      expect(said(page.ownerDocument.body).flatMap((text) => unworded(text, codes))).toEqual([]);
      expect(alikeNames(page.ownerDocument.body)).toEqual([]);
      expect(gluedNames(page.ownerDocument.body)).toEqual([]);
      const about = gallery.states[state];
      const known = wordsIn([about && recordingOf(about), about?.answers, about?.taps, places, ownNames, readyLists]);
      await speakTestLanguage();
      await turn();
      // A screen that could not be drawn says other words, which are in the catalogue.
      expect(page.ownerDocument.querySelector('[data-broken]')).toBeNull();
      const plain = said(page.ownerDocument.body)
        .flatMap(wordsOf)
        .filter((word) => !known.has(word.toLowerCase()) && !noWords.has(word.toLowerCase()) && !isDigest(word));
      expect([...new Set(plain)]).toEqual([]);
    },
  );

  it('a sentence is accented and a third longer, and keeps what it is given', () => {
    expect(strange('Hand over {{name}}')).toBe('Háññď õõvëřř {{name}}');
    expect(strange('Take the next break').length / 'Take the next break'.length).toBeGreaterThan(1.2);
  });
});
