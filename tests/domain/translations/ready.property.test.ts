import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultProtocol } from '../../../domain/protocol/default-en.ts';
import { withStep } from '../../../domain/protocol/edit/apply-step.ts';
import { consentHash, protocolHash } from '../../../domain/protocol/hash.ts';
import type { Protocol } from '../../../domain/protocol/protocol.ts';
import {
  approvedTexts,
  notReady,
  readyLanguages,
  standingOf,
  withFreshTexts,
} from '../../../domain/protocol/translations/ready.ts';
import {
  clientTexts,
  partsAt,
  sourceTexts,
  type TextPart,
  textParts,
  textsOfPart,
} from '../../../domain/protocol/translations/texts.ts';
import { translated } from '../../../domain/protocol/translations/translated.ts';
import type { PublishedLanguage } from '../../../domain/protocol/translations/translation.ts';
import { nextVersion, textOf } from '../../../domain/protocol/versions/next-version.ts';
import { inOther, wholeLanguage } from './sample.ts';

const protocol = defaultProtocol;
const spanish = wholeLanguage(protocol, 'es');
const german = wholeLanguage(protocol, 'de');
const all = clientTexts(protocol);

const without = (language: PublishedLanguage, place: string): PublishedLanguage => {
  const { [place]: _gone, ...texts } = language.texts;
  return { ...language, texts };
};

/** Not parsed: the step puts a text in the place of a text. */
const changed = (of: Protocol, place: string, text: string): Protocol => ({
  ...of,
  ...Object(withStep(of, { step: 'put', place, content: text })),
});

/** For each text and part what is asked for, as one value: an assertion for each would take most of a minute. */
const forEach = <T>(of: (place: string, part: TextPart, needed: boolean) => T): T[] =>
  all.flatMap(({ place }) => textParts.map((part) => of(place, part, partsAt(place).includes(part))));

it('hands a part over in a language only when every text of it is there', () => {
  const partly = new Map(all.map(({ place }) => [place, without(spanish, place)]));
  const of = (place: string) => partly.get(place) ?? spanish;
  expect(forEach((place, part) => readyLanguages(protocol, [of(place), german], part))).toEqual(
    forEach((_place, _part, needed) => (needed ? ['en', 'de'] : ['en', 'es', 'de'])),
  );
  expect(forEach((place, part) => notReady(protocol, approvedTexts(of(place)), part))).toEqual(
    forEach((place, _part, needed) => (needed ? [{ place, why: 'missing' }] : [])),
  );
  expect(forEach((place, part, needed) => needed && translated(protocol, of(place), part).ok)).not.toContain(true);
});

it('turns exactly the translations of a changed sentence stale, at once', () => {
  const now = new Map(all.map(({ place, text }) => [place, changed(protocol, place, `${text.slice(0, 150)} x`)]));
  const of = (place: string) => now.get(place) ?? protocol;
  const given = approvedTexts(spanish);
  const staleIn = (place: string) =>
    clientTexts(of(place)).flatMap((one) => (standingOf(one, given) === 'stale' ? [one.place] : []));
  expect(all.map(({ place }) => staleIn(place))).toEqual(all.map(({ place }) => [place]));
  expect(forEach((place, part) => notReady(of(place), given, part))).toEqual(
    forEach((place, _part, needed) => (needed ? [{ place, why: 'stale' }] : [])),
  );
});

it('lets other languages go on where one turned stale', () => {
  const [first] = textsOfPart(protocol, 'health');
  if (!first) throw new Error('no text');
  const now = changed(protocol, first.place, 'Other words?');
  expect(readyLanguages(now, [spanish, wholeLanguage(now, 'de')], 'health')).toEqual(['en', 'de']);
});

it('names a language once, where the clinic’s own texts are in it by now', () => {
  expect(readyLanguages({ ...protocol, language: 'de' }, [wholeLanguage(protocol, 'de')], 'health')).toEqual(['de']);
});

it('shows no sentence that is only a draft, checked, or a program’s', () => {
  const states = fc.constantFrom('machine' as const, 'draft' as const, 'checked' as const);
  fc.assert(
    fc.property(fc.constantFrom(...all), states, ({ place }, state) => {
      const given = { ...approvedTexts(spanish) };
      const known = given[place];
      if (known) given[place] = { ...known, state };
      for (const part of textParts)
        expect(notReady(protocol, given, part)).toEqual(
          partsAt(place).includes(part) ? [{ place, why: 'not-approved' }] : [],
        );
    }),
  );
});

it('puts every sentence of a part into the other language and no other one', () => {
  for (const part of textParts) {
    const result = translated(protocol, spanish, part);
    if (!result.ok) throw new Error('not ready');
    const shown = new Map(sourceTexts(result.protocol).map(({ place, text }) => [place, text]));
    const inPart = new Set(textsOfPart(protocol, part).map(({ place }) => place));
    for (const { place, text } of sourceTexts(protocol))
      expect(shown.get(place)).toBe(inPart.has(place) ? inOther('es', text) : text);
    expect(result.protocol.language).toBe('es');
    expect(result.protocol.languages).toBeUndefined();
  }
});

it('gives the text in another language a hash of its own, which follows every letter of it', () => {
  const consent = (of: PublishedLanguage) => {
    const result = translated(protocol, of, 'consent');
    return result.ok ? consentHash(result.protocol) : null;
  };
  expect(consent(spanish)).not.toBe(consentHash(protocol));
  for (const { place } of textsOfPart(protocol, 'consent')) {
    const text = spanish.texts[place];
    if (!text) throw new Error(place);
    const other = {
      ...spanish,
      texts: { ...spanish.texts, [place]: { ...text, text: `${text.text.slice(0, 180)}!` } },
    };
    expect(consent(other)).not.toBe(consent(spanish));
  }
});

it('publishes a language as a version that asks nobody to consent again, and leaves earlier hashes as they were', () => {
  const before = protocolHash(protocol);
  const next = nextVersion({
    ...{ text: textOf(protocol), inUse: protocol, newest: protocol.versions.whole, wording: [] },
    languages: [spanish],
  });
  expect(next).toMatchObject({ changes: [], consentAgain: false });
  expect(next.protocol.versions).toEqual({ ...protocol.versions, whole: protocol.versions.whole + 1 });
  expect(consentHash(next.protocol)).toBe(consentHash(protocol));
  expect(protocolHash(next.protocol)).not.toBe(before);
  expect(protocolHash(protocol)).toBe(before);
});

it('keeps translations with the next version: stale ones too, none of what was removed', () => {
  const inUse: Protocol = { ...protocol, languages: [spanish] };
  const [question, ...others] = protocol.health;
  const [clause] = protocol.consent.clauses;
  if (!question || !clause) throw new Error('nothing to change');
  const text = textOf(changed({ ...protocol, health: others }, `consent/clauses/${clause.id}/title`, 'Other words'));
  const next = nextVersion({ text, inUse, newest: 9, wording: [] });
  const kept = next.protocol.languages?.[0]?.texts ?? {};
  expect(Object.keys(kept).filter((place) => place.startsWith(`health/${question.id}/`))).toEqual([]);
  expect(kept[`consent/clauses/${clause.id}/title`]).toEqual(spanish.texts[`consent/clauses/${clause.id}/title`]);
  expect(readyLanguages(next.protocol, next.protocol.languages ?? [], 'consent')).toEqual(['en']);
  expect(readyLanguages(next.protocol, next.protocol.languages ?? [], 'health')).toEqual(['en', 'es']);
});

it('keeps of languages only the sentences whose source is the one there now', () => {
  const [one] = all;
  if (!one) throw new Error('clients read something');
  const [kept] = withFreshTexts(changed(protocol, one.place, 'Another sentence.'), [spanish]);
  expect(Object.keys(kept?.texts ?? {})).toHaveLength(all.length - 1);
  expect(kept?.texts[one.place]).toBeUndefined();
  expect(withFreshTexts(protocol, [spanish])).toEqual([spanish]);
});
