/** "English" for "en": a language's name in the `reader`'s language; an unknown or invalid tag is returned unchanged. */
export function languageName(tag: string, reader = 'en'): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Not a well-formed tag: shown as recorded.
    return tag;
  }
}
