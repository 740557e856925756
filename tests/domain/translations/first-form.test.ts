import { expect, it } from 'vitest';
import { earlierDefaultHashes, shippedProtocol } from '../../../domain/protocol/earlier-defaults.ts';
import { languagesFor, readIn, takenHomeIn } from '../../../domain/visit/reading/reading-language.ts';
import { wholeLanguage } from './sample.ts';

const hash = earlierDefaultHashes().at(-1);
const protocol = hash && shippedProtocol(hash);
if (!protocol?.firstForm) throw new Error('the last default in the first form is missing');
const spanish = [wholeLanguage(protocol, 'es')];

it('leaves the dates of a visit under the first form as that form counts them: its sheets are in the clinic’s language', () => {
  expect(readIn(protocol, spanish, 'consent', 'es').ok).toBe(true);
  expect(readIn(protocol, spanish, 'aftercare', 'es')).toMatchObject({
    ok: false,
    refusal: { code: 'language-missing' },
  });
  expect(languagesFor(protocol, spanish, 'aftercare')).toEqual(['en']);
  expect(takenHomeIn(protocol, spanish, 'es', ['care'])).toBe(protocol);
});
