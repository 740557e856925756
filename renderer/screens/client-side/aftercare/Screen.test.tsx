import { expect, it } from 'vitest';
import { contract } from '../../../../api/contract/contract.ts';
import { drawsEvery, recordingOf, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('stands no title over signs of an infection that a protocol does not name', async () => {
  const { call: state } = gallery.states;
  if (!state) throw new Error('there is no such state');
  const recorded = recordingOf(state).answers.find(({ name }) => name === 'task.get')?.value;
  const task = contract['task.get'].output.parse(recorded);
  if (task.task !== 'aftercare' || !task.timeline) throw new Error('the client reads no sheet');
  const silent = { ...task, timeline: { ...task.timeline, infectionSigns: '', infectionAct: '' } };
  const said = await show(gallery, 'call');
  expect(said.page.textContent).toContain(en.aftercare.infectionSigns);
  const { page } = await show(gallery, 'call', (client) => client.answer('task.get', silent));
  expect(page.textContent).not.toContain(en.aftercare.infectionSigns);
  expect(page.querySelector('.infection')).toBeNull();
});
