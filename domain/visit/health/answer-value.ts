import { z } from 'zod';
import { Slug } from '../../ids.ts';
import { Passage } from '../../text.ts';
import { CivilDate } from '../../time.ts';

/** What was answered to a question that is not yes or no. Units and the words of options stand in the protocol. */
export const AnswerValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one-of'), option: Slug }),
  /** No option: "none of these". */
  z.strictObject({ kind: z.literal('several-of'), options: z.array(Slug).max(20) }),
  z.strictObject({ kind: z.literal('number'), number: z.number().min(-1e9).max(1e9) }),
  z.strictObject({ kind: z.literal('date'), date: CivilDate }),
  z.strictObject({ kind: z.literal('text'), text: Passage }),
]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/**
 * An answer as recorded. For a question of another kind than yes or no `value` holds it, and `answer` says whether it is more
 * than fine.
 */
export interface GivenAnswer {
  readonly answer: 'yes' | 'no';
  readonly value?: AnswerValue | undefined;
}
