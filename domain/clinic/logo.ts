import { z } from 'zod';
import { Sha256 } from '../ids.ts';

/** A logo as it is kept and printed; bytes in base64. What cameras and editors noted in a picture was taken out before. */
export const ClinicLogo = z.object({
  kind: z.enum(['png', 'jpeg', 'svg']),
  sha256: Sha256,
  base64: z.base64().min(1).max(700_000),
});
export type ClinicLogo = z.infer<typeof ClinicLogo>;

/** The room of a logo at the head of a document, in millimetres; it keeps its proportions. */
export const logoBox = { width: 42, height: 16 } as const;
