import { z } from 'zod';
import { Pin } from '../../domain/clinic/clinic.ts';
import { LineEntry, NameEntry } from '../../domain/clinic/contact.ts';
import { Sha256, Slug } from '../../domain/ids.ts';
import { textParts } from '../../domain/protocol/translations/texts.ts';
import {
  Digits,
  KnowsLanguage,
  LanguageTag,
  TranslationState,
} from '../../domain/protocol/translations/translation.ts';
import { Reader } from '../../domain/protocol/translations/working.ts';
import { Place } from '../../domain/protocol/versions/place.ts';
import { Moment } from '../../domain/time.ts';
import { operation } from './operation.ts';
import { VersionHead } from './protocols.ts';
import { FoundFile, foundFile } from './seal.ts';

export const Standing = z.enum(['missing', 'stale', ...TranslationState.options]);

/** A language of a treatment's version in use, or one that the app brings a sample of. */
export const LanguageHead = z.object({
  language: LanguageTag,
  /** In itself; empty for a sample that nobody began to work on. */
  name: z.string(),
  /** An owner works on it, or approved it. What is not begun is a sample that the app brings. */
  begun: z.boolean(),
  /** How many texts that clients read stand how. */
  counts: z.record(Standing, z.number().int()),
  /** What can be handed over in it. */
  ready: z.array(z.enum(textParts)),
  approval: z.object({ by: z.string(), at: Moment, checkedBy: z.string(), knows: KnowsLanguage }).nullable(),
});
export type LanguageHead = z.infer<typeof LanguageHead>;

/** Where texts come from: the sample of the app, what owners wrote and somebody checked, or a translator's file. */
const from = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('sample') }),
  z.strictObject({ from: z.literal('checked') }),
  z.strictObject({ from: z.literal('file'), ...foundFile }),
]);

const one = { treatment: Slug, language: LanguageTag };
const ofLanguage = { ...one, texts: from };

/** A row of a file that was not taken, or says other numbers than its source (`numbers`). */
const OddRow = z.object({
  row: z.number().int(),
  place: z.string(),
  why: z.enum(['unknown-place', 'other-source', 'twice', 'does-not-fit', 'hidden', 'numbers']),
});

export const LanguageDraft = z.object({
  /** Of the texts as they would be; named when they are approved, so that nothing is approved that was not read. */
  hash: Sha256,
  /** Every text that clients read; `before` is what is approved now, null where there is nothing. */
  texts: z.array(
    z.object({
      place: Place,
      source: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  odd: z.array(OddRow),
});
export type LanguageDraft = z.infer<typeof LanguageDraft>;

/** One sentence that clients read, and its translation as far as there is one. */
export const WorkingText = z.object({
  place: Place,
  /** In the clinic's language, as it is in use. */
  source: z.string(),
  /** The sentence that a stale translation was made of; null where it is fresh, or not to be found any more. */
  before: z.string().nullable(),
  text: z.string().nullable(),
  standing: Standing,
  /** The sentence that the text was made of, by its hash; null where there is no text. */
  of: Sha256.nullable(),
  /** Who wrote or read it last, and when; nobody of a sample and of what is missing. */
  by: z.string().nullable(),
  at: Moment.nullable(),
  /** What is approved and of this sentence, and what the app brings. */
  approved: z.string().nullable(),
  sample: z.string().nullable(),
  /** It says other numbers than its source. */
  numbers: z.boolean(),
});
export type WorkingText = z.infer<typeof WorkingText>;

/** A language as owners work on it. */
export const LanguageWork = z.object({
  language: LanguageTag,
  name: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  /** How its numbers are written; null where nobody chose. `digitsOf` lists what there is to choose. */
  digits: Digits.nullable(),
  reader: Reader.nullable(),
  /** The clinic's own language, and the number of the version in use. */
  from: LanguageTag,
  version: z.number().int(),
  texts: z.array(WorkingText),
});
export type LanguageWork = z.infer<typeof LanguageWork>;

/** What a file changes: each text with what stood there before. */
export const TakenFile = z.object({
  work: LanguageWork,
  changed: z.array(z.object({ place: Place, before: z.string().nullable(), after: z.string() })),
  odd: z.array(OddRow),
});
export type TakenFile = z.infer<typeof TakenFile>;

export const languages = {
  'languages.list': operation(['practice'], z.strictObject({ treatment: Slug }), z.array(LanguageHead)),
  /** Begins work on a language that the app has words in. Does nothing where it is begun. */
  'languages.begin': operation(
    ['practice'],
    z.strictObject({ ...one, name: LineEntry, direction: z.enum(['ltr', 'rtl']) }),
    LanguageWork,
  ),
  'languages.work': operation(['practice'], z.strictObject(one), LanguageWork),
  /** Who reads its texts against their source, and how its numbers are written. What is left out stays. */
  'languages.set': operation(
    ['practice'],
    z.strictObject({
      ...one,
      reader: Reader.extend({ name: NameEntry }).optional(),
      digits: Digits.nullable().optional(),
    }),
    LanguageWork,
  ),
  /**
   * One text, saved at once as a draft. Empty: what is approved, or the sample, counts again. `of`: the sentence that it was made
   * of, by its hash, where an earlier text is put back; of another sentence than the present one it is stale.
   */
  'languages.write': operation(
    ['practice'],
    z.strictObject({ ...one, place: Place, text: z.string().max(5_000), of: Sha256.optional() }),
    LanguageWork,
  ),
  /** Says that the language's reader read these texts against their source. */
  'languages.check': operation(
    ['practice'],
    z.strictObject({ ...one, places: z.array(Place).min(1).max(5_000) }),
    LanguageWork,
  ),
  /** Takes a translator's file in as drafts. */
  'languages.take': operation(['practice'], z.strictObject({ ...one, ...foundFile }), TakenFile, { aside: true }),
  /** Drops what owners wrote and checked of it. What is approved stays. */
  'languages.discard': operation(['practice'], z.strictObject(one), z.array(LanguageHead)),
  /** Translators' files at a save target. */
  'languages.files': operation(['practice'], z.strictObject({ targetId: z.string().max(200) }), z.array(FoundFile), {
    aside: true,
  }),
  /** What the texts of a language would be, beside what they are. Changes nothing. */
  'languages.look': operation(['practice'], z.strictObject(ofLanguage), LanguageDraft, { aside: true }),
  /**
   * Publishes the texts of a language as the treatment's next version. Nobody is asked to consent again. `hash`: what was read;
   * `checkedBy`: who read them against their source, and how they know the language: of checked texts the language's reader.
   */
  'languages.approve': operation(
    ['practice'],
    z.strictObject({
      ...ofLanguage,
      name: LineEntry,
      direction: z.enum(['ltr', 'rtl']),
      hash: Sha256,
      checkedBy: NameEntry,
      knows: KnowsLanguage,
      ownerReads: z.boolean(),
      pin: Pin,
    }),
    VersionHead,
  ),
};
