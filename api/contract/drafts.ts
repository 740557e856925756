import { z } from 'zod';
import { DraftName } from '../../domain/drafts.ts';
import { operation } from './operation.ts';

/** Input that is not saved as a step yet; survives a lock, a rotation and a power cut. */
export const drafts = {
  'drafts.get': operation(
    ['tablet', 'handed-over'],
    z.strictObject({ draft: DraftName }),
    z.object({ value: z.string() }),
  ),
  'drafts.put': operation(
    ['tablet', 'handed-over'],
    z.strictObject({ draft: DraftName, value: z.string().max(400_000) }),
    z.object({}),
  ),
};
