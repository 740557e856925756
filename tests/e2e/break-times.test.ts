import { afterEach, expect, it } from 'vitest';
import { civilTimeOf, plusMilliseconds } from '../../domain/time.ts';
import { act, toProcedure } from '../api/visit-steps.ts';
import { zone } from './calendar.ts';
import { closeClinic, openClinicAfter } from './clinic.ts';
import { minute, type Past, sinceMinutes } from './past.ts';
import { landscape } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

/** Work began four minutes before the break that was tapped 20 minutes ago and still runs. */
async function forgottenBreak({ hands, clock }: Past): Promise<void> {
  const visitId = await toProcedure(hands, { name: 'Daniel Okafor' });
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 240 });
  clock.advance(4 * minute);
  await act(hands, visitId, { type: 'start-break' });
}

it('a break that outlasts its plan insists until it is heard, and its times are put right by touch, with the PIN', async () => {
  // At half a minute: a length that is put right ends in half a minute, far from where another minute begins.
  const late = (Date.now() + minute / 2) % minute;
  const clock = sinceMinutes(24 + late / minute);
  const { tablet } = await openClinicAfter(landscape, forgottenBreak, clock);
  const tapped = clock.now().instant;
  const { page } = tablet;
  await tablet.see('Break is over');
  await tablet.shots('break-late-locked');
  await tablet.pin(walk.owner.pin, 'Unlock');
  await tablet.press(page.getByRole('button', { name: /^\S+ Daniel Okafor/ }));
  await page.locator('.state', { hasText: 'Break is over' }).waitFor();
  await tablet.shots('break-late');
  await tablet.tap('I heard it. Sound off');
  await tablet.see('Sound off. The break still runs.');

  // It really began with the work, four minutes before the tap.
  await tablet.tap('Back to work');
  await page.locator('.state', { hasText: 'Working' }).waitFor();
  await tablet.tap('Breaks');
  await tablet.shots('breaks-dialog');
  await tablet.tap('Start wrong?');
  const right = civilTimeOf({ instant: plusMilliseconds(tapped, -4 * minute), zone });
  await tablet.type('Time, as in 09:40', '03:59');
  await tablet.type('Why it is put right', 'Tapped after washing my hands');
  await tablet.type('Your present PIN', walk.owner.pin);
  await tablet.tap('Save the right time');
  // Refused at the field, and what was typed is still there.
  await tablet.see(/^Choose a time from/);
  await tablet.shots('correct-break');
  await tablet.type('Time, as in 09:40', right);
  await tablet.type('Your present PIN', walk.owner.pin);
  await tablet.tap('Save the right time');
  await tablet.see(new RegExp(`tapped at ${civilTimeOf({ instant: tapped, zone })}`));
  await tablet.see(/corrected, /);
  await tablet.shots('breaks-corrected');

  // "Back to work" was forgotten: work went on eight minutes after the tap.
  await tablet.tap('End wrong?');
  const ended = civilTimeOf({ instant: plusMilliseconds(tapped, 8 * minute), zone });
  await tablet.type('Time, as in 09:40', ended);
  await tablet.type('Why it is put right', 'Forgot to tap');
  await tablet.type('Your present PIN', walk.owner.pin);
  await tablet.tap('Save the right time');
  await expect.poll(() => page.locator('dialog .lot-list s').count()).toBe(2);
  await page
    .locator('dialog')
    .getByText(new RegExp(`${right} to ${ended}, 11 min`))
    .waitFor();
});
