import { en } from './en/en.ts';
import type { Language } from './language.ts';

export const english: Language = { code: 'en', dir: 'ltr', words: en };
