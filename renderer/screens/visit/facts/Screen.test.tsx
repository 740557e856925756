import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

const words = en.recordFacts;
drawsEvery(gallery);

it('records what was asked for in the form that one tap opens', async () => {
  const { client, does } = await show(gallery, 'address');
  await does({ into: words.asks['postal-address'], text: '4 Sample Street' }, words.recordIt);
  expect(client.asked('visits.act')).toMatchObject([
    { command: { type: 'record-fact', fact: { fact: 'postal-address', text: '4 Sample Street' } } },
  ]);
});

it('changes a recorded fact with a reason', async () => {
  const { client, does } = await show(gallery, 'document');
  await does(words['driving-licence'], words.waitsWhy);
  expect(client.asked('visits.act')).toEqual([]);
  await does(en.putRight.whyTyped, words.recordIt);
  expect(client.asked('visits.act')).toMatchObject([
    { command: { fact: { document: 'driving-licence' }, why: en.putRight.whyTyped } },
  ]);
});

it('records no words that were typed for another document and are not shown any more', async () => {
  const { client, does } = await show(gallery, 'document');
  await does(words.other, { into: words.otherWords, text: 'Student card' }, words['driving-licence']);
  await does(en.putRight.whyTyped, words.recordIt);
  expect(client.asked('visits.act')).toMatchObject([{ command: { fact: { document: 'driving-licence', words: '' } } }]);
});

it('says at the seal what it waits for, one tap from its form', async () => {
  const { client, does, page } = await show(gallery, 'waits');
  expect(page.textContent).toContain(words.recordFirst.replace('{{fact}}', words.fact['identity-document']));
  await does(words.fact.description, { into: words.asks.description, text: 'Crown' }, words.recordIt);
  expect(client.asked('visits.act')).toMatchObject([{ command: { fact: { fact: 'description', text: 'Crown' } } }]);
  expect(client.asked('visits.seal')).toEqual([]);
});

it('offers what the last visit recorded, and records it only once staff say so', async () => {
  const { client, does } = await show(gallery, 'last-time');
  expect(client.asked('visits.act')).toEqual([]);
  await does(en.recordFacts.recordIt);
  expect(client.asked('visits.act')).toMatchObject([
    { command: { type: 'record-fact', fact: { fact: 'postal-address', text: '12 Sample Street, Sampletown' } } },
  ]);
});

it('asks for the time of a patch test where the clinic waits so many hours, and says how they count', async () => {
  const { client, does, page } = await show(gallery, 'test');
  expect(page.textContent).toContain(words.testHours_other.replace('{{count}}', '48'));
  await does(words['no-reaction'], { into: words.testTime, text: '25 o’clock' });
  for (const [part, text] of [
    [words.day, '22'],
    [words.month, '11'],
    [words.year, '2026'],
  ] as const)
    await does({ into: part, text });
  await does(words.waitsTime);
  expect(client.asked('visits.act')).toEqual([]);
  await does({ into: words.testTime, text: '9.30' }, words.recordIt);
  expect(client.asked('visits.act')).toMatchObject([
    { command: { fact: { fact: 'patch-test', result: 'no-reaction', date: '2026-11-22', time: '09:30' } } },
  ]);
});
