import { z } from 'zod';
import { Line } from '../../text.ts';
import { CheckInDays } from './check-in-days.ts';

/** `required`: the seal waits for the fact. */
export const Wanted = z.enum(['off', 'ask', 'required']);
export type Wanted = z.infer<typeof Wanted>;

/** Facts whose screens are not there yet can be listed, and neither asked for nor required. */
const NotYet = z.literal('off');

/** The longest waiting time after a patch test, in hours: 60 days. */
export const mostPatchTestHours = 1440;

/**
 * Which facts a record has to hold (docs/protocol.md, "Record profile"). A profile is data with where it comes from and when;
 * ready-made ones are samples and no legal advice.
 */
export const RecordProfile = z.strictObject({
  source: Line,
  date: z.iso.date(),
  sample: z.boolean(),
  facts: z.strictObject({
    'postal-address': Wanted,
    'identity-document': Wanted,
    'identity-document-picture': NotYet,
    'place-on-the-body': Wanted,
    description: Wanted,
    'licence-number': Wanted,
    lots: Wanted,
    'steriliser-load': Wanted,
    complications: Wanted,
    'guardian-document': Wanted,
    'patch-test': Wanted,
    'pigment-on-client-paper': Wanted,
  }),
  /** Hours between the patch test and the work, at least; absent where the clinic names none. */
  patchTestHours: z.number().int().min(1).max(mostPatchTestHours).optional(),
  /** Days after the treatment on which the client is asked how it is; day 4, 7 and 30 where the clinic names none. */
  checkIns: CheckInDays.optional(),
});
export type RecordProfile = z.infer<typeof RecordProfile>;

/** Facts that can be asked for; the others are listed, and wait for the screens that they need. */
export type AskableFact = {
  [F in keyof RecordProfile['facts']]: Wanted extends RecordProfile['facts'][F] ? F : never;
}[keyof RecordProfile['facts']];

export function canBeAsked(fact: keyof RecordProfile['facts']): fact is AskableFact {
  return RecordProfile.shape.facts.shape[fact] === Wanted;
}
