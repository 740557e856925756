import type { Language } from './language.ts';

/** Between the parts of a list and the parts of a caption. Arabic has signs of its own. */
export const comma = ({ dir }: Pick<Language, 'dir'>): string => (dir === 'rtl' ? '، ' : ', ');
export const semicolon = ({ dir }: Pick<Language, 'dir'>): string => (dir === 'rtl' ? '؛ ' : '; ');
