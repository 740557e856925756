import type { Protocol } from '../protocol.ts';
import { samplesFor } from '../samples/samples.ts';
import type { Translation } from './translation.ts';

export type WorkingTexts = Readonly<Record<string, Pick<Translation, 'text' | 'source' | 'state'>>>;

/**
 * What there is of a language: approved texts of the version, and samples where it has none of its own, or one that is stale: a
 * sample is always of the present sentence.
 */
export function workingTexts(protocol: Protocol, language: string): WorkingTexts {
  const approved = protocol.languages?.find((one) => one.language === language)?.texts ?? {};
  const brought = samplesFor(protocol, language);
  const samples = Object.entries(brought);
  const own = Object.entries(approved).filter(([place, { source }]) => (brought[place]?.source ?? source) === source);
  return Object.fromEntries([
    ...samples.map(([place, text]) => [place, { ...text, state: 'machine' as const }] as const),
    ...own.map(([place, text]) => [place, { ...text, state: 'approved' as const }] as const),
  ]);
}
