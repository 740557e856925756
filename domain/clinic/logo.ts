import { z } from 'zod';
import { Sha256 } from '../ids.ts';

/** A logo as stored and printed; bytes in base64. Metadata of cameras and editors has been removed. */
export const ClinicLogo = z.object({
  kind: z.enum(['png', 'jpeg', 'svg']),
  sha256: Sha256,
  base64: z.base64().min(1).max(700_000),
});
export type ClinicLogo = z.infer<typeof ClinicLogo>;

/** Size of the logo box at the head of a document, in millimetres; the logo keeps its proportions. */
export const logoBox = { width: 42, height: 16 } as const;
