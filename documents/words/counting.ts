const known = new Map<string, (count: number) => string>();

/**
 * Counts as a language writes them, the same as on the screens: "52,310", "52.310". What is no count (a year, a row's number, a
 * version) is written as it is. The space of French is the one of a line of text, which is never a line's end.
 */
export function figuresIn(locale: string): (count: number) => string {
  const there = known.get(locale);
  if (there) return there;
  const format = new Intl.NumberFormat(locale);
  const figures = (count: number): string => format.format(count).replaceAll('\u202f', '\u00a0');
  known.set(locale, figures);
  return figures;
}
