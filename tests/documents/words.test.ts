import { afterAll, describe, expect, it } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import { makeCorrection } from '../../documents/papers/correction.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { makeReactionReport } from '../../documents/papers/reaction-report.ts';
import { makeTestPage } from '../../documents/papers/test-page.ts';
import { makeVisitRecord } from '../../documents/papers/visit-record.ts';
import type { Language } from '../../documents/words/language.ts';
import { english } from '../../documents/words/languages.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { EventType } from '../../domain/visit/views/event-line.ts';
import {
  aftercareInput,
  at,
  clinic,
  consentInput,
  correctionInput,
  preparationInput,
  reactionInput,
} from './fixtures.ts';
import { testLanguage } from './test-language.ts';
import { Workbench } from './tools.ts';
import { visitRecordInput } from './visit-fixture.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

/** Time zones, digests and the names of languages are not words of a language yet. */
const notWords = /^(GMT|BST|SHA|English|[0-9a-fA-F]+)$/;

/** Every string in a paper's input, in words. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.match(/\p{L}+/gu) ?? [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...wordsIn(name.replaceAll(/(\p{Lu})/gu, ' $1')),
    ...wordsIn(inner),
  ]);
}

const testPageInput = { clinic, printer: 'Front desk', device: 'CH-1', madeAt: at('09:00') };
const papers: readonly (readonly [string, unknown, (language: Language) => Promise<Uint8Array>])[] = [
  ['aftercare sheet', aftercareInput(), (language) => makeAftercareSheet(aftercareInput(), language)],
  ['preparation sheet', preparationInput(), (language) => makePreparationSheet(preparationInput(), language)],
  ['consent record', consentInput(), (language) => makeConsentRecord(consentInput(), language)],
  ['visit record', visitRecordInput(), (language) => makeVisitRecord(visitRecordInput(), language)],
  ['correction', correctionInput(), (language) => makeCorrection(correctionInput(), language)],
  ['reaction report', reactionInput(), (language) => makeReactionReport(reactionInput(), language)],
  ['test page', testPageInput, (language) => makeTestPage(testPageInput, language)],
];

async function plainWords(name: string, input: unknown, pdf: Uint8Array): Promise<string[]> {
  const given = new Set(wordsIn(input).map((word) => word.toLowerCase()));
  const shown = bench.text(bench.file(`${name}.pdf`, pdf), false).match(/\p{L}{3,}/gu) ?? [];
  return [...new Set(shown.filter((word) => /^[A-Za-z]+$/.test(word)))].filter(
    (word) => !given.has(word.toLowerCase()) && !notWords.test(word),
  );
}

/** Ids of the protocol and kinds of events, as they are called in code. */
const codes = new Set(
  [...wordsWithHyphens(defaultProtocol), ...EventType.options].filter((code) => /^[a-z]+(-[a-z0-9]+)+$/.test(code)),
);

/** What the protocol calls its own parts. */
function wordsWithHyphens(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'id' && typeof inner === 'string' ? [inner] : wordsWithHyphens(inner),
  );
}

/** Dates as computers write them, what we call things in code, and values that are none. */
const unworded = (text: string): string[] => [
  ...(text.match(/\b\d{4}-\d\d-\d\d\b|\bundefined\b|\bnull\b|\bNaN\b|\[object/g) ?? []),
  ...(text.match(/[a-z0-9]+(-[a-z0-9]+)+/g) ?? []).filter((word) => codes.has(word)),
];

describe.each(papers)('%s', (name, input, make) => {
  it('shows dates and names as people write them, no code and no value that is none', async () => {
    const text = bench.text(bench.file(`read ${name}.pdf`, await make(english)), false);
    // The protocol's name in the evidence is how two copies of it are told apart.
    expect(unworded(text.replaceAll(defaultProtocol.treatment, ''))).toEqual([]);
    expect(unworded('2026-11-24 check-answered no-redness')).toHaveLength(3);
  });

  it('says nothing that is not in the language it is made in', async () => {
    expect(await plainWords(name, input, await make(testLanguage))).toEqual([]);
  });

  it('would be told from one that speaks of itself', async () => {
    expect((await plainWords(name, input, await make(english))).length).toBeGreaterThan(3);
  });
});
