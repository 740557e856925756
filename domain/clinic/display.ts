import { z } from 'zod';

/** How a tablet draws its screens: light unless somebody chose otherwise, for dark text survives a lamp's glare best. */
export const Display = z.strictObject({
  /** `tablet`: as the tablet's own settings are when a screen comes, never changed in the middle of one. */
  theme: z.enum(['light', 'dark', 'tablet']),
  /** Of what staff read, in percent. Clients choose for themselves. */
  text: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)]),
  /** The hand that works at the tablet; the right one where nobody said. */
  hand: z.enum(['right', 'left']).optional(),
});
export type Display = z.infer<typeof Display>;

export const ordinaryDisplay: Display = { theme: 'light', text: 100 };
