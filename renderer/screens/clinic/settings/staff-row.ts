import type { SettingsView } from '../../../../api/contract/settings.ts';

/** One member of staff, as settings list them. */
export type StaffRow = SettingsView['staff'][number];
