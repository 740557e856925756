import { hiddenText } from '../../domain/text.ts';

/**
 * Fields that nobody signs. A secret must be accepted as it was once chosen, and a draft is stored as typed and checked when
 * it is sent; a search stores nothing.
 */
const takenAsTyped = new Set(['passphrase', 'newPassphrase', 'recoveryKey', 'pin', 'value', 'query']);

/**
 * The first text of a call that holds what cannot be seen (domain/text.ts), with the field's name and its field fault;
 * null when all of it can be read. One walk for every operation: a new field cannot be forgotten.
 */
export function hiddenIn(input: unknown, field = ''): { readonly where: string; readonly field: string } | null {
  if (typeof input === 'string') {
    const hidden = takenAsTyped.has(field) ? null : hiddenText(input);
    return hidden && { where: field, field: hidden };
  }
  if (typeof input !== 'object' || input === null) return null;
  for (const [key, value] of Object.entries(input)) {
    // An item of a list is named after the list.
    const found = hiddenIn(value, Array.isArray(input) || !/^[A-Za-z]{1,40}$/.test(key) ? field : key);
    if (found) return found;
  }
  return null;
}
