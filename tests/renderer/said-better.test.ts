import { expect, it } from 'vitest';
import { english } from '../../documents/words/languages.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { en } from '../../renderer/words/en.ts';

/** What screens and papers once said and no longer do: the "today" of the list of words, in the letters that tell it apart. */
const saidBefore = [
  'Waits:',
  'may be left out',
  'may stay empty',
  'Somebody to call in an emergency',
  'is demanded',
  'That day is over, or it is today',
  'the time is over',
  'Nobody is due',
  'I mean my signature',
  'I decide not to sign',
  'You decide an alert',
  'Break open',
  'The sheet cannot print',
  'instead of a journey',
  'Another day protects',
  'by the clock there',
  'every imperfection shows',
  'not later than this day',
  'Start to moisturise',
  'with much alcohol',
  'Everything again',
  'agreed to, 1 refused',
  'may be refused',
  'this calms down',
  'Infection is rare',
  'Went on, by decision',
  '0 min early',
  'Write something here, on one line',
  'A whole date',
  'Compare it with the printed one',
];

/** Every text in a value: words are objects of words, sentences and functions that make them. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

it.each([
  ['screens', en],
  ['papers', english],
  ['the texts that come with the app', defaultProtocol],
])('%s say nothing that the list of words says better', (_, words) => {
  const texts = textsIn(words);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => saidBefore.some((before) => text.includes(before)))).toEqual([]);
});
