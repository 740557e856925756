import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Instant } from '../../domain/time.ts';
import { makeTablet, pin, sampleClient, setUp } from '../api/tablet.ts';
import { act, wholeVisit } from '../api/visit-steps.ts';
import { zone } from './calendar.ts';
import { type RunningHost, startHost } from './host.ts';
import { landscape, Tablet } from './tablet.ts';
import { findClient } from './walk.ts';

const passphrase = 'barber pole at noon';
const sixWeeks = 42 * 86_400_000;
const data = mkdtempSync(join(tmpdir(), 'chairside-reaction-'));
let host: RunningHost;
let tablet: Tablet;

/** A clinic whose one visit was closed six weeks ago. */
beforeAll(async () => {
  const before = await makeTablet({ dataDir: data, protector: { kind: 'passphrase' } });
  before.clock.set(Instant.parse(new Date(Date.now() - sixWeeks).toISOString()), zone);
  const { ownerId } = await setUp(before, passphrase, zone);
  await before.client.call('session.unlock', { staffId: ownerId, pin });
  const hands = { client: before.client, staffId: ownerId, pin };
  const { id } = await wholeVisit(hands);
  await act(hands, id, { type: 'close-visit', copy: 'declined' });
  await before.close({ keep: true });
  host = await startHost(data);
  tablet = await Tablet.start(landscape);
});
afterAll(async () => {
  await tablet.close();
  await host.stop();
  rmSync(data, { recursive: true, force: true });
});

it('a reaction six weeks later becomes a sealed report, due on the day list and on the client’s page', async () => {
  await tablet.open(host.address);
  await tablet.type('Passphrase', passphrase);
  await tablet.tap('Open');
  await tablet.see('Who is unlocking?');
  await tablet.pin(pin, 'Unlock');
  await findClient(tablet, sampleClient.name);
  await tablet.tap(/^Reactions/);
  await tablet.tap('Report a reaction');
  await tablet.see('When did it begin?');
  await tablet.page.locator('.begandays').nth(1).locator('.choice').nth(3).tap();
  await tablet.tap('Redness');
  await tablet.tap('Front');
  await tablet.tap('Not yet');
  await tablet.shot('reaction-report');
  await tablet.tap('Save and seal the sheet');
  await tablet.see(/^Report by .*, 10 working days left/);
  await tablet.shot('reaction');
  await tablet.tap('View');
  await tablet.page.locator('dialog canvas').first().waitFor();
  await tablet.page.keyboard.press('Escape');
  await tablet.tap('Reactions');
  await tablet.tap(/^To report/);
  await tablet.see(sampleClient.name);
  await tablet.tap('Today');
  await tablet.see('1 reaction to report');
  await tablet.shot('reaction-today');
  await findClient(tablet, sampleClient.name);
  await tablet.tap(/^Reactions/);
  await tablet.see('Redness');
  expect(tablet.complaints).toEqual([]);
});
