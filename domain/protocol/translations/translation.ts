import { z } from 'zod';
import { Sha256, StaffId } from '../../ids.ts';
import { Line, Passage } from '../../text.ts';
import { Moment } from '../../time.ts';
import { Place } from '../versions/place.ts';

/** A language by its tag (BCP 47), with how its digits are written where a clinic chose that: "ar-u-nu-arab". */
export const LanguageTag = z
  .string()
  .max(12)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/);
export type LanguageTag = z.infer<typeof LanguageTag>;

/**
 * How far a translation is: made by a program, written by somebody, read against its source by somebody who knows the language,
 * approved by an owner. Only what is approved is ever shown to a client.
 */
export const TranslationState = z.enum(['machine', 'draft', 'checked', 'approved']);
export type TranslationState = z.infer<typeof TranslationState>;

/** How a language's numbers are written where it has more than one way, by their CLDR name: 5 or ٥. */
export const Digits = z.enum(['latn', 'arab']);
export type Digits = z.infer<typeof Digits>;

/** One sentence in another language. */
export const Translation = z.strictObject({
  text: Passage,
  /** Of the sentence that it was made from (`sourceHash`). */
  source: Sha256,
  state: TranslationState,
  /** Who made it or read it last; empty for a program. */
  by: z.string().max(200),
  at: Moment,
});
export type Translation = z.infer<typeof Translation>;

/** The sentences of one language by their places. */
export const Translations = z.record(Place, Translation);
export type Translations = Readonly<Record<string, Translation>>;

/** How the person who read a translation against its source knows the language. */
export const KnowsLanguage = z.enum(['first-language', 'translator', 'studied', 'lived-there']);
export type KnowsLanguage = z.infer<typeof KnowsLanguage>;

/** An owner approved the texts of a language, and who read them against their source. */
export const LanguageApproval = z.strictObject({
  by: StaffId,
  at: Moment,
  checkedBy: Line,
  knows: KnowsLanguage,
});
export type LanguageApproval = z.infer<typeof LanguageApproval>;

/** A language of a published version: every sentence in it is approved. */
export const PublishedLanguage = z.strictObject({
  language: LanguageTag,
  /** The language's name in itself: "Español". */
  name: Line,
  direction: z.enum(['ltr', 'rtl']),
  /** Absent where the language has one way only, or the clinic chose none. */
  digits: Digits.optional(),
  approval: LanguageApproval,
  texts: z.record(Place, z.strictObject({ text: Passage, source: Sha256 })),
});
export type PublishedLanguage = z.infer<typeof PublishedLanguage>;

/** The languages of a version, each once. */
export const PublishedLanguages = z
  .array(PublishedLanguage)
  .min(1)
  .max(40)
  .refine((all) => new Set(all.map(({ language }) => language)).size === all.length);
