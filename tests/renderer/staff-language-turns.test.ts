// @vitest-environment happy-dom
import i18next from 'i18next';
import { expect, it } from 'vitest';
import { restOfWords, speakToStaff, startWords } from '../../renderer/words/words.ts';

it('a language that is chosen while the words of another are still loading has all of its own', async () => {
  await startWords();
  // Its first words are there, and those of no screen behind the first one.
  await speakToStaff('fr');
  await speakToStaff('en');
  const loading = restOfWords();
  await speakToStaff('fr');
  expect(i18next.getResource('fr', 'settings', 'eventsCount_one')).toBeTypeOf('string');
  await loading;
});

it('whoever starts anew gets all words of a language again', async () => {
  const settings = () => i18next.getResource('fr', 'settings', 'eventsCount_one');
  for (let start = 0; start < 2; start++) {
    await startWords();
    expect(settings()).toBeUndefined();
    await restOfWords();
    await speakToStaff('fr');
    expect(settings()).toBeTypeOf('string');
  }
});
