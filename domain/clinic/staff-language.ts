/** What staff can have the screens in. A language is here when every word of it is (`renderer/words/<tag>/staff/`). */
export const staffLanguages = ['en', 'es', 'fr', 'de'] as const;
export type StaffLanguage = (typeof staffLanguages)[number];

/** Until somebody chose: what screens were in before there was a choice. */
export const ordinaryStaffLanguage: StaffLanguage = 'en';

/** The one of a locale's language ("es" of "es-MX"); null where there is none. */
export function staffLanguageOf(locale: string): StaffLanguage | null {
  const [base = ''] = locale.toLowerCase().split('-');
  return staffLanguages.find((one) => one === base) ?? null;
}
