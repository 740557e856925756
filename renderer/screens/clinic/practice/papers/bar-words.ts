/** Of a day's column in the narrowest place that papers are drawn in, in rem: before it is measured. */
export const narrowestColumn = 3.2;
/** A letter of the paper's bold face, on the wide side; what a bar's edge, padding and icon take. In rem. */
const letter = 0.68;
const besides = 2.4;

/**
 * Whether words can be read in a bar over so many days: no word is broken, and they take two lines at most. Otherwise they
 * are drawn below the bar. `column`: the width of a day, in rem.
 */
export function fitsBar(words: string, days: number, column: number): boolean {
  const room = days * column - besides;
  const longest = Math.max(...words.split(/\s+/).map(({ length }) => length));
  return longest * letter <= room && words.length * letter <= 2 * room;
}
