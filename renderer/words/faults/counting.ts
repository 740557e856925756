/** Counts in sentences about faults, as a language writes them: "52,310", "52.310". What is no count, a year or a port, is a text. */
export function counting(locale: string): (count: number) => string {
  const format = new Intl.NumberFormat(locale);
  return (count) => format.format(count);
}
