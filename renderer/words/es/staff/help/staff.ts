import type { StaffHelp } from '../../../help.ts';
import { accessHelp } from './access.ts';
import { clinicHelp } from './clinic.ts';
import { dayHelp } from './day.ts';
import { visitHelp } from './visit.ts';

/** One short page for every screen that staff see. */
export const staffHelp: StaffHelp = { ...accessHelp, ...dayHelp, ...visitHelp, ...clinicHelp };
