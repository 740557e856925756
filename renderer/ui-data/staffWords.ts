import type { AppStatus } from '../../api/contract/status.ts';
import { ordinaryStaffLanguage, type StaffLanguage, staffLanguageOf } from '../../domain/clinic/staff-language.ts';
import { staffLanguage } from '../words/language.ts';
import { speakToStaff } from '../words/words.ts';

/** What the tablet itself is in, as far as staff can have it; null where they cannot. */
export const tabletLanguage = (): StaffLanguage | null => staffLanguageOf(navigator.language);

/**
 * Has the page speak staff's language as the status says it; before the records are open, once, that of the tablet. `null` when
 * it speaks it already. Never rejects: without its words the page stays as it is, and the next status asks again.
 */
export function followStaffLanguage({ staffLanguage: chosen }: AppStatus, first: boolean): Promise<void> | null {
  const wanted = chosen ?? (first ? (tabletLanguage() ?? ordinaryStaffLanguage) : staffLanguage());
  if (wanted === staffLanguage()) return null;
  return speakToStaff(wanted).catch(() => undefined);
}
