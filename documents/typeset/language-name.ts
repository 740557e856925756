/** "English" for "en": a language as the `reader` of another one calls it; a tag that has no name, or is none, as it stands. */
export function languageName(tag: string, reader = 'en'): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Not a well-formed tag: shown as it is on the record.
    return tag;
  }
}
