import { expect, it } from 'vitest';
import { VisitView } from '../../../../domain/visit/views/view.ts';
import { drawsEvery, recordingOf, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('begins with all clear, where the checks said what was left', async () => {
  const { page } = await show(gallery, 'open');
  const said = page.querySelector('.actions .outcome[role=status]');
  expect(said?.textContent).toContain(en.checks.ready);
  expect(said?.querySelectorAll('.dots .on')).toHaveLength(10);
});

it('is confirmed only line by line', async () => {
  const { client, page, main, does } = await show(gallery, 'open');
  expect(main().getAttribute('aria-disabled')).toBe('true');
  for (const line of page.querySelectorAll('.lines .choice')) await does(line.textContent);
  await does(en.visit.confirmTimeOut);
  expect(client.asked('visits.act')).toMatchObject([{ command: { type: 'confirm-time-out', items: { length: 5 } } }]);
  expect(client.asked('session.hand-over')).toEqual([]);
});

it('is confirmed and the tablet handed over for the consent with one tap', async () => {
  const { answers } = recordingOf({ title: 'The consent', stop: 'consent' });
  const consent = VisitView.parse(answers.find(({ name }) => name === 'visits.get')?.value);
  const { client, page, does } = await show(gallery, 'open', (app) => app.answer('visits.act', consent));
  for (const line of page.querySelectorAll('.lines .choice')) await does(line.textContent);
  await does(en.visit.confirmAndHandOver);
  expect(client.asked('session.hand-over')).toMatchObject([{ task: 'consent', language: 'en' }]);
});
