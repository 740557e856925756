import { z } from 'zod';
import type { FirstForm } from './first-form.ts';
import { TreatmentProtocol } from './model/treatment-protocol.ts';
import { PublishedLanguages } from './translations/translation.ts';

/** Which version of a treatment's texts this is, as printed on papers. The consent and the care count by themselves. */
export const Versions = z.strictObject({
  whole: z.number().int().positive(),
  consent: z.number().int().positive(),
  care: z.number().int().positive(),
});
export type Versions = z.infer<typeof Versions>;

/** A protocol that visits are done under, as it is stored and hashed. */
export const PublishedProtocol = TreatmentProtocol.extend({
  versions: Versions,
  /** What clients can read it in besides its own language; absent where there is nothing. */
  languages: PublishedLanguages.optional(),
});
export type PublishedProtocol = z.infer<typeof PublishedProtocol>;

/**
 * A clinic's protocol as everything works with it, whatever form it was written down in. Never changed in place: hashes and
 * dates are cached by it.
 */
export interface Protocol extends PublishedProtocol {
  /** The stored text of a protocol that was written down in the first form: its hash is of this one. */
  readonly firstForm?: FirstForm;
}
