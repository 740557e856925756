import { z } from 'zod';
import { SaveTarget } from './documents.ts';
import { operation } from './operation.ts';

const nothing = z.strictObject({});
const recoveryKey = z.string().min(1).max(200);

export const ReadableCopyMade = z.object({
  /** The folder's name at that place. */
  folder: z.string(),
  /** Whether there is a trace of anything that could not be read. Without one there may still be more that left none. */
  lost: z.boolean(),
  /** In a sentence; it never says that all is there. */
  verdict: z.string(),
  /** What was read and what was lost, one sentence a line. */
  words: z.array(z.string()),
});
export type ReadableCopyMade = z.infer<typeof ReadableCopyMade>;

/** What is left when a record does not open any more and no backup is new enough. */
export const damage = {
  'store.export-places': operation(['recovery'], nothing, z.array(SaveTarget)),
  /** Writes what can still be read as plain text. Whoever asks has a key, and has been told that anybody can read it. */
  'store.export': operation(
    ['recovery'],
    z.strictObject({
      targetId: z.string().max(200),
      key: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('recovery-key'), typed: recoveryKey }),
        z.strictObject({ kind: z.literal('passphrase'), typed: z.string().min(1).max(200) }),
      ]),
      plainText: z.literal('understood'),
    }),
    ReadableCopyMade,
  ),
};
