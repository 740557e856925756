import { expect, it } from 'vitest';
import { drawsEvery, show, turn } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { speakToStaff } from '../../../words/words.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('says of a visit with a new date that it was rescheduled, and nothing of an aftercare', async () => {
  const { page } = await show(gallery, 'seal-rescheduled');
  const head = page.querySelector('.head')?.textContent;
  expect(head).toContain(en.today.outcome_rescheduled);
  expect(head).not.toContain(en.visit.step7);
});

it('seals with one tap', async () => {
  const { client, does } = await show(gallery, 'seal');
  await does(en.done.seal);
  expect(client.asked('visits.seal')).toHaveLength(1);
});

it('seals the sheet to take home in large print too, with one tap more', async () => {
  const { client, does } = await show(gallery, 'seal');
  await does(en.done.largePrint, en.done.seal);
  expect(client.asked('visits.seal')).toMatchObject([{ largePrint: true }]);
});

it('says with the last step how the copy was given', async () => {
  const { client, does } = await show(gallery, 'sealed');
  await does(en.done.copy_printed, en.done.finishLock);
  expect(client.asked('visits.act')).toMatchObject([{ command: { type: 'close-visit', copy: 'printed' } }]);
});

it('adds a correction in words', async () => {
  const { client, does } = await show(gallery, 'correction');
  await does({ into: en.done.correctionField, text: 'The needle was 3RL 0.30 mm.' }, en.done.correctionSave);
  expect(client.asked('visits.act')).toMatchObject([
    { command: { type: 'add-correction', text: 'The needle was 3RL 0.30 mm.' } },
  ]);
});

it('takes a correction in the language of the client’s papers too, where that is another one', async () => {
  const { client, does, page } = await show(gallery, 'correction');
  const theirs = 'The same in Spanish, for the client (optional)';
  expect(page.ownerDocument.body.textContent).toContain('The client’s papers are in Spanish, and so is this one.');
  const both = { text: 'At eleven.', forClient: 'A las once.' };
  await does(
    { into: en.done.correctionField, text: both.text },
    { into: theirs, text: both.forClient },
    en.done.correctionSave,
  );
  expect(client.asked('visits.act')).toMatchObject([{ command: { type: 'add-correction', ...both } }]);
});

it('names the tablet’s own folder in staff’s language, and a stick as it is called', async () => {
  const { page } = await show(gallery, 'sealed', (fake) =>
    fake.answer('documents.targets', [
      { id: 'tablet', label: 'Documents on this tablet', removable: false },
      { id: 'usb', label: 'CLINIC', removable: true },
    ]),
  );
  expect(page.textContent).toContain('Save to Documents on this tablet');
  await speakToStaff('es');
  await turn();
  expect(page.textContent).toContain('Guardar en Documentos de esta tableta');
  expect(page.textContent).toContain('Guardar en CLINIC');
  await speakToStaff('en');
});
