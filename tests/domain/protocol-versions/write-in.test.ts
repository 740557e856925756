import { expect, it } from 'vitest';
import { defaultProtocol } from '../../../domain/protocol/default-en.ts';
import { writtenIn } from '../../../domain/protocol/edit/write-in.ts';
import type { Protocol } from '../../../domain/protocol/protocol.ts';
import { withFreshTexts } from '../../../domain/protocol/translations/ready.ts';
import { clientTexts } from '../../../domain/protocol/translations/texts.ts';
import { waitingLanguages } from '../../../domain/protocol/translations/waiting.ts';
import { workingTexts } from '../../../domain/protocol/translations/working.ts';
import { nextVersion, textOf } from '../../../domain/protocol/versions/next-version.ts';
import { inOther, wholeLanguage } from '../translations/sample.ts';

const inUse: Protocol = {
  ...defaultProtocol,
  languages: ['de', 'fr'].map((language) => wholeLanguage(defaultProtocol, language)),
};
const written = (() => {
  const result = writtenIn(textOf(inUse), 'de', [workingTexts(inUse, 'de')]);
  if (!result.ok || result.edited === null) throw new Error('it does not fit');
  return result.edited.protocol;
})();

it('a text that is written in another language has every sentence that clients read in it, under the same ids', () => {
  expect(clientTexts(written)).toEqual(
    clientTexts(inUse).map(({ place, text }) => ({ place, text: inOther('de', text) })),
  );
});

it('is no translation of itself any more, and the other languages wait for theirs, that of the text before as well', () => {
  const { protocol } = nextVersion({ text: written, inUse, newest: 5, wording: [] });
  expect(protocol.languages?.map(({ language }) => language)).toEqual(['fr']);
  const all = { texts: clientTexts(written).length };
  expect(waitingLanguages(inUse, written)).toMatchObject([
    { language: 'en', ...all },
    { language: 'fr', ...all },
  ]);
});

it('changes nothing where it is the language of the text already', () => {
  expect(writtenIn(written, 'de', [])).toEqual({ ok: true, edited: null });
});

it('rolled back, has the language again that it was written in meanwhile, with what was approved of it', () => {
  const { protocol } = nextVersion({ text: written, inUse, newest: 5, wording: [] });
  const languages = withFreshTexts(textOf(inUse), protocol.languages ?? [], inUse.languages);
  const back = nextVersion({ text: textOf(inUse), inUse: protocol, newest: 6, wording: [], languages });
  expect(back.protocol.languages).toEqual(expect.arrayContaining([...(inUse.languages ?? [])]));
  expect(back.protocol.languages).toHaveLength(2);
});
