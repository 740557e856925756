/** The search text, where it can be a name: neither a phone number, an address nor a birth date. */
export function nameIn(query: string): string {
  return /\p{L}/u.test(query) && !/[\d@]/.test(query) ? query.trim() : '';
}
