import { afterEach, it } from 'vitest';
import { closeClinic, openClinicAfter } from './clinic.ts';
import { landscape } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

it('an owner changes the practice by touch, reads what changed, approves it with the PIN, and finds it among the versions', async () => {
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
}, 120_000);
