import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { clientHelp } from '../../../words/en/help/client.ts';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('identifies by month and day of birth', async () => {
  const { client, does } = await show(gallery, 'chosen');
  await does(en.handover.thatIsMe);
  expect(client.asked('task.act')).toEqual([{ command: { type: 'confirm-identity', day: 14, month: 3 } }]);
});

it('is taken back with a PIN of staff', async () => {
  const { client, does } = await show(gallery, 'thanks');
  await does('2', '4', '6', '8', '1', '0', en.handover.takeBack);
  expect(client.asked('session.take-back')).toMatchObject([{ pin: '246810' }]);
});

it('tells of an overdue break without a name', async () => {
  const { page } = await show(gallery, 'overdue');
  expect(page.textContent).toContain(en.handover.overdue);
  expect(page.textContent).not.toContain('Noor');
});

it('says how long it takes by the words there are to read', async () => {
  const { page } = await show(gallery, 'month');
  expect(page.textContent).toContain('It takes about 3 minutes.');
});

it('helps a client who changes the language with that, and not with their birthday', async () => {
  const { does } = await show(gallery, 'language-changed');
  await does(en.common.help, { see: clientHelp.language.lead });
  expect(document.querySelector('dialog')?.getAttribute('aria-label')).toBe(clientHelp.language.title);
});
