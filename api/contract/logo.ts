import { z } from 'zod';
import { ClinicLogo } from '../../domain/clinic/logo.ts';
import { Sha256 } from '../../domain/ids.ts';
import { operation } from './operation.ts';
import { FoundFile, foundFile } from './seal.ts';

/** `addsBytes`: how much larger each document becomes. */
const ShownLogo = ClinicLogo.extend({ addsBytes: z.number().int() });

export const LogoView = z.object({ logo: ShownLogo.nullable() });
export type LogoView = z.infer<typeof LogoView>;
export type ShownLogo = z.infer<typeof ShownLogo>;

export const logo = {
  'logo.get': operation(['tablet'], z.strictObject({}), LogoView),
  /** Pictures at a save target. */
  'logo.files': operation(['settings'], z.strictObject({ targetId: z.string().max(200) }), z.array(FoundFile), {
    aside: true,
  }),
  /** Returns the picture as it would be stored, without storing it. */
  'logo.look': operation(['settings'], z.strictObject(foundFile), ShownLogo, { aside: true }),
  /** `sha256`: of the picture that was shown; a file that changed since is refused. */
  'logo.set': operation(['settings'], z.strictObject({ ...foundFile, sha256: Sha256 }), LogoView, { aside: true }),
  'logo.remove': operation(['settings'], z.strictObject({}), LogoView),
};
