import type { SettingsView } from '../../../../api/contract/settings.ts';

/** The groups of settings, in the order in which they are listed. Each is a place of its own. */
export const settingsGroups = ['clinic', 'people', 'tablet', 'papers', 'record'] as const;
export type SettingsGroup = (typeof settingsGroups)[number];

/** Every setting that can be found by its words, under its group. The words are in `settingsFind`. */
export const settingsIn = {
  clinic: ['details', 'staffLanguage', 'unknownBirth', 'questions', 'workingDays'],
  people: ['staff', 'myPin', 'idleLock', 'lockNames'],
  tablet: ['theme', 'textSize', 'volume', 'quiet', 'about'],
  papers: ['printer', 'logo', 'texts'],
  record: ['backups', 'retention', 'bringIn', 'chairs', 'passphrase', 'recoveryKey', 'seal', 'check', 'inspection'],
} as const satisfies Record<SettingsGroup, readonly string[]>;
export type Setting = (typeof settingsIn)[SettingsGroup][number];

/** About visits and their papers: not for whom no visit is shown. */
const aboutVisits: readonly SettingsGroup[] = ['papers', 'record'];

/** The groups of whoever looks. */
export const groupsFor = (visits: boolean): readonly SettingsGroup[] =>
  settingsGroups.filter((group) => visits || !aboutVisits.includes(group));

const ownersOnly: readonly Setting[] = ['backups', 'retention', 'bringIn', 'passphrase', 'recoveryKey', 'inspection'];

/** Settings that are not on the page of whoever looks. */
export function absentSettings(
  { opensWith }: SettingsView,
  { owner, visits }: { readonly owner: boolean; readonly visits: boolean },
): ReadonlySet<Setting> {
  const absent = new Set<Setting>(owner ? [] : ownersOnly);
  if (!visits) for (const group of aboutVisits) for (const setting of settingsIn[group]) absent.add(setting);
  if (opensWith !== 'passphrase') absent.add('passphrase');
  return absent;
}

export interface FoundSetting {
  readonly setting: Setting;
  readonly group: SettingsGroup;
}

/**
 * Settings with words that begin with every typed word, whatever the case and the accents. Nothing typed finds nothing.
 * `wordsOf` gives a setting's name, the other words for it, and its group's name.
 */
export function findSettings(
  typed: string,
  { absent, wordsOf }: { readonly absent: ReadonlySet<Setting>; readonly wordsOf: (found: FoundSetting) => string },
): FoundSetting[] {
  const wanted = wordsIn(typed);
  if (wanted.length === 0) return [];
  return settingsGroups.flatMap((group) =>
    settingsIn[group]
      .filter((setting) => !absent.has(setting))
      .map((setting): FoundSetting => ({ setting, group }))
      .filter((found) => {
        const words = wordsIn(wordsOf(found));
        return wanted.every((one) => words.some((word) => word.startsWith(one)));
      }),
  );
}

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
