import type { ReadHandle } from '../../db/file/handles.ts';
import { versionsInUse } from '../../db/projections/protocol-versions.ts';
import { staffMember } from '../../db/projections/staff.ts';
import { workingLanguages } from '../../db/projections/working-languages.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import { AppError } from '../../domain/errors.ts';
import { readTranslatorsCsv } from '../../domain/protocol/exchange/read-translators-csv.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { sampleLanguages } from '../../domain/protocol/samples/samples.ts';
import { readyLanguages, standingOf, standings } from '../../domain/protocol/translations/ready.ts';
import { clientTexts, textParts } from '../../domain/protocol/translations/texts.ts';
import type { PublishedLanguage, Translation } from '../../domain/protocol/translations/translation.ts';
import { workingTexts } from '../../domain/protocol/translations/working.ts';
import type { LanguageDraft, LanguageHead } from '../contract/languages.ts';
import { keptTexts } from './kept-texts.ts';
import { inUseOf, textByHash } from './practice.ts';

/** The version in use of a treatment. Throws `unknown-treatment`. */
export function usedVersion(r: ReadHandle, treatment: string) {
  const inUse = inUseOf(r, treatment);
  if (!inUse) throw new AppError('unknown-treatment');
  return inUse;
}

/** The languages of a treatment besides the clinic's own: approved ones, those that are begun, then the samples of the app. */
export function languageHeads(r: ReadHandle, treatment: string): LanguageHead[] {
  const { protocol } = usedVersion(r, treatment);
  const published = protocol.languages ?? [];
  const begun = workingLanguages(r, treatment);
  const all = [...published, ...begun].map(({ language }) => language);
  // A language that the text itself is written in by now is no translation, whatever was begun of it before.
  const tags = new Set(all.filter((language) => language !== protocol.language));
  const others = sampleLanguages.filter((language) => !tags.has(language) && language !== protocol.language);
  return [...tags, ...others].map((language): LanguageHead => {
    const own = published.find((one) => one.language === language);
    const work = begun.find((one) => one.language === language);
    const kept = keptTexts(r, treatment, language);
    return {
      ...{ language, name: own?.name ?? work?.name ?? '', begun: tags.has(language) },
      counts: standings(protocol, workingTexts(protocol, language, kept)),
      ready: own ? textParts.filter((part) => readyLanguages(protocol, [own], part).includes(language)) : [],
      approval: own ? approvalOf(r, own) : null,
    };
  });
}

function approvalOf(r: ReadHandle, { approval }: PublishedLanguage): LanguageHead['approval'] {
  const { by, at, checkedBy, knows } = approval;
  return { by: staffMember(r, by)?.name ?? '', at, checkedBy, knows };
}

/** The languages that some text of a version in use can be handed over in, the clinic's own first. */
export function offeredLanguages(r: ReadHandle): string[] {
  const used = versionsInUse(r).map(({ hash }) => textByHash(r, hash));
  const others = used.flatMap((protocol) =>
    textParts.flatMap((part) => readyLanguages(protocol, protocol.languages ?? [], part).slice(1)),
  );
  return [...new Set([...used.map(({ language }) => language), ...others])];
}

interface Given {
  readonly texts: Readonly<Record<string, string>>;
  readonly odd: LanguageDraft['odd'];
}

/** Where texts are taken from. */
type Source =
  | { readonly from: 'sample' }
  | { readonly from: 'checked'; readonly kept: Readonly<Record<string, Translation>> }
  | { readonly file: Uint8Array };

/**
 * The texts of a sample, those that somebody checked, or those of a translator's file. Throws `translators-file` where a file is
 * none for this language.
 */
export function givenTexts(protocol: Protocol, language: string, source: Source): Given {
  if ('file' in source) {
    const read = readTranslatorsCsv(decoded(source.file), protocol, language);
    if (!read) throw new AppError('translators-file');
    return { texts: read.texts, odd: [...read.odd] };
  }
  const [kept, wanted] = source.from === 'sample' ? [{}, 'machine'] : [source.kept, 'checked'];
  const working = workingTexts(protocol, language, kept);
  const texts = clientTexts(protocol).flatMap((text) => {
    const known = working[text.place];
    return known && standingOf(text, working) === wanted ? [[text.place, known.text] as const] : [];
  });
  return { texts: Object.fromEntries(texts), odd: [] };
}

function decoded(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    // Another encoding, or no text at all.
    throw new AppError('translators-file');
  }
}

/** A language as it would be with these texts: what is approved and fresh stays where they say nothing. */
export function languageDraft(protocol: Protocol, language: string, { texts, odd }: Given): LanguageDraft {
  const present = workingTexts(protocol, language);
  const all = clientTexts(protocol).map((source) => {
    const { place, text } = source;
    const known = present[place];
    const before = known?.state === 'approved' ? known.text : null;
    const fresh = before !== null && standingOf(source, present) === 'approved' ? before : null;
    return { place, source: text, before, after: (Object.hasOwn(texts, place) ? texts[place] : null) ?? fresh };
  });
  return { hash: sha256OfJson(all), texts: all, odd };
}
