import { expect, it } from 'vitest';
import { ChangesView, DraftView, protocols } from '../../../../api/contract/protocols.ts';
import { drawsEvery, recordingOf, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';
import { sections } from './sections.ts';

const ReadTexts = protocols['protocols.read'].output;

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

it('approves with a PIN what was read, and not a draft that says something else', async () => {
  const { client, does, screen } = await show(gallery, 'approve');
  const draft = draftView();
  const { draftId, hash } = draft;
  const unchanged = { hash, against: hash, nextVersion: 5, changes: [], consentAgain: false, stopping: 0 };
  const change = {
    what: 'changed',
    place: 'disclaimer',
    mark: 'meaning',
    item: null,
    before: 'A',
    after: 'B',
    settable: true,
  };
  client.answer('protocols.open-draft', draft);
  client.answer('protocols.changes', ChangesView.parse({ ...unchanged, changes: [change, change] }));
  await does(en.practice.approve);
  await screen.findByText('Your draft has 2 changes that you have not read here');
  expect(client.asked('protocols.approve')).toEqual([]);
  client.answer('protocols.changes', ChangesView.parse(unchanged));
  await does({ into: en.settings.presentPin, text: '246810' }, en.practice.approve);
  await expect.poll(() => client.asked('protocols.approve')).toEqual([{ draftId, hash, against: hash, pin: '246810' }]);
});

/** The owner's draft of the texts that the sample day has in use. */
function draftView(): DraftView {
  const { head, protocol } = ReadTexts.parse(
    recordingOf({ title: '', stop: 'day' }).answers.find(({ name }) => name === 'protocols.read')?.value,
  );
  return DraftView.parse({
    draftId: '0195d2f0-0000-7000-8000-000000000001',
    treatment: head.treatment,
    name: head.name,
    owner: '0195d2f0-0000-7000-8000-000000000002',
    ownerName: 'Robin Example',
    mine: true,
    changedAt: head.since.instant,
    position: 0,
    protocol,
    hash: head.hash,
    canUndo: false,
    canRedo: false,
    place: '',
    others: [],
  });
}
