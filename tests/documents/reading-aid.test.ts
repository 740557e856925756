import { afterAll, describe, expect, it } from 'vitest';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import { packedObjects, textString } from '../../documents/pdf/file.ts';
import { english, paperLanguage } from '../../documents/words/languages.ts';
import { readingAidWords } from '../../documents/words/reading-aid.ts';
import { Sha256 } from '../../domain/ids.ts';
import { appLanguages } from '../../domain/protocol/translations/app-languages.ts';
import { consentInput } from './fixtures.ts';
import { Workbench } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

const copy = Sha256.parse('ab'.repeat(32));
const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Readers order the words of another direction in their own way. */
const lastWord = (words: string): string => words.split(' ').at(-1) ?? '';

async function record(tag: string) {
  const language = paperLanguage(tag);
  const input = { ...consentInput(), language: tag };
  const aid = { input: consentInput(), language: english };
  const pdf = await makeConsentRecord(input, language, { kind: 'record', copy, aid });
  const pages = bench
    .text(bench.file(`record-${tag}.pdf`, pdf), false)
    .replaceAll(marks, '')
    .split('\f')
    .slice(0, -1);
  return { language, pdf, pages };
}

describe.each(['es', 'ar'])('a consent record that was read in %s', async (tag) => {
  const { language, pdf, pages } = await record(tag);
  const mark = 'Reading aid, not signed';
  const aid = pages.filter((page) => page.includes(mark));

  it('has the signed pages first, and each page of the reading aid says that it is one', () => {
    expect(aid.length).toBeGreaterThan(1);
    expect(pages.slice(-aid.length)).toEqual(aid);
    expect(pages[0]).toContain(language.words.consent.title);
    for (const page of aid) expect(page).toContain('Consent record');
    for (const page of aid) expect(page).toContain(lastWord(readingAidWords(tag).mark));
  });

  it('has no signature on the reading aid, and says where they are', () => {
    const signatures = pages.map((page) => page.split('Known to staff').length - 1);
    expect(signatures.slice(-aid.length).every((count) => count === 0)).toBe(true);
    expect(aid.join(' ')).toContain('Signed on the pages in');
  });

  it('keeps the list of events, which is staff’s, to the reading aid', () => {
    const [front, behind] = [pages.slice(0, -aid.length), aid].map((some) => some.join(' '));
    expect(front).not.toContain('Visit opened');
    expect(behind).toContain('Visit opened');
  });

  it('tells a voice which language each of them is in', () => {
    const objects = packedObjects(pdf) ?? '';
    expect(objects).toContain(`/Lang(${tag})/MarkInfo`);
    expect(objects.match(/\/S\/Sect[^>]*\/Lang\(en\)/g)).toHaveLength(2);
  });

  it('names the client’s copy by its hash', () => {
    const groups = pages.join(' ').match(/\bABABABAB\b/g);
    expect(groups).toHaveLength(copy.length / 8);
  });
});

it('a crossed-out answer stands in the client’s language where they read it', async () => {
  const own = consentInput();
  const crossedOut = [
    {
      entry: {
        kind: 'event',
        type: 'health-answered',
        facts: [{ code: 'health-answer', question: '¿Tiene diabetes?', answer: 'yes', details: '' }],
      },
      at: own.madeAt,
      crossedOut: { byName: 'Robin Example', at: own.madeAt, why: 'Otra vez' },
    },
  ] as const;
  const pdf = await makeConsentRecord({ ...own, crossedOut }, paperLanguage('es'), { kind: 'copy', clinic: 'en' });
  const text = bench.text(bench.file('crossed-out.pdf', pdf), false);
  expect(text).toContain('¿Tiene diabetes? Sí');
  expect(text).toContain('Tachado por Robin Example');
  expect(text).not.toContain('Health question answered');
});

it('a withdrawal that the client signed has its signature on their pages alone', async () => {
  const own = consentInput();
  const ended = {
    how: 'withdrawn',
    at: own.madeAt,
    reason: '',
    by: 'Robin Example',
    signed: own.clientSigned,
  } as const;
  const input = { ...own, ended };
  const language = paperLanguage('es');
  const pdf = await makeConsentRecord({ ...input, language: 'es' }, language, {
    kind: 'record',
    copy,
    aid: { input, language: english },
  });
  const alt = language.words.common.signature.alt(own.clientSigned?.name ?? '', '').split(',')[0] ?? '';
  const objects = packedObjects(pdf) ?? '';
  expect(objects.split(`/Alt${textString(alt).slice(0, -1)}`).length - 1).toBe(2);
  expect(objects).not.toContain('/Alt(Signature');
  const text = bench.text(bench.file('withdrawn.pdf', pdf), false);
  expect(text).toContain(`${english.words.consent.outcome.signedForWithdrawal}. Signed on the pages in Spanish.`);
});

it('a consent that was read in the clinic’s language is the same file as ever', async () => {
  const input = consentInput();
  expect(await makeConsentRecord(input, english, null)).toEqual(await makeConsentRecord(input));
});

it.each(appLanguages)('the reading aid is marked as such in words of its own: %s', (code) => {
  const own = readingAidWords(code);
  expect(own.note('X')).toContain('X');
  expect(code === 'en' || own.mark !== readingAidWords('en').mark).toBe(true);
});

it('keeps what a client wrote from right to left in its order on a page that runs to the right', async () => {
  const own = consentInput();
  const [question] = own.questions;
  const [health] = own.health;
  if (!question || !health) throw new Error('the sample has neither');
  const words = 'هل يؤلم؟ (10 دقائق)';
  const input = {
    ...own,
    questions: [{ ...question, words, answer: words }],
    health: [{ ...health, answer: 'yes' as const, details: words }],
  };
  const copied = bench.text(bench.file('own-words.pdf', await makeConsentRecord(input)), false).replaceAll(marks, '');
  // Copied from the left: the bracket that closes it stands at its left end, not before its first word.
  expect(copied.split(') دقائق')).toHaveLength(4);
  expect(copied).not.toContain(')هل');
});
