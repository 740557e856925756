import { dates } from './en/dates.ts';
import { durations } from './en/durations.ts';
import { en } from './en/en.ts';
import type { Language } from './language.ts';

export const english: Language = { code: 'en', dir: 'ltr', dates, durations, words: en };
