import type { ReadHandle } from '../../db/file/handles.ts';
import { versionsInUse } from '../../db/projections/protocol-versions.ts';
import { staffMember } from '../../db/projections/staff.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import { AppError } from '../../domain/errors.ts';
import { readTranslatorsCsv } from '../../domain/protocol/exchange/read-translators-csv.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { sampleLanguages } from '../../domain/protocol/samples/samples.ts';
import { readyLanguages, standingOf, standings } from '../../domain/protocol/translations/ready.ts';
import { clientTexts, textParts } from '../../domain/protocol/translations/texts.ts';
import { workingTexts } from '../../domain/protocol/translations/working.ts';
import type { LanguageDraft, LanguageHead } from '../contract/languages.ts';
import { inUseOf, textByHash } from './practice.ts';

/** The version in use of a treatment. Throws `unknown-treatment`. */
export function usedVersion(r: ReadHandle, treatment: string) {
  const inUse = inUseOf(r, treatment);
  if (!inUse) throw new AppError('unknown-treatment');
  return inUse;
}

/** The languages of a treatment besides the clinic's own: those that are approved, then samples that nobody approved. */
export function languageHeads(r: ReadHandle, treatment: string): LanguageHead[] {
  const { protocol } = usedVersion(r, treatment);
  const own = protocol.languages ?? [];
  const known = new Set([protocol.language, ...own.map(({ language }) => language)]);
  return [
    ...own.map((one): LanguageHead => {
      const { by, at, checkedBy, knows } = one.approval;
      return {
        ...{ language: one.language, name: one.name },
        counts: standings(protocol, workingTexts(protocol, one.language)),
        ready: textParts.filter((part) => readyLanguages(protocol, [one], part).includes(one.language)),
        approval: { by: staffMember(r, by)?.name ?? '', at, checkedBy, knows },
      };
    }),
    ...sampleLanguages
      .filter((language) => !known.has(language))
      .map((language): LanguageHead => {
        const counts = standings(protocol, workingTexts(protocol, language));
        return { language, name: '', counts, ready: [], approval: null };
      }),
  ];
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

/** The texts of a sample, or of a translator's file. Throws `translators-file` where a file is none for this language. */
export function givenTexts(protocol: Protocol, language: string, file: Uint8Array | null): Given {
  if (file === null) {
    const samples = Object.entries(workingTexts(protocol, language)).filter(([, { state }]) => state === 'machine');
    return { texts: Object.fromEntries(samples.map(([place, { text }]) => [place, text])), odd: [] };
  }
  const read = readTranslatorsCsv(decoded(file), protocol, language);
  if (!read) throw new AppError('translators-file');
  return { texts: read.texts, odd: [...read.odd] };
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
