import { expect, it } from 'vitest';
import { VisitView } from '../../../../domain/visit/views/view.ts';
import { drawsEvery, recordingOf, show } from '../../../gallery/testing.tsx';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('goes from a check that was picked by hand to the next open one after it', async () => {
  const recording = recordingOf({ title: 'The checks', stop: 'checks' });
  const visit = VisitView.parse(recording.answers.find(({ name }) => name === 'visits.get')?.value);
  const [first, second] = visit.checks;
  const picked = visit.checks.find(({ id }) => id === 'no-redness');
  const after = visit.checks[visit.checks.findIndex(({ id }) => id === picked?.id) + 1];
  const { does, client, page } = await show(gallery, 'open');
  const shown = () => page.querySelector('.checkdetail h2')?.textContent ?? '';
  expect([first?.status, second?.status]).toEqual(['to-check', 'to-check']);
  await does(picked?.name ?? '', { see: picked?.questions[0]?.text ?? '' });
  const passed = visit.checks.map((check) => (check === picked ? { ...check, status: 'passed' as const } : check));
  client.answer('visits.act', { ...visit, checks: passed });
  await does('None');
  expect(shown()).toContain(after?.name);
});

it('records the answer that was tapped', async () => {
  const { tap, client } = await show(gallery, 'open');
  await tap('Not washed');
  expect(client.asked('visits.act')).toMatchObject([
    { command: { type: 'answer-check', check: 'washed', question: 'washed', option: 'no' } },
  ]);
});
