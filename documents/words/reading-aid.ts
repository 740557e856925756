import { readingAid as ar } from './ar/reading-aid.ts';
import { readingAid as de } from './de/reading-aid.ts';
import { readingAid as en } from './en/reading-aid.ts';
import { readingAid as es } from './es/reading-aid.ts';
import { readingAid as fr } from './fr/reading-aid.ts';
import { readingAid as it } from './it/reading-aid.ts';
import { readingAid as pt } from './pt/reading-aid.ts';
import type { ReadingAidWords } from './reading-aid-words.ts';
import { readingAid as tr } from './tr/reading-aid.ts';

const languages: Readonly<Record<string, ReadingAidWords>> = { en, es, fr, de, pt, it, tr, ar };

/** In the language of a paper's words. */
export const readingAidWords = (code: string): ReadingAidWords => languages[code] ?? en;
