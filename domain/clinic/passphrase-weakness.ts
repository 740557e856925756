/** What makes a passphrase easy to guess, where it is known. */
export const passphraseWeaknesses = ['one-word', 'common', 'repeated', 'in-a-row', 'date', 'name', 'clinic'] as const;
export type PassphraseWeakness = (typeof passphraseWeaknesses)[number];
