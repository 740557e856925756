import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { systemClock } from '../../api/host/clock.ts';
import { makeTablet, pin, setUp } from '../api/tablet.ts';
import { openVisit } from '../api/visit-steps.ts';
import { startHost } from './host.ts';
import { landscape, portrait, Tablet } from './tablet.ts';

const passphrase = 'barber pole at noon';
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function clinicWithTom(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'chairside-names-'));
  endings.push(() => rmSync(data, { recursive: true, force: true }));
  const made = await makeTablet({ dataDir: data, clock: systemClock(), protector: { kind: 'passphrase' } });
  const { ownerId } = await setUp(made, passphrase);
  await made.client.call('session.unlock', { staffId: ownerId, pin });
  await openVisit({ client: made.client, staffId: ownerId, pin }, { name: 'Tom Brown', phone: '01632 960218' });
  await made.client.call('settings.add-staff', { name: 'Dr. Robin Kerr', role: 'practitioner', pin: '285917' });
  await made.close({ keep: true });
  return data;
}

it('a client who is there already is asked about before a second one is added, and two of one name are told apart', async () => {
  const host = await startHost(await clinicWithTom());
  endings.push(() => host.stop());
  const tablet = await Tablet.start(landscape);
  endings.push(() => tablet.close());
  const { page } = tablet;
  await tablet.open(host.address);
  await tablet.type('Passphrase', passphrase);
  await tablet.tap('Open');
  // Two of one first name are called by their whole names, and a title is no name.
  await tablet.press(page.getByRole('button', { name: /^Robin Example/ }));
  expect(await page.locator('.staffpick').innerText()).toMatch(/Robin Example[\s\S]*Dr\. Robin Kerr/);
  await tablet.shot('lock-staff');
  await tablet.pin(pin, 'Unlock');

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
  await tablet.shot('alike');
  await tablet.turn(portrait);
  await tablet.shot('alike');
  await tablet.turn(landscape);
  // Back keeps what was typed; "this one" opens the client who is there.
  await tablet.tap('Back');
  expect(await page.getByLabel('Full name').first().inputValue()).toBe('Dr. Tom Brown');
  await tablet.tap('Add the client');
  await tablet.press(page.getByRole('dialog').getByRole('button', { name: /^Tom Brown/ }));
  await tablet.see('Go on with the open visit');
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
