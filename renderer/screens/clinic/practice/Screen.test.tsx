import { expect, it } from 'vitest';
import { sections } from '../../../../domain/protocol/versions/sections.ts';
import { drawsEvery, recordingOf, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('leads an owner through every part of the texts, one after the other', async () => {
  const { does, page } = await show(gallery, 'outline');
  await does(en.practice.readAll);
  for (const [index, section] of sections.entries()) {
    expect(page.textContent).toContain(en.practice.section[section]);
    const next = sections[index + 1];
    if (next) await does(`Next: ${en.practice.section[next]}`);
  }
});

it('shows every word of the consent that clients sign', async () => {
  const { page } = await show(gallery, 'consent');
  const read = recordingOf({ title: '', stop: 'day' }).answers.find(({ name }) => name === 'protocols.read');
  const passages = JSON.stringify(read?.value).match(/"paragraphs":\["[^"]+/g) ?? [];
  expect(passages.length).toBeGreaterThan(5);
  for (const passage of passages) expect(page.textContent).toContain(passage.slice('"paragraphs":["'.length));
});
