import type { KnowsLanguage } from '../../../../domain/protocol/translations/translation.ts';

/** A reader or interpreter as far as they are typed. */
export interface TypedReader {
  readonly name: string;
  readonly language: string;
  readonly knows: string;
}

/** In the order in which they are offered. */
export const ways = [
  'first-language',
  'translator',
  'studied',
  'lived-there',
] as const satisfies readonly KnowsLanguage[];

/** The reader once all of it is there, or the word that says what is missing. */
export function readReader({ name, language, knows }: TypedReader) {
  if (name.trim() === '') return { waits: 'waitsName' } as const;
  if (language.trim() === '') return { waits: 'waitsReaderLanguage' } as const;
  const how = ways.find((one) => one === knows);
  return how ? { reader: { name, language, knows: how } } : ({ waits: 'waitsKnows' } as const);
}
