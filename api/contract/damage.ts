import { z } from 'zod';
import { StaffLanguageChoice } from '../../domain/clinic/clinic.ts';
import { ordinaryStaffLanguage } from '../../domain/clinic/staff-language.ts';
import { SaveTarget } from './documents.ts';
import { operation } from './operation.ts';

const nothing = z.strictObject({});
const recoveryKey = z.string().min(1).max(200);

export const ReadableCopyMade = z.object({
  /** The folder's name at that place. */
  folder: z.string(),
  /** Whether anything is known to be unreadable. Even if not, something may be missing without a trace. */
  lost: z.boolean(),
  /** One sentence; it never claims completeness. */
  verdict: z.string(),
  /** What was read and what was lost, one sentence a line. */
  words: z.array(z.string()),
});
export type ReadableCopyMade = z.infer<typeof ReadableCopyMade>;

/** For a record that no longer opens, when no recent backup exists. */
export const damage = {
  'store.export-places': operation(['recovery'], nothing, z.array(SaveTarget), { aside: true }),
  /** Writes the readable rest as plain text. The caller has a key and was told that anybody can read the result. */
  'store.export': operation(
    ['recovery'],
    z.strictObject({
      targetId: z.string().max(200),
      key: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('recovery-key'), typed: recoveryKey }),
        z.strictObject({ kind: z.literal('passphrase'), typed: z.string().min(1).max(200) }),
      ]),
      plainText: z.literal('understood'),
      /** What the screen is in, which shows what was read and what was lost. */
      language: StaffLanguageChoice.default(ordinaryStaffLanguage),
    }),
    ReadableCopyMade,
    { aside: true },
  ),
};
