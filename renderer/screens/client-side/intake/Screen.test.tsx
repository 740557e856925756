import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('answers with one tap, and asks for a few words after a yes', async () => {
  const { client, does, main } = await show(gallery, 'yes');
  expect(main().textContent).toBe(en.intake.waitsDetails);
  await does({ into: en.intake.detailsAsk, text: 'Since 2019.' }, en.intake.next);
  expect(client.asked('task.act')).toMatchObject([
    { command: { type: 'answer-health', answer: 'yes', details: 'Since 2019.' } },
  ]);
});

it('confirms the details as they stand there', async () => {
  const { client, does } = await show(gallery, 'details');
  await does(en.intake.detailsConfirm);
  expect(client.asked('task.act')).toMatchObject([
    { command: { type: 'confirm-own-details', details: { phone: '01632 960 444' } } },
  ]);
});

it('does a quick Back after the "yes" is saved that was tapped just before it, instead of losing it', async () => {
  let arrive = () => undefined as unknown;
  const { client, does, screen } = await show(gallery, 'review', (slow) => {
    const { call } = slow;
    const held = new Promise((resolve) => {
      arrive = () => resolve(null);
    });
    // The answer to the first step takes its time.
    const late: typeof call = async (...asked) => {
      if (asked[0] === 'task.act') await held;
      return call(...asked);
    };
    Object.assign(slow, { call: late });
  });
  await does(en.intake.change);
  const question = screen.getByRole('heading', { level: 1 }).textContent;
  await does(en.intake.yes, en.intake.back);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(question);
  await act(async () => void arrive());
  await does();
  expect(client.asked('task.act')).toContainEqual({ command: expect.objectContaining({ type: 'unanswer-health' }) });
  expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe(question);
});
