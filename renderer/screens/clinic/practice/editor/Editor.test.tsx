import { fireEvent } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { contract } from '../../../../../api/contract/contract.ts';
import { fault } from '../../../../../domain/faults/faults.ts';
import { ownDraft } from '../../../../gallery/own-draft.ts';
import { show } from '../../../../gallery/testing.tsx';
import { en } from '../../../../words/en.ts';
import { gallery as items } from '../items/Screen.gallery.tsx';
import { gallery } from '../Screen.gallery.tsx';

const title = en.practiceQuestions.clauseTitle;
const more = `${en.practiceRules.howFar}: ${en.common.more}`;

it('shows a changed day on the paper at once, before the host has answered, and sends it as one edit', async () => {
  const { client, page, tap } = await show(gallery, 'editor-point', (one) =>
    one.refuse('protocols.step', fault('not-reached', {})),
  );
  expect(page.querySelectorAll('.paper-bar.clash').length).toBeGreaterThan(0);
  await tap(more);
  await expect.poll(() => page.querySelectorAll('.paper-bar.clash').length).toBe(0);
  const edit = {
    edit: 'set',
    place: 'aftercare/water-only/from',
    content: { anchor: 'session', offset: 4, unit: 'day' },
  };
  expect(client.asked('protocols.step')[0]).toMatchObject({ edit });
});

it('moves a row by the arrow keys on its handle, shows where it went, and takes a step back and makes it again by keys', async () => {
  const { client, page, screen } = await show(gallery, 'editor');
  const handle = page.querySelector('[data-row="aftercare/water-only"] .handle');
  const row = handle?.closest('li');
  if (!handle || !row) throw new Error('the row has no handle');
  const comesIntoView = vi.spyOn(row, 'scrollIntoView');
  fireEvent.keyDown(handle, { key: 'ArrowUp' });
  await expect
    .poll(() => client.asked('protocols.step'))
    .toMatchObject([{ edit: { edit: 'move', place: 'aftercare/water-only', to: 'up' } }]);
  await screen.findByText(/^Moved: Water only/);
  expect(comesIntoView).toHaveBeenCalledWith({ block: 'nearest' });
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await expect.poll(() => client.asked('protocols.step').at(-1)).toMatchObject({ do: 'undo' });
  fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
  await expect.poll(() => client.asked('protocols.step').at(-1)).toMatchObject({ do: 'redo' });
});

it('names the other rule and its date at the field of a contradiction', async () => {
  const { page } = await show(gallery, 'editor');
  const from = page.querySelector('[data-place="aftercare/water-only/from"]');
  const said = document.getElementById(from?.getAttribute('aria-describedby') ?? '')?.textContent;
  expect(said).toMatch(/^Disagrees with “Do not wash” on \w{3} \d+ \w{3}$/);
});

it('sends what could not be sent before, when the draft is opened again, and only then reads it', async () => {
  const { client, tap } = await show(gallery, 'editor-point', (one) =>
    one.refuse('protocols.step', fault('not-reached', {})),
  );
  await tap(more);
  await expect.poll(() => client.asked('protocols.step').length).toBe(1);
  await tap(en.practice.title);
  await tap(en.practiceEdit.open);
  await expect.poll(() => client.asked('protocols.step').length).toBe(2);
});

it('shows what is half typed over the language that it was typed in, and over no other', async () => {
  const { client, complaint, does, typedIn } = await show(items, 'clause');
  const place = 'consent/clauses/photos/title';
  const german = ownDraft({ edit: 'write-in', language: 'de' }, { edit: 'set', place, content: 'Fotos' });
  const madeAgain = async (draft: typeof german, shows: string) => {
    const view = contract['protocols.draft'].output.parse(draft['protocols.draft']);
    client.answer('protocols.step', { ...view, place });
    fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
    await expect.poll(() => typedIn(title)).toBe(shows);
  };
  await does({ into: title, text: ' ' });
  const kept = { draft: { place, language: 'en' }, value: ' ' };
  await expect.poll(() => client.asked('drafts.put')).toMatchObject([kept]);
  await madeAgain(german, 'Fotos');
  await expect.poll(() => complaint(title)).toBeUndefined();
  const asked = { draft: expect.objectContaining({ place, language: 'de' }) };
  await expect.poll(() => client.asked('drafts.get')).toContainEqual(asked);
  expect(client.asked('drafts.put')).toHaveLength(1);
  client.answer('drafts.get', { value: ' ' });
  await madeAgain(ownDraft(), ' ');
  await expect.poll(() => complaint(title)).toMatch(/Write/);
});

it('makes a step of what fits and waited only for its language', async () => {
  const { client } = await show(items, 'clause', (one) => one.answer('drafts.get', { value: 'Pictures of your head' }));
  const step = { edit: 'set', place: 'consent/clauses/photos/title', content: 'Pictures of your head' };
  await expect.poll(() => client.asked('protocols.step')).toContainEqual(expect.objectContaining({ edit: step }));
});
