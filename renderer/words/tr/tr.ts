import { aftercare } from './aftercare.ts';
import { common } from './common.ts';
import { consent } from './consent.ts';
import { faults, fields } from './faults.ts';
import { handover } from './handover.ts';
import { help } from './help.ts';
import { intake } from './intake.ts';
import { sign } from './sign.ts';
import type { Turkish } from './turkish.ts';

/** Turkish on the client's side, in formal address. */
export const turkish: Turkish = {
  forms: ['one', 'other'],
  catalogues: { common, aftercare, consent, handover, intake, sign },
  faults,
  fields,
  help,
};
