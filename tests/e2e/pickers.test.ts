import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { systemClock } from '../../api/host/clock.ts';
import { makeTablet, pin, sampleClient, setUp } from '../api/tablet.ts';
import { act, wholeVisit } from '../api/visit-steps.ts';
import { after, today, words, zone } from './calendar.ts';
import { startHost } from './host.ts';
import { pickDay } from './pick-day.ts';
import { landscape, portrait, Tablet } from './tablet.ts';
import { findClient } from './walk.ts';

const passphrase = 'barber pole at noon';
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A client who was treated today, and whose visit is over. */
async function treatedToday(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'chairside-pickers-'));
  endings.push(() => rmSync(data, { recursive: true, force: true }));
  const made = await makeTablet({ dataDir: data, clock: systemClock(), protector: { kind: 'passphrase' } });
  const { ownerId } = await setUp(made, passphrase, zone);
  await made.client.call('session.unlock', { staffId: ownerId, pin });
  const hands = { client: made.client, staffId: ownerId, pin };
  const { id } = await wholeVisit(hands);
  await act(hands, id, { type: 'close-visit' });
  await made.close({ keep: true });
  return data;
}

it('a visit too soon is opened, its dates are picked and typed, and another day is decided in writing', async () => {
  const host = await startHost(await treatedToday());
  endings.push(() => host.stop());
  const tablet = await Tablet.start(landscape);
  endings.push(() => tablet.close());
  const { page } = tablet;
  const both = async (name: string) => {
    await tablet.shot(name);
    await tablet.turn(portrait);
    await tablet.shot(name);
    await tablet.turn(landscape);
  };
  const day = (date: string) => page.locator(`[data-date="${date}"]`);
  await tablet.open(host.address);
  await tablet.type('Passphrase', passphrase);
  await tablet.tap('Open');
  await tablet.pin(pin, 'Unlock');
  await findClient(tablet, sampleClient.name);
  await tablet.tap('New visit');

  // The first screen says what opening today means.
  await tablet.see('Too soon for a treatment today');
  await tablet.tap('No, more follow');
  await both('new-visit-too-soon');
  // A shut day says why and is not taken.
  await pickDay(tablet, after(today(), 3));
  await tablet.see(/^Too soon\. The first possible date is/);
  expect(await day(after(today(), 3)).getAttribute('aria-pressed')).toBe('false');
  await both('shut-day');
  // The first possible one by one tap.
  await tablet.tap(/^First possible:/);
  expect(await day(after(today(), 7)).getAttribute('aria-pressed')).toBe('true');
  // Day and time typed.
  const next = after(today(), 30);
  const [, month = '', date = ''] = next.split('-');
  await tablet.type('Type a day', `${Number(date)}.${Number(month)}.`);
  await day(next).waitFor();
  expect(await day(next).getAttribute('aria-pressed')).toBe('true');
  await tablet.type('Time', '1430');
  // A day of next year is said with its year.
  await tablet.see(new RegExp(`${words(next)}( \\d{4})?, 14:30`));
  await both('typed-day');
  // A day that is shut says so in the field, a day that is none as well.
  await tablet.type('Type a day', '9.9.2062');
  await tablet.see('That date is more than two years ahead. Check the year.');
  await tablet.type('Type a day', 'soon');
  await page.getByLabel('Time', { exact: true }).tap();
  await tablet.see('A day, as in 9 Dec or 9.12.2026.');

  // What was picked outlives a Back.
  await tablet.tap('Back');
  await tablet.tap('New visit');
  await tablet.see(new RegExp(`${words(next)}( \\d{4})?, 14:30`));
  await tablet.tap('Yes, final');
  await tablet.tap('Open the visit');

  // The visit waits for the decision, before or after the intake.
  await tablet.see('Too soon after the last session');
  await both('too-soon-arrive');
  await tablet.tap('Decide now');
  await tablet.tap('Another day');
  await tablet.type('Reason, in writing', 'Still red round the crown');
  await both('too-soon-decide');
  await tablet.tap('Record decision');

  await tablet.see('Too soon after the last session. Not today.');
  await pickDay(tablet, after(today(), 2));
  await tablet.see(/^Too soon\. The first possible date is/);
  await tablet.type('Type a day', words(after(today(), 9)));
  await tablet.see(/^The preparation sheet counts back from/);
  await both('reschedule-typed');
  // The picks outlive a lock.
  await tablet.tap('Lock');
  await tablet.pin(pin, 'Unlock');
  await tablet.see(/^The preparation sheet counts back from/);
  await tablet.tap('Save the new date');
  await tablet.press(page.getByRole('dialog').getByRole('button', { name: 'Save the new date' }));
  await tablet.tap('Seal');
  await tablet.see('Opened again and checked');
  expect(tablet.complaints).toEqual([]);
  expect(tablet.strays()).toEqual([]);
});
