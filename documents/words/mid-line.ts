import type { Language } from './language.ts';

/** German writes nouns with a capital wherever they stand. */
const keepsCapitals: ReadonlySet<string> = new Set(['de']);

/** What stands at the beginning of a line, in the middle of one: "Sunbathing" after a semicolon is "sunbathing". */
export function midLine({ code }: Pick<Language, 'code'>, words: string): string {
  return keepsCapitals.has(code) ? words : words.charAt(0).toLocaleLowerCase(code) + words.slice(1);
}
