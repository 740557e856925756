/** "English" for "en": a language by its English name; a tag that has none, or is none, as it stands. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Not a well-formed tag: shown as it is on the record.
    return tag;
  }
}
