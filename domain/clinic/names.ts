/** Titles before names, in the languages that clinics use. They are not part of the name. */
const titles = new Set(
  `dr prof professor doctor mr mrs ms miss mx sir dame lord lady rev
   herr frau hr fr ing dipl mag med
   m mme mlle monsieur madame mademoiselle
   sr sra srta señor señora señorita don doña dra
   sig dott dottssa pan pani`.split(/\s+/),
);

/** "Dr.", "DR" and "Dott.ssa" are titles; "Drew" is not. */
function isTitle(word: string): boolean {
  return titles.has(word.toLowerCase().replaceAll('.', ''));
}

/** The words of a name without titles; a name of titles only is used as it is. */
function nameWords(name: string): readonly string[] {
  const words = name.trim().split(/\s+/);
  const from = words.findIndex((word) => !isTitle(word));
  return from <= 0 ? words : words.slice(from);
}

/** "Dr. Tom Brown" → "Tom Brown". */
export function withoutTitle(name: string): string {
  return nameWords(name).join(' ');
}

/** The name for a greeting: the first word that is not a title. */
export function givenName(name: string): string {
  return nameWords(name)[0] ?? name;
}

/** "Dr. Tom van Berg" → "T B": the first letters of the first and the last word. */
export function initials(name: string): string {
  const words = nameWords(name);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join(' ');
}

/** Compares labels without case: "robin" and "Robin" are the same name. */
function key(label: string): string {
  return label.normalize('NFC').toLowerCase();
}

function counted(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(key(label), (counts.get(key(label)) ?? 0) + 1);
  return counts;
}

/** The first name, or the whole name where somebody else in the list has the same first name. */
export function shortName(name: string, everybody: readonly string[]): string {
  const given = givenName(name);
  const others = everybody.filter((other) => other !== name);
  // Identical full names cannot be told apart by the name.
  const shared = others.some((other) => key(givenName(other)) === key(given));
  return shared ? name : given;
}

/**
 * First names that differ: shared ones get the initial of the surname ("Tom B", "Tom K"), or a letter in list order where
 * that is equal too.
 */
export function firstNamesApart(names: readonly string[]): string[] {
  const given = names.map(givenName);
  const counts = counted(given);
  return lettered(
    given.map((first, n) => {
      const words = nameWords(names[n] ?? '');
      const surname = words.length > 1 ? words.at(-1) : undefined;
      return (counts.get(key(first)) ?? 0) > 1 && surname ? `${first} ${[...surname][0]?.toUpperCase()}` : first;
    }),
  );
}

/** Adds a letter to equal labels, in list order: "Tom A", "Tom B". */
export function lettered(labels: readonly string[]): string[] {
  const counts = counted(labels);
  const met = new Map<string, number>();
  return labels.map((label) => {
    if ((counts.get(key(label)) ?? 0) < 2) return label;
    const nth = met.get(key(label)) ?? 0;
    met.set(key(label), nth + 1);
    return `${label} ${String.fromCharCode(65 + (nth % 26))}`;
  });
}
