/**
 * The dotted way to the first key of an input that the contract does not know, at any depth; null when it knows them all.
 * `parsed` is what the contract's schema made of the input: it leaves out what it does not know.
 */
export function unknownKey(input: unknown, parsed: unknown, way: readonly string[] = []): string | null {
  if (typeof input !== 'object' || input === null || typeof parsed !== 'object' || parsed === null) return null;
  for (const [key, value] of Object.entries(input)) {
    if (!Object.hasOwn(parsed, key)) return [...way, key].join('.');
    const found = unknownKey(value, Object.getOwnPropertyDescriptor(parsed, key)?.value, [...way, key]);
    if (found !== null) return found;
  }
  return null;
}
