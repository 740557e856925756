/**
 * The languages that the app itself speaks to clients, on the page and on paper. Without its own words a page would be half in
 * another language, so nothing is handed over in any other one.
 */
export const appLanguages = ['en', 'es', 'fr', 'de', 'pt', 'it', 'tr', 'ar'] as const;
export type AppLanguage = (typeof appLanguages)[number];

/** The app's language for a tag: "es" for "es-MX"; null where it has no words for it. */
export function appLanguageOf(tag: string): AppLanguage | null {
  const [base = ''] = tag.toLowerCase().split('-');
  return appLanguages.find((one) => one === base) ?? null;
}
