import { z } from 'zod';
import { Pin } from '../../domain/clinic/clinic.ts';
import { LineEntry, NameEntry } from '../../domain/clinic/contact.ts';
import { Sha256, Slug } from '../../domain/ids.ts';
import { textParts } from '../../domain/protocol/translations/texts.ts';
import { KnowsLanguage, LanguageTag, TranslationState } from '../../domain/protocol/translations/translation.ts';
import { Place } from '../../domain/protocol/versions/place.ts';
import { Moment } from '../../domain/time.ts';
import { operation } from './operation.ts';
import { VersionHead } from './protocols.ts';
import { FoundFile, foundFile } from './seal.ts';

const Standing = z.enum(['missing', 'stale', ...TranslationState.options]);

/** A language of a treatment's version in use, or one that the app brings a sample of. */
export const LanguageHead = z.object({
  language: LanguageTag,
  /** In itself; empty for a sample that nobody approved. */
  name: z.string(),
  /** How many texts that clients read stand how. */
  counts: z.record(Standing, z.number().int()),
  /** What can be handed over in it. */
  ready: z.array(z.enum(textParts)),
  approval: z.object({ by: z.string(), at: Moment, checkedBy: z.string(), knows: KnowsLanguage }).nullable(),
});
export type LanguageHead = z.infer<typeof LanguageHead>;

/** Where texts come from: the sample of the app, or a translator's file. */
const from = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('sample') }),
  z.strictObject({ from: z.literal('file'), ...foundFile }),
]);

const ofLanguage = { treatment: Slug, language: LanguageTag, texts: from };

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
  /** Rows of the file that were not taken, or say other numbers than their source (`numbers`). */
  odd: z.array(
    z.object({
      row: z.number().int(),
      place: z.string(),
      why: z.enum(['unknown-place', 'other-source', 'twice', 'does-not-fit', 'hidden', 'numbers']),
    }),
  ),
});
export type LanguageDraft = z.infer<typeof LanguageDraft>;

export const languages = {
  'languages.list': operation(['owner'], z.strictObject({ treatment: Slug }), z.array(LanguageHead)),
  /** Translators' files at a save target. */
  'languages.files': operation(['owner'], z.strictObject({ targetId: z.string().max(200) }), z.array(FoundFile), {
    aside: true,
  }),
  /** What the texts of a language would be, beside what they are. Changes nothing. */
  'languages.look': operation(['owner'], z.strictObject(ofLanguage), LanguageDraft),
  /**
   * Publishes the texts of a language as the treatment's next version. Nobody is asked to consent again. `hash`: what was read;
   * `checkedBy`: who read them against their source, and how they know the language.
   */
  'languages.approve': operation(
    ['owner'],
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
