import type { Protocol } from '../protocol.ts';
import { samplesFor } from '../samples/samples.ts';
import type { Translation } from './translation.ts';

export type WorkingTexts = Readonly<Record<string, Pick<Translation, 'text' | 'source' | 'state'>>>;

/** What there is of a language: approved texts of the version, and samples where it has none of its own. */
export function workingTexts(protocol: Protocol, language: string): WorkingTexts {
  const approved = protocol.languages?.find((one) => one.language === language)?.texts ?? {};
  const samples = Object.entries(samplesFor(protocol, language));
  const own = Object.entries(approved);
  return Object.fromEntries([
    ...samples.map(([place, text]) => [place, { ...text, state: 'machine' as const }] as const),
    ...own.map(([place, text]) => [place, { ...text, state: 'approved' as const }] as const),
  ]);
}
