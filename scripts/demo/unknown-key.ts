/**
 * The dotted path to the first unknown key of an input, at any depth; null when there is none. `parsed`: the input after the
 * contract's schema, which drops unknown keys.
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
