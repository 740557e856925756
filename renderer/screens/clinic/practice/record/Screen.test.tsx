import { expect, it } from 'vitest';
import { factKinds } from '../../../../../domain/visit/facts/recorded-fact.ts';
import { drawsEvery, show } from '../../../../gallery/testing.tsx';
import { en } from '../../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

const words = en.practiceRecord;
drawsEvery(gallery);

it('a fact is asked for with one tap, which is one step of the draft', async () => {
  const { client, page } = await show(gallery, 'facts');
  const row = page.querySelector(`[aria-label="${words.fact['guardian-document']}"]`);
  const [, , required] = row?.querySelectorAll('button') ?? [];
  required?.click();
  await expect
    .poll(() => client.asked('protocols.step'))
    .toMatchObject([{ edit: { edit: 'set', place: 'record/facts/guardian-document', content: 'required' } }]);
});

it('facts without a screen are listed and locked, and said to come', async () => {
  const { page } = await show(gallery, 'facts');
  const rows = [...page.querySelectorAll('.record-facts > li')];
  const locked = rows.filter((row) => row.querySelector('button') === null);
  expect(rows).toHaveLength(factKinds.length + 4);
  expect(locked.map((row) => row.textContent)).toEqual(
    (['identity-document-picture'] as const).map((fact) => `${words.fact[fact]}${words.under[fact]}${words.notYet}`),
  );
});

it('says that the list is a sample until the owner says that it is theirs', async () => {
  const { client, does, page } = await show(gallery, 'facts');
  expect(page.textContent).toContain(words.sampleList);
  await does(words.makeOwn);
  expect(client.asked('protocols.step')).toMatchObject([{ edit: { place: 'record/sample', content: false } }]);
});

it('begins with a ready-made list in one step, which says that it is a sample', async () => {
  const { client, does } = await show(gallery, 'lists');
  await does('Licence from a council');
  expect(client.asked('protocols.step')).toMatchObject([
    { edit: { edit: 'set', place: 'record', content: { sample: true, facts: { 'identity-document': 'required' } } } },
  ]);
});

it('sets how many hours the work waits after the patch test', async () => {
  const { client, does, page } = await show(gallery, 'facts');
  expect(page.querySelector('[data-place="record/patchTestHours"]')).toHaveProperty('value', '48');
  await does({ into: words.patchTestHours, text: '24' });
  await expect
    .poll(() => client.asked('protocols.step'))
    .toMatchObject([{ edit: { edit: 'set', place: 'record/patchTestHours', content: 24 } }]);
});

it('names the bounds as they are to be typed, without a sign between thousands that would be read as a comma', async () => {
  const { does, screen } = await show(gallery, 'facts');
  await does({ into: words.patchTestHours, text: '2000' });
  expect(await screen.findByText('Write a number from 1 to 1440')).toBeTruthy();
});
