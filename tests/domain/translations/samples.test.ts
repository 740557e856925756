import { expect, it } from 'vitest';
import { defaultProtocol } from '../../../domain/protocol/default-en.ts';
import { sampleLanguages, samplesFor } from '../../../domain/protocol/samples/samples.ts';
import { notReady, standings } from '../../../domain/protocol/translations/ready.ts';
import { clientTexts, sourceHash, textParts } from '../../../domain/protocol/translations/texts.ts';
import { translated } from '../../../domain/protocol/translations/translated.ts';
import { workingTexts } from '../../../domain/protocol/translations/working.ts';
import { wholeLanguage } from './sample.ts';

const numbers = (text: string) => (text.match(/\p{N}+/gu) ?? []).sort();

it.each(sampleLanguages)(
  '%s has every text that clients read of the shipped protocol, with the same numbers',
  (language) => {
    const samples = samplesFor(defaultProtocol, language);
    const odd = clientTexts(defaultProtocol).filter(
      ({ place, text }) => numbers(samples[place]?.text ?? '').join() !== numbers(text).join(),
    );
    expect(Object.keys(samples)).toEqual(clientTexts(defaultProtocol).map(({ place }) => place));
    expect(odd).toEqual([]);
  },
);

it.each(sampleLanguages)('%s fits wherever its source stands', (language) => {
  const whole = { ...wholeLanguage(defaultProtocol, language), texts: samplesFor(defaultProtocol, language) };
  for (const part of textParts) expect(translated(defaultProtocol, whole, part).ok).toBe(true);
});

it.each(sampleLanguages)('%s is only a machine’s until an owner approves it', (language) => {
  const given = Object.fromEntries(
    Object.entries(samplesFor(defaultProtocol, language)).map(([place, { source }]) => [
      place,
      { source, state: 'machine' as const },
    ]),
  );
  expect(standings(defaultProtocol, given)).toMatchObject({
    machine: clientTexts(defaultProtocol).length,
    approved: 0,
  });
  for (const part of textParts) expect(notReady(defaultProtocol, given, part)).not.toEqual([]);
});

it('offers no sample for a sentence that a clinic wrote itself', () => {
  const own = { ...defaultProtocol, disclaimer: 'Words of our own.' };
  expect(samplesFor(own, 'es')).not.toHaveProperty('disclaimer');
});

it('stands in again where a sentence is the shipped one once more, and what was approved was of another', () => {
  const spanish = wholeLanguage(defaultProtocol, 'es');
  const place = 'consent/title';
  const stale = { text: 'Otro', source: sourceHash('Words of our own.') };
  const back = { ...defaultProtocol, languages: [{ ...spanish, texts: { ...spanish.texts, [place]: stale } }] };
  const texts = workingTexts(back, 'es');
  expect(texts[place]).toEqual({ ...samplesFor(defaultProtocol, 'es')[place], state: 'machine' });
  expect(texts).toMatchObject({ disclaimer: { state: 'approved' } });
});
