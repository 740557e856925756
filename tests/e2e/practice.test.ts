import { readdirSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { closeClinic, openClinicAfter } from './clinic.ts';
import { landscape } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

it('an owner changes the practice by touch, approves it with the PIN, saves it, rolls back, and opens the file as a draft', async () => {
  const clinic = await openClinicAfter(landscape, async () => undefined);
  const { tablet } = clinic;
  await walk.unlock(tablet);
  await tablet.tap('Settings');
  await tablet.tap('Papers and printing');
  await tablet.tap('Read the texts');

  await tablet.tap(/^Time-out/);
  await tablet.tap(/^Move down: /);
  await tablet.tap('What changed');
  await tablet.see(/Moved from (?:1 to 2|2 to 1)/);
  await tablet.shot('practice-changes');
  await tablet.type('Your present PIN', '135790');
  await tablet.tap('Approve version 5');
  await tablet.see('That PIN is not right');
  await tablet.type('Your present PIN', walk.owner.pin);
  await tablet.tap('Approve version 5');
  await tablet.see(/^Version 5, approved by/);

  await tablet.tap('Versions');
  await tablet.see('1 thing differs');
  await tablet.shot('practice-versions');
  await tablet.tap('Save to a file');
  const places = tablet.page.locator('.places button');
  await tablet.press(places.first());
  await tablet.tap(/^Save to Documents/);
  await tablet.see(/^Saved in /);
  expect(
    readdirSync(clinic.saved, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.json')),
  ).toHaveLength(1);
  await tablet.tap('Versions');
  await tablet.tap('Roll back to 4');
  await tablet.type('Your present PIN', walk.owner.pin);
  await tablet.tap('Roll back to 4');
  await tablet.see(/^Version 6, approved by/);

  await tablet.tap('Versions');
  await tablet.tap('Open a file');
  await tablet.tap(/protocol\.json/);
  await tablet.see('It carries this clinic’s seal');
  await tablet.shot('practice-opened');
  await tablet.tap('Open the draft');
  await tablet.tap('What changed');
  await tablet.see(/^Approve version 7|Type your PIN first/);
  expect(tablet.complaints.filter((one) => !one.includes('wrong-pin'))).toEqual([]);
});
