import { afterEach, expect, it } from 'vitest';
import { closeClinic, openClinicAfter } from './clinic.ts';
import { landscape, portrait } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

it('a visit is tried before the first client and leaves nothing; a client whose date of birth is not known is allowed in Settings, added with a stated age, and types the whole name at hand-over', async () => {
  const { tablet } = await openClinicAfter(landscape, async () => undefined);
  const { page } = tablet;
  await walk.unlock(tablet);
  await tablet.tap('Settings');
  await tablet.tap('Allowed, with a stated age');
  await tablet.shot('unknown-birth-setting');
  await tablet.tap('Today');

  await tablet.tap('Try it');
  await tablet.shot('try-it');
  await tablet.tap('Begin the practice visit');
  await tablet.see('Practice visit. Nothing of it goes on the record.');
  await tablet.tap('Hand over');
  await tablet.see('Hello, Practice');
  await tablet.shot('practice-cover');
  await tablet.tap('End practice');
  await walk.takeBack(tablet);
  await tablet.see('No visits today');

  await tablet.tap('New client');
  await tablet.type('Full name', walk.guest.name);
  await tablet.tap('Date of birth not known');
  await tablet.tap('Add the client');
  await tablet.see('Ask the client how old they are, and choose what they say.');
  await tablet.shot('unknown-birth-form');
  // What was said so far outlives a Back.
  await tablet.tap('The client states to be 18 or older');
  await tablet.tap('Back');
  await tablet.tap('New client');
  await tablet.see('Not saved last time');
  await tablet.tap('Add the client');
  await tablet.see(/^Date of birth not known; states to be 18 or older, /);
  await tablet.shot('unknown-birth-client');

  await tablet.turn(portrait);
  await walk.openVisit(tablet, null);
  await tablet.tap('Hand over');
  const yes = page.getByRole('button', { name: 'Yes, that is me' });
  await tablet.see('To be sure it is you: what is your full name?');
  expect(await page.locator('body').innerText()).not.toMatch(/Zyxwena|Quillfeather/);
  await tablet.type('To be sure it is you: what is your full name?', 'Zyxwena Other');
  await tablet.shot('unknown-birth-cover');
  await tablet.press(yes);
  await tablet.see('That is not what we have.');
  await tablet.type('To be sure it is you: what is your full name?', 'zyxwena  quillfeather');
  await tablet.press(yes);
  await tablet.see(/^Not known\. Stated on .*: 18 or older\.$/);
  await tablet.shot('unknown-birth-own-details');
  expect(tablet.complaints).toEqual([]);
});
