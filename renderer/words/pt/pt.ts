import { aftercare } from './aftercare.ts';
import { common } from './common.ts';
import { consent } from './consent.ts';
import { faults, fields } from './faults.ts';
import { handover } from './handover.ts';
import { help } from './help.ts';
import { intake } from './intake.ts';
import type { Portuguese } from './portuguese.ts';
import { sign } from './sign.ts';

/** Portuguese, as in Portugal, on the client's side, in formal address. */
export const portuguese: Portuguese = {
  forms: ['one', 'many', 'other'],
  catalogues: { common, aftercare, consent, handover, intake, sign },
  faults,
  fields,
  help,
};
