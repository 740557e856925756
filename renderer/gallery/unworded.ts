/**
 * What no screen may say, of all that a person sees or hears of it: dates as computers write them, what things are called in
 * code, values that are none, blanks that nothing filled, and that a button waits instead of what to do first.
 */
const never: readonly RegExp[] = [
  /\b\d{4}-\d\d-\d\d\b/g,
  /\b\d\d:\d\d:\d\d\b|\d\dT\d\d:|\d\.\d{3}Z\b/g,
  /\bundefined\b|\bnull\b|\bNaN\b|\[object\b|\bInvalid Date\b/g,
  /\{\{?\w*\}?\}/g,
  /\bWaits?:|\bnot set\b|\bmay be left out\b|\bmay stay empty\b/gi,
];

/** A file on a stick is shown by its own name, which sorts by its date; so is a folder, in quotation marks. */
const fileName = /\.(?:pdf|svg|png)$/;
const folderName = /“\d{4}-\d\d-\d\d [^”]*”/g;
const words = /[a-z0-9]+(?:[-_][a-z0-9]+)+/g;

/** Everything of that kind in a text. `codes`: ids of the protocol, kinds of events and commands. */
export function unworded(text: string, codes: ReadonlySet<string>): string[] {
  if (fileName.test(text)) return [];
  const said = text.replaceAll(folderName, '');
  const found = never.flatMap((pattern) => said.match(pattern) ?? []);
  return [...found, ...(text.match(words) ?? []).filter((word) => codes.has(word))];
}
