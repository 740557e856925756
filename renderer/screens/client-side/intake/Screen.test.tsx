import { act, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { kinds } from '../../../gallery/own-questions.ts';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

const inWords = (text: string, n: number) => text.replace('{{n}}', String(n));

it('answers with one tap, and asks for a few words after a yes', async () => {
  const { client, does, main } = await show(gallery, 'yes-alone');
  expect(main().textContent).toBe(en.intake.detailsFirst);
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
  const { client, does, page, arrive } = await showSlow('review');
  await does(en.intake.change, en.intake.yes, en.intake.back);
  expect(page.textContent).toContain('Page 3 of 3');
  await arrive();
  expect(client.asked('task.act')).toContainEqual({ command: expect.objectContaining({ type: 'unanswer-health' }) });
  expect(page.textContent).toContain('Page 2 of 3');
});

it('asks six questions on a page, each with its own No and Yes, nothing chosen and no answer for all', async () => {
  const { screen } = await show(gallery, 'questions');
  const asked: HTMLElement[] = screen.getAllByRole('group');
  expect(asked).toHaveLength(6);
  for (const group of asked) {
    const answers = within(group).getAllByRole('button');
    expect(answers.map(({ textContent }) => textContent)).toEqual([en.intake.no, en.intake.yes]);
  }
  const open = asked.slice(3).flatMap((group) => within(group).getAllByRole('button'));
  expect(open.map((one) => one.getAttribute('aria-pressed'))).toEqual(open.map(() => 'false'));
});

it('says which question the next page still waits for, and what it needs', async () => {
  const { screen, main, does } = await show(gallery, 'questions');
  expect(main().textContent).toBe(inWords(en.intake.answerQuestionFirst, 4));
  expect(main().getAttribute('aria-disabled')).toBe('true');
  await press(screen.getAllByRole('button', { name: en.intake.yes })[3]);
  expect(main().textContent).toBe(inWords(en.intake.detailsOfQuestionFirst, 4));
  await does({ into: en.intake.detailsAsk, text: 'Type 2.' });
  expect(main().textContent).toBe(inWords(en.intake.answerQuestionFirst, 5));
});

it('saves the details of a yes when the next question is answered, each as an answer of its own', async () => {
  const { client, screen, does } = await show(gallery, 'questions');
  await press(screen.getAllByRole('button', { name: en.intake.yes })[3]);
  await does({ into: en.intake.detailsAsk, text: 'Type 2.' });
  await press(screen.getAllByRole('button', { name: en.intake.no })[4]);
  expect(client.asked('task.act')).toMatchObject([
    { command: { question: 'diabetes', answer: 'yes', details: 'Type 2.' } },
    { command: { question: 'pregnancy', answer: 'no' } },
  ]);
  // The words are still on the page, beside the other answers.
  expect(screen.getByLabelText(en.intake.detailsAsk)).toBeTruthy();
});

it('does every one of three quick answers, though the first is still being saved', async () => {
  const { client, screen, arrive } = await showSlow('questions');
  for (const n of [3, 4, 5]) await press(screen.getAllByRole('button', { name: en.intake.no })[n]);
  await arrive();
  expect(client.asked('task.act')).toMatchObject(
    ['diabetes', 'pregnancy', 'chemotherapy'].map((question) => ({ command: { question, answer: 'no' } })),
  );
});

it('says with one tap that nothing has changed, of what was a no last time, and asks a yes again', async () => {
  const { client, does, main, page, screen } = await show(gallery, 'last');
  expect(page.textContent).toContain('Yes. Since 2019.');
  const answers: HTMLElement[] = screen.getAllByRole('button', { name: /^(No|Yes)$/ });
  expect(answers.map((one) => one.getAttribute('aria-pressed'))).toEqual(answers.map(() => 'false'));
  expect(main().textContent).toBe(en.intake.nothingChanged);
  await does(en.intake.nothingChanged);
  expect(client.asked('task.act')).toEqual([
    {
      command: {
        type: 'confirm-last-answers',
        questions: ['heart', 'bleeding', 'diabetes', 'pregnancy', 'chemotherapy'],
      },
    },
  ]);
});

/** A state whose steps take their time, until `arrive`. */
async function showSlow(state: string) {
  let open = () => undefined as unknown;
  const shown = await show(gallery, state, (slow) => {
    const { call } = slow;
    const held = new Promise((resolve) => {
      open = () => resolve(null);
    });
    const late: typeof call = async (...asked) => {
      if (asked[0] === 'task.act') await held;
      return call(...asked);
    };
    Object.assign(slow, { call: late });
  });
  const arrive = async () => {
    await act(async () => void open());
    for (const _ of [1, 2, 3, 4, 5, 6, 7]) await shown.does();
  };
  return { ...shown, arrive };
}

async function press(control: HTMLElement | undefined) {
  await act(async () => control?.click());
  await act(async () => void (await Promise.resolve()));
}

it('saves a choice as it is tapped, and what is typed with the way on; what cannot be read is said and not saved', async () => {
  const { client, does, page } = await show(gallery, 'kinds', (fake) => fake.answer('task.act', kinds));
  await does('Dry', { into: 'How many glasses of alcohol do you drink?', text: 'a few' }, 'Steroids');
  expect(page.textContent).toContain(en.intake.numberWrong);
  await does({ into: 'Since when, and how much?', text: 'Since May.' }, en.intake.back);
  expect(client.asked('task.act')).toEqual([
    { command: { type: 'answer-health', question: 'skin', value: { kind: 'one-of', option: 'dry' }, details: '' } },
    {
      command: {
        type: 'answer-health',
        question: 'medicine',
        value: { kind: 'several-of', options: ['aspirin', 'steroids'] },
        details: '',
      },
    },
    { command: { type: 'answer-health', question: 'since', value: { kind: 'text', text: 'Since May.' }, details: '' } },
  ]);
});

it('asks what follows from a yes in words before it goes on to the review', async () => {
  if (kinds.task !== 'intake') throw new Error('another task');
  const task = kinds;
  const [heart, since] = ['heart', 'since'].map((wanted) => task.health.find(({ id }) => id === wanted));
  if (!heart || !since) throw new Error('a question is gone');
  const said = { ...heart, opens: ['yes'], answer: 'yes' as const, details: 'Under the collarbone.' };
  const { does, page } = await show(gallery, 'kinds', (fake) => {
    fake.answer('task.get', { ...task, health: [heart] });
    fake.answer('task.act', { ...task, health: [said, { ...since, follows: 'heart' }] });
  });
  await does(en.intake.yes, { into: en.intake.detailsAsk, text: said.details }, en.intake.toReview);
  expect(page.textContent).toContain(since.text);
  expect(page.textContent).not.toContain(en.intake.reviewTitle);
});
