/** The recovery key in the groups it is written down in. */
export function keyGroups(key: string): string[] {
  const grouped = key.split(/[\s-]+/).filter((group) => group !== '');
  return grouped.length > 1 ? grouped : (key.match(/.{1,4}/g) ?? [key]);
}
