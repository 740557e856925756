import { afterEach, expect, it } from 'vitest';
import { openVisit } from '../api/visit-steps.ts';
import { closeClinic, openClinicAfter } from './clinic.ts';
import type { Past } from './past.ts';
import { landscape } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

async function clinicWithTom({ hands }: Past): Promise<void> {
  await openVisit(hands, { name: 'Tom Brown', phone: '01632 960218' });
  await hands.client.call('settings.add-staff', { name: 'Dr. Robin Kerr', role: 'practitioner', pin: '285917' });
}

it('a client who is there already is asked about before a second one is added, and two of one name are told apart', async () => {
  const { tablet } = await openClinicAfter(landscape, clinicWithTom);
  const { page } = tablet;
  // Two of one first name are called by their whole names, and a title is no name.
  await tablet.press(page.getByRole('button', { name: /^Robin Example/ }));
  expect(await page.locator('.staffpick').innerText()).toMatch(/Robin Example[\s\S]*Dr\. Robin Kerr/);
  await tablet.shot('lock-staff');
  await tablet.pin(walk.owner.pin, 'Unlock');

  const typeTom = async () => {
    await tablet.tap('New client');
    await tablet.type('Full name', 'Dr. Tom Brown');
    await tablet.type('Day', '14');
    await tablet.type('Month', '3');
    await tablet.type('Year', '1988');
    await tablet.tap('Add the client');
    await tablet.see('There is one already: this one?');
  };
  await typeTom();
  await tablet.see('phone ends in 218');
  await tablet.shots('alike');
  // Back keeps what was typed; "this one" opens the client who is there.
  await tablet.tap('Back');
  expect(await page.getByLabel('Full name').first().inputValue()).toBe('Dr. Tom Brown');
  await tablet.tap('Add the client');
  await tablet.press(page.getByRole('dialog').getByRole('button', { name: /^Tom Brown/ }));
  await tablet.see('Back to the visit');
  await tablet.tap('Today');

  // Another person of this name: added, and from now on told apart.
  await tablet.tap('New client');
  await tablet.type('Full name', 'Tom Brown');
  await tablet.type('Day', '14');
  await tablet.type('Month', '3');
  await tablet.type('Year', '1988');
  await tablet.tap('Add the client');
  await tablet.tap('No, add another person');
  await tablet.see('No visit yet');
  await tablet.tap('Today');
  await tablet.see('born 14 Mar 1988 · phone ends in 218 · no visit before');
  await tablet.type('Find a client by name or date of birth', 'tom');
  await tablet.see('2 clients found');
  await tablet.see('born 14 Mar 1988 · no visit before');
  await tablet.shot('namesakes');
  expect(tablet.complaints).toEqual([]);
});
