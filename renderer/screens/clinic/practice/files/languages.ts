/** The languages that a clinic's texts are translated into, by tag; '' where the translator says it. */
export const translatedInto = ['', 'ar', 'de', 'en', 'es', 'fr', 'it', 'pt', 'tr'] as const;

/** "Deutsch": a language in its own words. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
