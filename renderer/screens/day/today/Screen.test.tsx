import { expect, it } from 'vitest';
import { contract } from '../../../../api/contract/contract.ts';
import { drawsEvery, recordingOf, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('searches for what is typed', async () => {
  const { client } = await show(gallery, 'found');
  expect(client.asked('clients.search')).toContainEqual({ query: 'Jo' });
});

it('says who comes to which other tablet, and opens a visit that is there to be read', async () => {
  const { client, tap, page } = await show(gallery, 'chairs');
  const words = [...page.querySelectorAll('.listrow')].map(({ textContent }) => textContent);
  expect(words).toContainEqual(expect.stringMatching(/14:15.*Tom Alder.*On Chair 2/));
  await tap(/Daniel Okafor.*On Chair 2/);
  expect(client.asked('chairs.visit')).toEqual([{ visitId: '019aa000-0000-7000-8000-000000000323' }]);
});

it('opens a visit where it was left', async () => {
  const { does, page } = await show(gallery, 'full');
  await does('Noor Sample');
  expect(page.textContent).toContain(en.procedure.overdue);
});

it('tells whose name and role another owner changed, until they say that they saw it', async () => {
  const { client, tap, page } = await show(gallery, 'name-changed');
  expect(page.textContent).toContain('Kim Married');
  expect(page.textContent).toContain(en.custody.roleWords.owner);
  client.answer('staff.saw-change', {});
  await tap(en.custody.changeSeen);
  expect(client.asked('staff.saw-change')).toEqual([{}]);
  expect(page.textContent).not.toContain('Kim Married');
});

it('leads an owner from a backup that is too old to the backups', async () => {
  const { does, page } = await show(gallery, 'backup-old');
  await does(en.custody.openBackups);
  expect(page.textContent).toContain(en.custody.make);
});

it('has another name for every way to a visit of an earlier day, unfinished or without its copy', async () => {
  const { answers } = recordingOf({ title: 'Yesterday', stop: 'day-left-over' });
  const day = contract['visits.today'].output.parse(answers.find(({ name }) => name === 'visits.today')?.value);
  const { page } = await show(gallery, 'left-over', (client) =>
    client.answer('visits.today', {
      ...day,
      unfinished: day.unfinished.slice(4),
      notGiven: day.unfinished.slice(0, 4),
    }),
  );
  const names = [...page.querySelectorAll('.earlier .listrow')].map(({ textContent }) => textContent);
  expect(names.length).toBeGreaterThan(2);
  expect(new Set(names).size).toBe(names.length);
  expect(page.textContent).toContain(en.today.notGivenTitle);
});

it('says that a silenced tablet is silent, with a thick edge while a break is overdue', async () => {
  const { page } = await show(gallery, 'quiet');
  expect(page.textContent).toContain(en.common.soundOff);
  expect(page.querySelector('.quietedge.late')).not.toBeNull();
  const loud = await show(gallery, 'full');
  expect(loud.page.textContent).not.toContain(en.common.soundOff);
  expect(loud.page.querySelector('.quietedge')).toBeNull();
});

it('says once that nobody was found', async () => {
  const { does, page } = await show(gallery, 'full', (client) => client.answer('clients.search', []));
  await does({ into: en.today.find, text: 'Zoe' }, { see: en.today.nobodyHint });
  expect(page.textContent?.split(en.today.found_zero)).toHaveLength(2);
});

it('reminds of texts that nobody has approved, and leads an owner to them', async () => {
  const { page, does } = await show(gallery, 'full');
  expect(page.textContent).toContain(en.practice.todayTitle);
  await does(en.practice.open);
  expect(page.textContent).toContain(en.practice.sampleWords);
});
