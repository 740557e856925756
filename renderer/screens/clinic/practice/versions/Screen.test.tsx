import { expect, it } from 'vitest';
import { CallError } from '../../../../../api/client/client.ts';
import { fault } from '../../../../../domain/faults/faults.ts';
import { drawsEvery, show } from '../../../../gallery/testing.tsx';
import { en } from '../../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

const words = en.practiceVersions;

drawsEvery(gallery);

it('lists every version with who approved it and when, and compares one with the version in use', async () => {
  const { page, client, tap } = await show(gallery, 'versions');
  const rows = [...page.querySelectorAll('.practice-versions > .list > li')].map((row) => row.textContent);
  expect(rows).toHaveLength(5);
  expect(rows[0]).toContain(words.inUse);
  expect(rows[2]).toContain('Jo Example · back to 3');
  expect(rows[4]).toContain(words.sample);
  expect(page.textContent).toContain('5 things differ');
  await tap(/^4 ?Tue 10 Mar 2026/);
  expect(client.asked('protocols.compare').at(-1)).toMatchObject({ from: 4, to: 7 });
});

it('rolls back only after the PIN, on the page that says what changes', async () => {
  const { page, client, does } = await show(gallery, 'roll-back');
  expect(page.querySelectorAll('.practice-changes > li')).toHaveLength(5);
  expect(page.querySelector('.btn.main')?.textContent).toBe(en.practice.waitsPin);
  client.refuse('protocols.roll-back', fault('wrong-pin', { left: 4 }));
  await does({ into: en.settings.presentPin, text: '246810' }, 'Roll back to 6');
  expect(client.asked('protocols.roll-back')).toMatchObject([{ version: 6, pin: '246810' }]);
  expect(page.querySelectorAll('.practice-changes > li')).toHaveLength(5);
});

it('saves a version whole, for other programs, or for a translator in a language', async () => {
  const { client, does, page, screen } = await show(gallery, 'save-texts');
  client.answer('protocols.export', { place: 'USB stick', folder: 'Chairside', files: ['scalp-7-fr.csv'] });
  await does('français');
  const [place] = [...page.querySelectorAll('.places')].at(-1)?.querySelectorAll('button') ?? [];
  await does(place?.textContent ?? '');
  await does(`Save to ${place?.textContent}`);
  expect(client.asked('protocols.export')).toMatchObject([{ version: 7, as: 'csv', language: 'fr' }]);
  await screen.findByText('Saved in USB stick: Chairside: scalp-7-fr.csv');
});

it('says whose seal a file carries and lists what could not be taken', async () => {
  const { page } = await show(gallery, 'opened-in-part');
  expect(page.textContent).toContain(words.seal['changed-since']);
  expect(page.textContent).toContain('2 things could not be taken');
  expect(page.textContent).toMatch(/Aftercare 1, [^/]*There is a field here that a protocol does not have/);
  expect(page.textContent).not.toContain('no-wash');
});

it('says of a file that is no protocol what it is, and opens nothing', async () => {
  const refused = new CallError(fault('protocol-file', { why: 'not-json' }));
  const { opened: state } = gallery.states;
  if (!state) throw new Error('there is no such state');
  const broken = {
    ...gallery,
    states: { opened: { ...state, answers: { ...state.answers, 'protocols.import': refused } } },
  };
  const { page, screen } = await show(broken, 'opened');
  await screen.findByText(/We can’t read this file/);
  expect(page.textContent).toContain(words.openIntro);
});

it('copies a treatment under a name, and keeps a name that is taken typed', async () => {
  const { client, does, typedIn, complaint } = await show(gallery, 'copy');
  await does(words.copy);
  await expect.poll(() => complaint(words.copyName)).toBeDefined();
  client.refuse('protocols.copy', fault('treatment-taken', {}));
  await does({ into: words.copyName, text: 'Density' }, words.copy);
  expect(client.asked('protocols.copy')).toMatchObject([{ name: 'Density' }]);
  expect(typedIn(words.copyName)).toBe('Density');
});

it('asks once before a draft is discarded, and keeps it where the owner would rather', async () => {
  const { client, does, page } = await show(gallery, 'discard');
  await does(words.keep);
  expect(page.querySelector('dialog')).toBeNull();
  expect(client.asked('protocols.discard-draft')).toEqual([]);
  await does(words.discard);
  client.answer('protocols.discard-draft', { treatments: [] });
  await does(words.discard);
  expect(client.asked('protocols.discard-draft')).toHaveLength(1);
});

it('shows two owners’ drafts rule by rule, and takes over the other’s where the owner says so', async () => {
  const { client, does, page } = await show(gallery, 'both');
  const rows = () => [...page.querySelectorAll('.practice-changes > li')].map((one) => one.textContent ?? '');
  await expect.poll(() => rows().length).toBe(5);
  expect(rows()[0]).toMatch(/^Health 2, .*Jo Example’s.*The same in both$/);
  expect(rows()[1]).toContain('As in the version in use');
  const [, diabetes] = page.querySelectorAll('.practice-changes > li');
  diabetes?.querySelector('button')?.click();
  await does();
  expect(client.asked('protocols.take-over')).toMatchObject([{ use: 'theirs', place: 'health/diabetes' }]);
});

it('begins an owner’s draft with the first rule that they take from another owner’s, which stays as it is', async () => {
  const { client, page, screen, does } = await show(gallery, 'other');
  const rows = () => [...page.querySelectorAll('.practice-changes > li')].map((one) => one.textContent ?? '');
  await expect.poll(() => rows().length).toBe(3);
  expect(rows().join()).not.toContain(words.yours);
  const before = client.asked('protocols.open-draft').length;
  screen.getAllByRole('button', { name: /^Use Jo Example’s: / })[0]?.click();
  await does();
  await expect.poll(() => client.asked('protocols.take-over').length).toBe(1);
  expect(client.asked('protocols.open-draft')).toHaveLength(before + 1);
  expect(client.asked('protocols.take-over')).toMatchObject([{ use: 'theirs' }]);
  // From then on both stand side by side.
  await screen.findByRole('heading', { name: words.bothTitle });
});
