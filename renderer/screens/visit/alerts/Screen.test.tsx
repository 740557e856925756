import { expect, it } from 'vitest';
import { fault } from '../../../../domain/faults/faults.ts';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('waits for a choice and a reason before a decision is recorded', async () => {
  const { client, does, main } = await show(gallery, 'open');
  expect(main().getAttribute('aria-disabled')).toBe('true');
  await does(en.alerts.continueToday);
  expect(main().getAttribute('aria-disabled')).toBe('true');
  await does({ into: en.alerts.reason, text: 'Nitrile gloves.' }, en.alerts.record);
  expect(client.asked('visits.act')).toMatchObject([
    { command: { type: 'decide-alert', question: 'allergies', decision: 'continue', reason: 'Nitrile gloves.' } },
  ]);
});

it('keeps the reason when the step is not saved', async () => {
  const { client, does, page, typedIn } = await show(gallery, 'reason');
  client.refuse('visits.act', fault('not-saved'));
  await does(en.alerts.record);
  expect(page.textContent).toContain(en.common.notSaved);
  expect(typedIn(en.alerts.reason)).toBe('Nitrile gloves used throughout.');
});

it('says of an answer that waits for a doctor’s note that it does, and of another one that staff decide', async () => {
  const head = async (state: string) => (await show(gallery, state)).page.querySelector('.alert')?.textContent;
  expect(await head('note')).toContain('doctor’s note first');
  expect(await head('open')).toContain('you decide');
});
