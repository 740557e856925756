import { z } from 'zod';
import { FieldFaultText } from '../field-fault-text.ts';
import { none, why } from './fault-kinds.ts';

/** Where in a protocol, as `domain/protocol/versions/place.ts` names it; '' is the protocol as a whole. */
const PlaceText = z.string().regex(/^[A-Za-z0-9/-]{0,300}$/);

/** Why a value does not fit where it stands. */
export const Misfit = z.enum([
  'missing',
  'unknown-field',
  'odd-key',
  'kind',
  'choice',
  'too-long',
  'too-many',
  'too-few',
  'too-small',
  'too-large',
  'form',
  'value',
]);
export type Misfit = z.infer<typeof Misfit>;

export const MisfitAt = z.strictObject({
  place: PlaceText,
  why: Misfit,
  /** The bound that it is over or under. */
  most: z.number().optional(),
  /** What is wrong with a text. */
  field: FieldFaultText.optional(),
});
export type MisfitAt = z.infer<typeof MisfitAt>;

/** What can be wrong with a protocol that is edited, read from a file, or published. */
export const protocolFaults = {
  'protocol-file': why('not-text', 'not-json', 'too-deep', 'too-many', 'no-protocol', 'other-form'),
  'protocol-misfit': MisfitAt,
  'unknown-treatment': none,
  'unknown-version': none,
  'unknown-draft': none,
  /** Another owner's draft is theirs to change. */
  'draft-of-another': none,
  /** What was read is no longer what would be published. */
  'draft-changed': none,
  'nothing-changed': none,
  'problems-open': z.strictObject({ problems: z.number().int().positive() }),
  'treatment-taken': none,
  /** A file is none that was written for a translator of this language. */
  'translators-file': none,
  'draft-full': none,
};
