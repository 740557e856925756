import { z } from 'zod';

/** The latest day after a treatment on which a client can be asked, and how often at most. */
export const checkInBounds = { latest: 365, most: 8 } as const;

/** Days after the treatment on which the client is asked how it is; each once, in order. None is a choice too. */
export const CheckInDays = z
  .array(z.number().int().min(1).max(checkInBounds.latest))
  .max(checkInBounds.most)
  .refine((days) => days.every((day, n) => n === 0 || day > (days[n - 1] ?? 0)));

/** Where a protocol names none of its own. */
export const ordinaryCheckInDays: readonly number[] = [4, 7, 30];
