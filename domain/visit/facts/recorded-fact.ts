import { z } from 'zod';
import type { RecordProfile } from '../../protocol/model/record-profile.ts';
import { Line, OptionalLine, OptionalPassage, Passage } from '../../text.ts';
import { CivilDate, CivilTime } from '../../time.ts';
import { MapArea } from '../scalp-map/map-area.ts';

/** The kinds of identity document. Its number is not kept: the record says that it was seen, and by whom. */
export const DocumentSeen = z.enum(['passport', 'identity-card', 'driving-licence', 'residence-permit', 'other']);
export type DocumentSeen = z.infer<typeof DocumentSeen>;

export const PatchTestResult = z.enum(['declined', 'no-reaction', 'reaction']);
export type PatchTestResult = z.infer<typeof PatchTestResult>;

export const ComplicationResult = z.enum(['none', 'occurred']);
export type ComplicationResult = z.infer<typeof ComplicationResult>;

/** What became of the work. */
export const ComplicationWork = z.enum(['went-on', 'stopped']);
export type ComplicationWork = z.infer<typeof ComplicationWork>;

const seen = {
  document: DocumentSeen,
  /** Which other one, or what else staff want to say of it. */
  words: OptionalLine,
};

/** One fact that the record profile of the visit's protocol asks for (docs/protocol.md, "Record profile"), as staff record it. */
export const RecordedFact = z.discriminatedUnion('fact', [
  z.object({ fact: z.literal('postal-address'), text: Passage }),
  z.object({ fact: z.literal('identity-document'), ...seen }),
  z.object({ fact: z.literal('guardian-document'), ...seen }),
  z.object({
    fact: z.literal('patch-test'),
    result: PatchTestResult,
    /** The day of the test; null when it was declined. */
    date: CivilDate.nullable(),
    /** The time of day of the test; absent where nobody said it. */
    time: CivilTime.optional(),
    words: OptionalPassage,
  }),
  z.object({ fact: z.literal('description'), text: Passage }),
  /** Of whoever treats. */
  z.object({ fact: z.literal('licence-number'), number: Line }),
  /** The load of the steriliser that the instruments were in, as it stands on its log or strip. */
  z.object({ fact: z.literal('steriliser-load'), number: Line }),
  /**
   * During the work. `words`: what happened; on older records also what was done, and whether the work was stopped. `areas`: where on
   * the scalp. `doctor`: one was called. Each absent where nobody said it.
   */
  z.object({
    fact: z.literal('complications'),
    result: ComplicationResult,
    words: OptionalPassage,
    areas: z.array(MapArea).max(MapArea.options.length).optional(),
    done: OptionalPassage.optional(),
    doctor: z.boolean().optional(),
    work: ComplicationWork.optional(),
  }),
]);
export type RecordedFact = z.infer<typeof RecordedFact>;

/** Facts that are recorded as such, in the order in which a visit comes to them. */
export const factKinds = [
  'postal-address',
  'identity-document',
  'guardian-document',
  'patch-test',
  'description',
  'licence-number',
  'steriliser-load',
  'complications',
] as const satisfies readonly RecordedFact['fact'][] & readonly (keyof RecordProfile['facts'])[];
export const FactKind = z.enum(factKinds);
export type FactKind = z.infer<typeof FactKind>;

/** Facts that mostly stay what they were at the client's last visit: shown there again, and recorded only where staff say so. */
export const carriedFacts: readonly FactKind[] = ['postal-address', 'identity-document'];

/** Those, and what follows from the lots of the visit. */
export const AskedFact = z.enum([...factKinds, 'lots', 'place-on-the-body', 'pigment-on-client-paper']);
export type AskedFact = z.infer<typeof AskedFact>;

/** Whether a fact follows from the lots of the visit, and is recorded with them. */
export function isOfLots(fact: AskedFact): fact is Exclude<AskedFact, FactKind> {
  return fact === 'lots' || fact === 'place-on-the-body' || fact === 'pigment-on-client-paper';
}
