import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { systemClock } from '../../api/host/clock.ts';
import { makeTablet, pin, setUp } from '../api/tablet.ts';
import { clientAct, type Hands, handOver, openVisit } from '../api/visit-steps.ts';
import { startHost } from './host.ts';
import { landscape, Tablet } from './tablet.ts';
import { identify } from './walk.ts';

const passphrase = 'barber pole at noon';
const details = { phone: '', email: '', emergencyName: '', emergencyPhone: '' };
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** The tablet is with the client, who has answered everything with "no" and looks it over. */
async function answeredNo(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'chairside-mind-'));
  endings.push(() => rmSync(data, { recursive: true, force: true }));
  const made = await makeTablet({ dataDir: data, clock: systemClock(), protector: { kind: 'passphrase' } });
  const { ownerId } = await setUp(made, passphrase);
  await made.client.call('session.unlock', { staffId: ownerId, pin });
  const hands: Hands = { client: made.client, staffId: ownerId, pin };
  const { id, health } = await openVisit(hands);
  await handOver(hands, id, 'intake');
  await clientAct(hands, { type: 'confirm-own-details', details });
  for (const { id: question } of health)
    await clientAct(hands, { type: 'answer-health', question, answer: 'no', details: '' });
  await made.close({ keep: true });
  return data;
}

it('a "No" that was changed to "Yes" and left with Back is open again, and what was typed is still there', async () => {
  const host = await startHost(await answeredNo());
  endings.push(() => host.stop());
  const tablet = await Tablet.start(landscape);
  endings.push(() => tablet.close());
  const { page } = tablet;
  await tablet.open(host.address);
  await tablet.type('Passphrase', passphrase);
  await tablet.tap('Open');
  const toReview = async () => {
    if (await page.locator('[data-month="3"]').isVisible()) await identify(tablet);
  };
  await page.locator('[data-month="3"]').or(page.locator('.answers')).first().waitFor();
  await toReview();
  const rows = page.locator('.answers li');
  await rows.nth(1).waitFor();
  expect(await rows.nth(1).innerText()).toContain('No');

  // The second question: "Yes", and Back before a word was written.
  await tablet.press(rows.nth(1).getByRole('button'));
  await tablet.tap('Yes');
  await page.getByLabel('Please write a few words about it').waitFor();
  await tablet.tap('Back');
  await tablet.see('Question 1 of 18');
  await tablet.tap('Next question');
  expect(await rows.nth(1).innerText()).not.toMatch(/\bNo\b/);
  await tablet.see(/Waits: 1 /);
  await tablet.shot('changed-mind');

  // Again, with half a sentence: Back saves it with its "Yes".
  await tablet.press(rows.nth(1).getByRole('button'));
  await tablet.tap('Yes');
  await tablet.type('Please write a few words about it', 'Aspirin since May');
  await tablet.tap('Back');
  await tablet.see('Question 1 of 18');
  await tablet.tap('Next question');
  expect(await rows.nth(1).innerText()).toContain('Aspirin since May');
  await tablet.see('My answers are right');
  expect(tablet.complaints).toEqual([]);
});
