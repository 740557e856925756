import { defaultProtocol } from '../default-en.ts';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import type { AppLanguage } from '../translations/app-languages.ts';
import { clientTexts, sourceHash } from '../translations/texts.ts';
import { arabicSample } from './texts/arabic.ts';
import { frenchSample } from './texts/french.ts';
import { germanSample } from './texts/german.ts';
import { italianSample } from './texts/italian.ts';
import { portugueseSample } from './texts/portuguese.ts';
import type { SampleTexts } from './texts/sample-texts.ts';
import { spanishSample } from './texts/spanish.ts';
import { turkishSample } from './texts/turkish.ts';

/** A sentence that the app brings in another language: what a machine would have made of it, as far as anybody may rely on it. */
export interface SampleText {
  readonly text: string;
  readonly source: ReturnType<typeof sourceHash>;
}

/** Every language of the app but the one that the default protocol is written in. */
const written: Readonly<Record<Exclude<AppLanguage, 'en'>, SampleTexts>> = {
  es: spanishSample,
  fr: frenchSample,
  ar: arabicSample,
  tr: turkishSample,
  de: germanSample,
  pt: portugueseSample,
  it: italianSample,
};
const samples: Readonly<Record<string, Readonly<Record<string, string>>>> = written;

/** The languages that the default protocol comes in, as samples. */
export const sampleLanguages: readonly string[] = Object.keys(samples);

/**
 * The samples in a language for a clinic's own protocol: of the sentences that are still those of the default one. Nobody
 * approved them.
 */
export function samplesFor(protocol: TreatmentProtocol, language: string): Record<string, SampleText> {
  const known = samples[language] ?? {};
  const brought = new Map(clientTexts(defaultProtocol).map(({ place, text }) => [place, text]));
  return Object.fromEntries(
    clientTexts(protocol).flatMap(({ place, text }) => {
      const sample = known[place];
      return sample !== undefined && brought.get(place) === text
        ? [[place, { text: sample, source: sourceHash(text) }] as const]
        : [];
    }),
  );
}
