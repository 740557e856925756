import { expect, it } from 'vitest';
import { keptView } from '../../../gallery/own-retention.ts';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('says of each what is theirs, and where only photos are due, what stays', async () => {
  const { page, tap } = await show(gallery, 'some');
  expect(page.textContent).toContain('3 visits · 9 documents · 12 photos');
  await tap(/^Photos only/);
  expect(page.textContent).toContain('12 photos');
  const photos = await show(gallery, 'photos');
  expect(photos.page.textContent).toContain('4 photos · the record stays until Mon 3 May 2027');
  expect(photos.page.textContent).not.toContain('9 documents');
});

it('a minimum that is raised takes the keeping time along', async () => {
  const { client, does, page } = await show(gallery, 'times');
  client.answer('retention.set', keptView);
  await does(`${en.retention.purpose.health}, ${en.retention.least}: More`);
  expect(client.asked('retention.set')).toEqual([{ purpose: 'health', least: 11, years: 11 }]);
  client.answer('retention.set-premises', { ...keptView, keeping: { ...keptView.keeping, premisesDays: 120 } });
  await does(`${en.retention.premises}: More`);
  expect(client.asked('retention.set-premises')).toEqual([{ days: 120 }]);
  expect(page.textContent).toContain('120 days');
});
