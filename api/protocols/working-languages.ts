import type { ReadHandle, WriteHandle } from '../../db/file/handles.ts';
import { protocolVersions } from '../../db/projections/protocol-versions.ts';
import {
  putWorkingLanguage,
  putWorkingText,
  workingLanguage,
  workingTextsOf,
} from '../../db/projections/working-languages.ts';
import { AppError } from '../../domain/errors.ts';
import { readFieldFault } from '../../domain/field-fault.ts';
import type { Sha256 } from '../../domain/ids.ts';
import type { Moment } from '../../domain/moment.ts';
import { saysOtherNumbers } from '../../domain/protocol/exchange/read-translators-csv.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { samplesFor } from '../../domain/protocol/samples/samples.ts';
import { appLanguageOf } from '../../domain/protocol/translations/app-languages.ts';
import { standingOf } from '../../domain/protocol/translations/ready.ts';
import { clientTexts, sourceHash } from '../../domain/protocol/translations/texts.ts';
import type { Digits, Translation } from '../../domain/protocol/translations/translation.ts';
import { type WorkingLanguage, workingTexts } from '../../domain/protocol/translations/working.ts';
import { checkedTexts, writtenText } from '../../domain/protocol/translations/write.ts';
import type { LanguageWork, TakenFile, WorkingText } from '../contract/languages.ts';
import { keptTexts } from './kept-texts.ts';
import { givenTexts, usedVersion } from './languages.ts';
import { textByHash } from './practice.ts';

/** A language of a treatment, as it is asked for. */
export interface Asked {
  readonly treatment: string;
  readonly language: string;
}

interface By {
  readonly by: string;
  readonly at: Moment;
}

/** Begins a language, or leaves it as it was begun. Throws `language-missing` where the app has no words in it. */
export function beginLanguage(
  w: WriteHandle,
  { treatment, ...begun }: Asked & Pick<WorkingLanguage, 'name' | 'direction'>,
): void {
  const { protocol } = usedVersion(w, treatment);
  const { language } = begun;
  if (appLanguageOf(language) === null || language === protocol.language) throw new AppError('language-missing');
  if (knownLanguage(w, treatment, protocol, language)) return;
  putWorkingLanguage(w, treatment, { ...begun, digits: null, reader: null });
}

/** A language that was begun, or that is approved. Throws `language-missing`. */
export function begunLanguage(r: ReadHandle, { treatment, language }: Asked): WorkingLanguage {
  const known = knownLanguage(r, treatment, usedVersion(r, treatment).protocol, language);
  if (!known) throw new AppError('language-missing');
  return known;
}

function knownLanguage(r: ReadHandle, treatment: string, protocol: Protocol, language: string): WorkingLanguage | null {
  const begun = workingLanguage(r, treatment, language);
  if (begun) return begun;
  const published = protocol.languages?.find((one) => one.language === language);
  if (!published) return null;
  const { name, direction, digits = null } = published;
  return { language, name, direction, digits, reader: null };
}

/** How numbers are written in a language once it is published; undefined where nobody chose. */
export function digitsFor(r: ReadHandle, { treatment, language }: Asked): Digits | undefined {
  return knownLanguage(r, treatment, usedVersion(r, treatment).protocol, language)?.digits ?? undefined;
}

/** Every text of a language with its sentence. Throws `language-missing`. */
export function languageWork(r: ReadHandle, asked: Asked): LanguageWork {
  const { treatment, language } = asked;
  const { protocol, version } = usedVersion(r, treatment);
  const kept = keptTexts(r, treatment, language);
  const working = workingTexts(protocol, language, kept);
  const approved = workingTexts(protocol, language);
  const samples = samplesFor(protocol, language);
  const texts = clientTexts(protocol).map((source): WorkingText => {
    const { place, text: sentence } = source;
    const found = working[place];
    const own = kept[place];
    const mine = own !== undefined && own.text === found?.text && own.source === found.source ? own : null;
    return {
      ...{ place, source: sentence, before: null },
      ...{ text: found?.text ?? null, standing: standingOf(source, working), of: found?.source ?? null },
      ...{ by: mine?.by ?? null, at: mine?.at ?? null },
      approved: standingOf(source, approved) === 'approved' ? (approved[place]?.text ?? null) : null,
      sample: samples[place]?.text ?? null,
      numbers: found !== undefined && saysOtherNumbers(found.text, sentence),
    };
  });
  return {
    ...begunLanguage(r, asked),
    from: protocol.language,
    version: version.version,
    texts: withOldSources(r, treatment, texts, working),
  };
}

/** Stale texts with the sentences that they were made of, out of the treatment's earlier versions. */
function withOldSources(
  r: ReadHandle,
  treatment: string,
  texts: readonly WorkingText[],
  working: Readonly<Record<string, Pick<Translation, 'source'>>>,
): WorkingText[] {
  const wanted = new Map(
    texts.flatMap(({ place, standing }) => (standing === 'stale' ? [[place, working[place]?.source] as const] : [])),
  );
  const found = new Map<string, string>();
  for (const { hash } of protocolVersions(r, treatment).toReversed()) {
    if (found.size === wanted.size) break;
    for (const { place, text } of clientTexts(textByHash(r, hash)))
      if (!found.has(place) && wanted.get(place) === sourceHash(text)) found.set(place, text);
  }
  return texts.map((text) => ({ ...text, before: found.get(text.place) ?? null }));
}

/** Saves one text as a draft; what is approved, written once more, is approved as it was. Throws `unknown-item`, and `protocol-misfit` where it cannot stand there. */
export function writeText(
  w: WriteHandle,
  asked: Asked & { readonly place: string; readonly text: string; readonly of?: Sha256 | undefined },
  by: By,
): void {
  keep(w, asked);
  const { place } = asked;
  const { protocol } = usedVersion(w, asked.treatment);
  const result = writtenText(protocol, asked, by);
  if (!result.ok && 'refusal' in result) throw new AppError(result.refusal.code, result.refusal.params);
  if (!result.ok) {
    const field = readFieldFault(result.misfit) ? { field: result.misfit } : {};
    throw new AppError('protocol-misfit', { place, why: 'value', ...field });
  }
  const { written } = result;
  const known = workingTexts(protocol, asked.language)[place];
  const isApproved = known?.state === 'approved' && known.source === written?.source && known.text === written.text;
  putWorkingText(w, asked, isApproved ? null : written);
}

/** Marks texts as checked by the language's reader. Throws `reader-first` where none is named. */
export function checkTexts(w: WriteHandle, asked: Asked & { readonly places: readonly string[] }, at: Moment): void {
  const { treatment, language, places } = asked;
  const { reader } = begunLanguage(w, asked);
  if (!reader) throw new AppError('reader-first');
  keep(w, asked);
  const { protocol } = usedVersion(w, treatment);
  const working = workingTexts(protocol, language, keptTexts(w, treatment, language));
  for (const [place, text] of checkedTexts(protocol, working, places, { by: reader.name, at }))
    putWorkingText(w, { treatment, language, place }, text);
}

/** Takes a translator's file in: each text that says something else becomes a draft. Throws `translators-file`. */
export function takeFile(w: WriteHandle, asked: Asked, file: Uint8Array, by: By): TakenFile {
  const { treatment, language } = asked;
  keep(w, asked);
  const { protocol } = usedVersion(w, treatment);
  const given = givenTexts(protocol, language, { file });
  const working = workingTexts(protocol, language, keptTexts(w, treatment, language));
  const changed = clientTexts(protocol).flatMap((source) => {
    const { place } = source;
    const after = Object.hasOwn(given.texts, place) ? given.texts[place] : undefined;
    const before = standingOf(source, working) === 'stale' ? null : (working[place]?.text ?? null);
    return after === undefined || after === before ? [] : [{ place, before, after }];
  });
  for (const { place, after } of changed) writeText(w, { treatment, language, place, text: after }, by);
  return { work: languageWork(w, asked), changed, odd: given.odd };
}

/** Keeps an approved language's name beside its texts from the first change on. */
function keep(w: WriteHandle, asked: Asked): void {
  putWorkingLanguage(w, asked.treatment, begunLanguage(w, asked));
}

/** What is published of a language is its own text again, and no draft beside it. */
export function dropPublished(
  w: WriteHandle,
  { treatment, language }: Asked,
  texts: Readonly<Record<string, string>>,
): void {
  for (const [place, { text }] of Object.entries(workingTextsOf(w, treatment, language)))
    if (texts[place] === text) putWorkingText(w, { treatment, language, place }, null);
}
