import type { HelpPage } from '../../help-page.ts';
import { accessHelp } from './access.ts';
import { clinicHelp } from './clinic.ts';
import { dayHelp } from './day.ts';
import { visitHelp } from './visit.ts';

/** One short page for every screen that staff see. */
export const staffHelp = { ...accessHelp, ...dayHelp, ...visitHelp, ...clinicHelp } as const satisfies Readonly<
  Record<string, HelpPage>
>;
