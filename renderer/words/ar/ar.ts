import { aftercare } from './aftercare.ts';
import type { Arabic } from './arabic.ts';
import { common } from './common.ts';
import { consent } from './consent.ts';
import { faults, fields } from './faults.ts';
import { handover } from './handover.ts';
import { help } from './help.ts';
import { intake } from './intake.ts';
import { sign } from './sign.ts';

/** Modern Standard Arabic on the client's side, in words that suit women and men: nobody is asked for in the imperative. */
export const arabic: Arabic = {
  forms: ['zero', 'one', 'two', 'few', 'many', 'other'],
  catalogues: { common, aftercare, consent, handover, intake, sign },
  faults,
  fields,
  help,
};
