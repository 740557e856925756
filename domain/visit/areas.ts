import { z } from 'zod';

/** The parts of the scalp. Right and left are the client's own. */
export const scalpAreas = ['front', 'top', 'left', 'right', 'back'] as const;
export const ScalpArea = z.enum(scalpAreas);
export type ScalpArea = z.infer<typeof ScalpArea>;
