import { expect, it } from 'vitest';
import { AppStatus } from '../../../../api/contract/status.ts';
import { drawsEvery, recordingOf, show, turn } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { staffWords } from '../../../words/staff-language.ts';
import { speakToStaff } from '../../../words/words.ts';
import { type FoundSetting, findSettings, type Setting, settingsIn } from './groups.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('adds somebody with a PIN that was typed twice', async () => {
  const { client, does } = await show(gallery, 'add-staff');
  await does(
    { into: en.settings.name, text: 'Kim Sample' },
    { into: en.settings.pin, text: '135791' },
    { into: en.settings.pinAgain, text: '135791' },
    en.settings.add,
  );
  expect(client.asked('settings.add-staff')).toEqual([{ name: 'Kim Sample', role: 'practitioner', pin: '135791' }]);
});

it('says at the field that a PIN is missing', async () => {
  const { client, complaint } = await show(gallery, 'add-nothing');
  expect(complaint(en.settings.pin)).toBe(en.common.fieldWrong.pin);
  expect(client.asked('settings.add-staff')).toEqual([]);
});

it('changes one’s own PIN with the present one', async () => {
  const { client, does, main } = await show(gallery, 'pin');
  expect(main().getAttribute('aria-disabled')).toBe('true');
  await does(
    { into: en.settings.presentPin, text: '246810' },
    { into: en.settings.newPin, text: '864202' },
    { into: en.settings.newPinAgain, text: '864202' },
    en.settings.savePin,
  );
  expect(client.asked('staff.change-pin')).toEqual([{ pin: '246810', newPin: '864202' }]);
});

it('changes the clinic’s address', async () => {
  const { client, does } = await show(gallery, 'clinic');
  await does({ into: en.setup.address, text: '1 Other Road' }, en.settings.saveClinic);
  expect(client.asked('settings.change-clinic')).toMatchObject([{ clinic: { address: '1 Other Road' } }]);
});

it('has the staff side in Spanish once an owner chooses it, and the page turns to it at once', async () => {
  await Promise.all([staffWords.es.first?.(), staffWords.es.rest()]);
  const { client, tap, page } = await show(gallery, 'overview');
  const status = recordingOf({ title: '', stop: 'day' }).answers.find(({ name }) => name === 'app.status');
  client.answer('app.status', { ...AppStatus.parse(status?.value), serial: 1_000, staffLanguage: 'es' });
  await tap('Español');
  await turn();
  expect(client.asked('settings.set-staff-language')).toEqual([{ language: 'es' }]);
  expect(document.documentElement.lang).toBe('es');
  expect(page.querySelector('h1')?.textContent).toBe('Ajustes');
  await speakToStaff('en');
});

it('asks for the dark theme, and keeps the size of text', async () => {
  const { client, tap } = await show(gallery, 'tablet');
  await tap(en.settings.themeDark);
  expect(client.asked('settings.set-display')).toEqual([{ display: { theme: 'dark', text: 100 } }]);
});

it('mirrors the main buttons for the left hand, and keeps the rest', async () => {
  const { client, tap } = await show(gallery, 'tablet');
  await tap(en.settings.handLeft);
  expect(client.asked('settings.set-display')).toEqual([{ display: { theme: 'light', text: 100, hand: 'left' } }]);
});

it('asks for nothing when what is chosen already is tapped again', async () => {
  const { client, tap } = await show(gallery, 'tablet');
  for (const chosen of [en.settings.themeLight, '100 %', en.settings.handRight]) await tap(chosen);
  for (const chosen of [en.settings.loudness.middle, en.settings.withSound]) await tap(chosen);
  expect([...client.asked('settings.set-display'), ...client.asked('settings.set-sound')]).toEqual([]);
});

it('changes a colleague’s name and role, once something was changed', async () => {
  const { client, does, main } = await show(gallery, 'member');
  expect(main().textContent).toContain(en.settings.waitsChange);
  await does({ into: en.settings.name, text: 'Kim Married' }, en.settings.mayAs.owner, en.settings.saveMember);
  expect(client.asked('staff.change')).toMatchObject([{ name: 'Kim Married', role: 'owner' }]);
});

it('offers the only owner neither another role nor to leave, and says why', async () => {
  const { screen, page } = await show(gallery, 'only-owner');
  expect(page.textContent).toContain(en.settings.lastOwner);
  for (const label of [en.settings.deactivate, en.settings.mayAs.practitioner])
    expect(screen.queryByRole('button', { name: label })).toBeNull();
});

it('finds a setting by another word for it, and goes to its group with the focus on it', async () => {
  const { does, page } = await show(gallery, 'found');
  expect(page.textContent).toContain(en.settingsFind.myPin.name);
  await does(en.settingsFind.myPin.name);
  expect(page.textContent).toContain(en.settings.lock);
  expect(document.activeElement?.textContent).toContain(en.settings.changePin);
});

it('says where nothing is found, and that nothing is there', async () => {
  const { page } = await show(gallery, 'found-none');
  expect(page.textContent).toContain(en.settings.foundNoneWords);
});

it('lists every setting under one group, and finds nothing that is not on the page', () => {
  expect(Object.values(settingsIn).flat().sort()).toEqual(Object.keys(en.settingsFind).sort());
  const wordsOf = ({ setting, group }: FoundSetting) => `${en.settingsFind[setting].also} ${en.settings.group[group]}`;
  const find = (typed: string, ...absent: Setting[]) => findSettings(typed, { absent: new Set(absent), wordsOf });
  expect(find('usb')).toEqual([{ setting: 'backups', group: 'record' }]);
  expect(find('BACK restore')).toHaveLength(1);
  expect(find('usb', 'backups')).toEqual([]);
  expect(find(' ')).toEqual([]);
});

it('silences the tablet for today, keeps the volume, and says that nothing could be played', async () => {
  const { client, tap, page } = await show(gallery, 'tablet');
  client.answer('settings.set-sound', {});
  await tap(en.settings.quietToday);
  await tap(en.settings.loudness.high);
  expect(client.asked('settings.set-sound')).toEqual([
    { sound: { volume: 100, quiet: true } },
    { sound: { volume: 200, quiet: false } },
  ]);
  // No page of this test's has a speaker.
  await tap(en.settings.trySound);
  expect(page.textContent).toContain(en.settings.soundMute);
});
