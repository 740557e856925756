import { z } from 'zod';
import { GivenPin } from '../clinic/given-pin.ts';
import { Sha256 } from '../ids.ts';
import { KnowsLanguage } from '../protocol/translations/translation.ts';
import { Signature } from '../signature.ts';
import { Line, OptionalPassage } from '../text.ts';
import { Moment } from '../time.ts';
import { IdentifiedBy } from './types.ts';

/** Texts in another language than the clinic's own: of the exact protocol that is shown, and who read it against its source. */
export const Translated = z.object({ text: Sha256, checkedBy: Line, knows: KnowsLanguage });
export type Translated = z.infer<typeof Translated>;

/** Who reads a text out or interprets it for a client: the language as staff wrote it, and how they know it. */
export const readerNamed = { name: Line, language: Line, knows: KnowsLanguage };

/** Of an event in which a client signed a text. */
export const signing = {
  signature: Signature,
  /** The signer's name at that time. */
  signer: Line.optional(),
  /** Hash of the text as shown. */
  text: Sha256,
  language: z.string(),
  /** Hash of the same text in the clinic's own language, where another one was shown. */
  of: Sha256.optional(),
  intent: z.literal(true),
  electronicRecord: z.literal(true),
  /** Read at a larger text size. Absent where it was not. */
  largePrint: z.literal(true).optional(),
};

/** Of an event in which staff signed as witness. */
export const witnessing = {
  signature: Signature,
  identifiedBy: IdentifiedBy,
  note: OptionalPassage,
  /** When the witness's PIN was set with the recovery key; absent when they chose it themselves. */
  pinRecoveredAt: Moment.optional(),
  /** Where an owner had given it to them, and they had chosen none of their own since. */
  pinGiven: GivenPin.optional(),
};
