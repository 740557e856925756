import { z } from 'zod';
import { jobKinds, progressParts } from '../../domain/progress.ts';
import { operation } from './operation.ts';

const nothing = z.strictObject({});
const count = z.number().int().nonnegative();
const id = z.number().int().positive();

/** Something long that is under way. It names no client. */
export const JobView = z.object({
  id,
  kind: z.enum(jobKinds),
  /** What it is busy with; `total` is 0 where it is not known. */
  part: z.enum(progressParts),
  done: count,
  total: count,
  /** False from when it is carried through. */
  cancellable: z.boolean(),
});
export type JobView = z.infer<typeof JobView>;

/** Where somebody may begin one, they may watch and cancel it: without custody, only their own. */
export const jobs = {
  'jobs.get': operation(['setup', 'recovery', 'custody', 'hand-out'], nothing, z.object({ jobs: z.array(JobView) }), {
    poll: true,
  }),
  /** Does nothing when it has ended meanwhile. */
  'jobs.cancel': operation(['setup', 'recovery', 'custody', 'hand-out'], z.strictObject({ id }), nothing),
};
