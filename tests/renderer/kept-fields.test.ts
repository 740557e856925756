import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const screens = fileURLToPath(new URL('../../renderer/screens/', import.meta.url));

/** Fields whose words are not kept, and why. Everything else that can be typed outlives a Back, a lock and a dialog. */
const notKept: Readonly<Record<string, string>> = {
  'clinic/backups/Drill.tsx': 'a recovery key is kept nowhere',
  'access/lock/ForgotPin.tsx': 'a recovery key and a PIN are kept nowhere',
  'access/recovery/SaveReadable.tsx': 'a passphrase is kept nowhere',
  'access/recovery/Screen.tsx': 'there is no open store, and a recovery key is kept nowhere',
  'access/restore/Screen.tsx': 'there is no open store, and a recovery key is kept nowhere',
  'clinic/settings/ChangePassphrase.tsx': 'a passphrase is kept nowhere',
  'clinic/settings/NewRecoveryKey.tsx': 'a recovery key and a PIN are kept nowhere',
  'clinic/inspection/OpenInspection.tsx': 'opened in one go, with a PIN: a lock leaves nothing open to anybody',
  'clinic/chairs/HubFields.tsx': 'typed in one go, with a PIN and a code',
  'clinic/chairs/Connect.tsx': 'typed in one go, with a PIN and a code',
  'clinic/chairs/AddChair.tsx': 'typed in one go, while the digits are compared',
  'clinic/settings/PinPair.tsx': 'a PIN is kept nowhere',
  'access/setup/OwnerStep.tsx': 'there is no store yet: in memory, across Back',
  'access/setup/TypeBackStep.tsx': 'a recovery key is kept nowhere',
  'access/open/Screen.tsx': 'a passphrase is kept nowhere',
  'client-side/cover/NameQuestion.tsx': 'a name that is asked for is kept nowhere before it was judged',
  'day/today/Screen.tsx': 'a search: goes along to the new client',
  'clinic/settings/SettingsNav.tsx': 'a search',
  'day/join/FindPerson.tsx': 'a search',
  'day/desk/Screen.tsx': 'a search: goes along to the new client',
  'day/clients/Screen.tsx': 'a search: goes along to the new client',
  'records/register/DaysFilter.tsx': 'a filter: kept with the list once it is set',
  'records/register/LotFilter.tsx': 'a filter: kept with the list once it is set',
  'access/setup/zone/ZoneList.tsx': 'a search',
  'clinic/practice/fields/Count.tsx': 'a number that counts as soon as it is one',
  'clinic/practice/papers/DayStep.tsx': 'a day that counts as soon as it is one',
};

/** Fields that are parts of a form which another file keeps. */
const partOf: Readonly<Record<string, string>> = {
  'visit/facts/ComplicationFields.tsx': 'visit/facts/FactDialog.tsx',
  'visit/procedure/LotFields.tsx': 'visit/procedure/LotDialog.tsx',
  'visit/checks/DecideCheck.tsx': 'visit/checks/ChecksStage.tsx',
  'visit/alerts/InWriting.tsx': 'visit/alerts/DecideInWriting.tsx',
  'day/client-form/BirthDate.tsx': 'day/client-form/ClientForm.tsx',
  'visit/put-right/Correction.tsx': 'visit/put-right/EntryCard.tsx',
  'visit/put-right/WhyChoice.tsx': 'visit/put-right/EntryCard.tsx',
  'visit/facts/FactFields.tsx': 'visit/facts/FactDialog.tsx',
  'client-side/intake/ValueAsked.tsx': 'client-side/intake/useValueAnswer.ts',
  'client-side/intake/YesNoAsked.tsx': 'client-side/intake/useHealthAnswer.ts',
  'access/setup/ClinicFields.tsx': 'clinic/settings/ClinicForm.tsx',
  'clinic/client-lists/ListedRow.tsx': 'clinic/client-lists/Screen.tsx',
  'clinic/practice/languages/TranslationCard.tsx': 'clinic/practice/languages/useWritten.ts',
  'clinic/practice/fields/NumberPart.tsx': 'clinic/practice/fields/useTyped.ts',
  'clinic/practice/fields/TextPart.tsx': 'clinic/practice/fields/useTyped.ts',
};

const files = readdirSync(screens, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
const source = (name: string) => readFileSync(join(screens, name), 'utf8');
const typedIn = files.filter((name) => /<(Field|PinField|RecoveryKeyField|Area|input|textarea)\b/.test(source(name)));

test.each(typedIn)('nothing typed on %s is lost, or it is a secret', (name) => {
  if (name in notKept) return;
  expect(source(partOf[name] ?? name)).toMatch(
    /useDraft\(|useSaveDraft\(|useDecision\(|\bdraft\.keep\(|\buseFormDraft\(draft\)|call\('drafts\.put'/,
  );
});

test('what is said not to be kept has a field still', () => {
  const said = [...Object.keys(notKept), ...Object.keys(partOf)];
  expect(said.filter((name) => !typedIn.includes(name))).toEqual([]);
});

test('no screen has a text box of its own beside the kit’s, which look for what nobody sees', () => {
  expect(files.filter((name) => /<(input|textarea)\b/.test(source(name)))).toEqual([]);
});
