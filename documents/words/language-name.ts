const readers = new Map<string, Intl.DisplayNames>();

/** "English" for "en": a language's name in the `reader`'s language; an unknown or invalid tag is returned unchanged. */
export function languageName(tag: string, reader = 'en'): string {
  try {
    // How its digits are written is no part of its name.
    const { baseName } = new Intl.Locale(tag);
    // Made once a reader: a list of visits names a language in each row.
    const names = readers.get(reader) ?? new Intl.DisplayNames([reader], { type: 'language' });
    readers.set(reader, names);
    return names.of(baseName) ?? tag;
  } catch {
    // Not a well-formed tag: shown as recorded.
    return tag;
  }
}
