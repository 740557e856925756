import { z } from 'zod';
import { Sha256, Slug, StaffId } from '../ids.ts';
import { Line } from '../text.ts';
import { KnowsLanguage, LanguageTag } from './translations/translation.ts';
import { Mark, ProtocolChange } from './versions/change.ts';
import { Place } from './versions/place.ts';

/** What the record keeps of a change; its words are in the two versions. */
export const ListedChange = z.object({ what: ProtocolChange.shape.what, place: Place, mark: Mark });
export type ListedChange = z.infer<typeof ListedChange>;

/** An owner approved a version: from now on it is the one in use for its treatment. It is never changed. */
export const ProtocolPublished = z.object({
  type: z.literal('protocol-published'),
  treatment: Slug,
  version: z.number().int().positive(),
  /** Of the exact text. */
  hash: Sha256,
  name: Line,
  approvedBy: StaffId,
  /** The version that it replaced; absent for a treatment's first one. */
  replaces: Sha256.optional(),
  /** Against the version that it replaced, in order, with the marks of whoever approved. */
  changes: z.array(ListedChange),
  /** Something in the consent means something else: everybody is asked again at their next visit. */
  consentAgain: z.boolean(),
  /** The older version that this one is equal to. */
  equalTo: z.number().int().positive().optional(),
  /** The language whose texts were approved with it, and who read them against their source. */
  language: z.object({ language: LanguageTag, checkedBy: Line, knows: KnowsLanguage }).optional(),
});
export type ProtocolPublished = z.infer<typeof ProtocolPublished>;
