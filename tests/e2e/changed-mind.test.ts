import { afterEach, expect, it } from 'vitest';
import { clientAct, handOver, openVisit } from '../api/visit-steps.ts';
import { closeClinic, openClinicAfter } from './clinic.ts';
import type { Past } from './past.ts';
import { landscape } from './tablet.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

const details = { phone: '', email: '', emergencyName: '', emergencyPhone: '' };

/** The tablet is with the client, who has answered everything with "no" and looks it over. */
async function answeredNo({ hands }: Past): Promise<void> {
  const { id, health } = await openVisit(hands);
  await handOver(hands, id, 'intake');
  await clientAct(hands, { type: 'confirm-own-details', details });
  for (const { id: question } of health)
    await clientAct(hands, { type: 'answer-health', question, answer: 'no', details: '' });
}

it('a "No" that was changed to "Yes" and left with Back is open again, and what was typed is still there', async () => {
  const { tablet } = await openClinicAfter(landscape, answeredNo);
  const { page } = tablet;
  const rows = page.locator('.answers li');
  await rows.nth(7).waitFor();
  expect(await rows.nth(7).innerText()).toContain('No');

  // The eighth question: "Yes", and Back before a word was written.
  const yes = page.locator('.health-row').nth(1).getByRole('button', { name: 'Yes', exact: true });
  await tablet.press(rows.nth(7).getByRole('button'));
  await tablet.press(yes);
  await page.getByLabel('Please write a few words about it').waitFor();
  await tablet.tap('Back');
  await tablet.see('Page 1 of 3');
  await tablet.tap('See all my answers');
  expect(await rows.nth(7).innerText()).not.toMatch(/\bNo\b/);
  await tablet.see('Give 1 more answer');
  await tablet.shot('changed-mind');

  // Again, with half a sentence: Back saves it with its "Yes".
  await tablet.press(rows.nth(7).getByRole('button'));
  await tablet.press(yes);
  await tablet.type('Please write a few words about it', 'Aspirin since May');
  await tablet.tap('Back');
  await tablet.see('Page 1 of 3');
  await tablet.tap('See all my answers');
  expect(await rows.nth(7).innerText()).toContain('Aspirin since May');
  await tablet.see('My answers are right');
  expect(tablet.complaints).toEqual([]);
});
