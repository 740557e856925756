import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../api/host/clock.ts';
import { Instant } from '../../domain/time.ts';
import { makeTablet, pin, refusal, sampleClient, setUp } from '../api/tablet.ts';
import { wholeVisit } from '../api/visit-steps.ts';
import { drawing } from '../documents/logos.ts';
import { zone } from './calendar.ts';
import { type RunningHost, startHost } from './host.ts';
import { landscape, portrait, Tablet } from './tablet.ts';

const passphrase = 'barber pole at noon';
let data: string;
let sheet: Buffer;

/** Milliseconds in ten years: the time a seal has. */
const tenYears = Date.parse('2036-01-01') - Date.parse('2026-01-01');

/** A clinic that was set up a while ago. */
async function clinicSince(dataDir: string, ago: number) {
  const tablet = await makeTablet({ dataDir, protector: { kind: 'passphrase' } });
  tablet.clock.set(Instant.parse(new Date(Date.now() - ago).toISOString()), zone);
  return { tablet, ...(await setUp(tablet, passphrase, zone)) };
}

async function unlocked(tablet: Tablet, host: RunningHost): Promise<void> {
  await tablet.open(host.address);
  await tablet.type('Passphrase', passphrase);
  await tablet.tap('Open');
  await tablet.see('Who is unlocking?');
  await tablet.pin(pin, 'Unlock');
}

/** A clinic with one sealed visit behind it, whose papers lie in the tablet's own folder. */
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'chairside-papers-'));
  const saved = join(data, 'saved');
  const { tablet, ownerId } = await clinicSince(data, 3_600_000);
  await tablet.client.call('session.unlock', { staffId: ownerId, pin });
  const { id: visitId } = await wholeVisit({ client: tablet.client, staffId: ownerId, pin });
  await tablet.client.call('documents.save', { visitId, targetId: 'usb' });
  await tablet.close({ keep: true });
  const name = readdirSync(join(data, 'stick')).find((file) => file.includes('aftercare-sheet')) ?? '';
  sheet = readFileSync(join(data, 'stick', name));
  mkdirSync(saved, { recursive: true });
  const changed = Buffer.from(sheet);
  changed[4000] = (changed[4000] ?? 0) ^ 1;
  writeFileSync(join(saved, 'as it was.pdf'), sheet);
  writeFileSync(join(saved, 'changed.pdf'), changed);
  writeFileSync(join(saved, 'longer.pdf'), Buffer.concat([sheet, Buffer.from('\n% note\n')]));
  writeFileSync(join(saved, 'plain.pdf'), '%PDF-1.7\n');
  writeFileSync(join(saved, 'letter.pdf'), 'Dear clinic');
  writeFileSync(join(saved, 'logo.svg'), drawing);
  writeFileSync(
    join(saved, 'letters.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>A</text></svg>',
  );
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('by touch', () => {
  let host: RunningHost;
  let tablet: Tablet;
  beforeAll(async () => {
    host = await startHost(data);
    tablet = await Tablet.start(landscape);
    await unlocked(tablet, host);
    await tablet.tap('Settings');
    await tablet.tap('Record and backups');
  });
  afterAll(async () => {
    await tablet.close();
    await host.stop();
  });

  it('checks documents: one word each, and whose it is', async () => {
    await tablet.tap('Check a document');
    await tablet.see('as it was.pdf');
    await tablet.shot('check-choose');
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    await tablet.page.route('**/call', async (route) => {
      if (route.request().postData()?.includes('seal.files')) await answered;
      await route.continue();
    });
    await tablet.tap('Look again');
    // What was found there a moment ago may be gone, or lie in another place.
    await tablet.see('Looking…');
    expect(await tablet.page.getByText('as it was.pdf').count()).toBe(0);
    await tablet.shot('check-looking');
    answer();
    await tablet.see('as it was.pdf');
    await tablet.page.unroute('**/call');
    await tablet.tap(/letter\.pdf/);
    await tablet.see(/not a PDF, whatever its name says/);
    await tablet.tap('Understood');
    for (const [file, word, kept] of [
      [/plain\.pdf/, 'Not sealed', 'This tablet keeps no such file.'],
      [/longer\.pdf/, 'Something was added behind the seal', /Up to what was added/],
      [/changed\.pdf/, 'Changed after it was sealed', /not the file that is kept here/],
      [/as it was\.pdf/, 'Untouched', 'Byte for byte the file that is kept here.'],
    ] as const) {
      await tablet.tap(file);
      await tablet.see(word);
      await tablet.see(kept);
      await tablet.shot(`check-${word.split(' ')[0]?.toLowerCase()}`);
      if (word !== 'Untouched') await tablet.tap('Check another one');
    }
    await tablet.tap('Back');
  });

  it('looks at a logo before it is used, refuses what cannot be printed, and removes it', async () => {
    await tablet.turn(portrait);
    await tablet.shot('settings-papers');
    await tablet.tap('Papers and printing');
    await tablet.tap('Choose a picture');
    await tablet.tap(/letters\.svg/);
    await tablet.see(/Turn them into outlines/);
    await tablet.shot('logo-refused');
    await tablet.tap('Understood');
    await tablet.tap(/logo\.svg/);
    await tablet.see('As it will be printed');
    await tablet.shot('logo-chosen');
    await tablet.tap('Use this logo');
    await tablet.see('On documents now');
    const drawn = await tablet.page
      .getByAltText('The clinic’s logo')
      .first()
      .evaluate((image) => (image instanceof HTMLImageElement ? image.decode().then(() => image.naturalWidth) : 0));
    expect(drawn).toBe(210);
    await tablet.shot('logo-now');
    await tablet.tap('Remove the logo');
    await tablet.shot('logo-remove');
    await tablet.press(tablet.page.getByRole('dialog').getByRole('button', { name: 'Remove the logo' }));
    await tablet.see('No logo yet');
    await tablet.tap('Back');
  });

  it('renews the seal, and finds the sheet of the past one untouched', async () => {
    await tablet.tap('Record and backups');
    await tablet.page.getByRole('button', { name: 'Check a document' }).scrollIntoViewIfNeeded();
    await tablet.shot('settings-seal');
    await tablet.tap('Dates and renewal');
    const before = await tablet.page.locator('.seal-print').innerText();
    await tablet.tap('Renew the seal');
    await tablet.shot('seal-renew');
    await tablet.press(tablet.page.getByRole('dialog').getByRole('button', { name: 'Renew the seal' }));
    await tablet.see('The seal is renewed');
    expect(await tablet.page.locator('.seal-print').innerText()).not.toBe(before);
    await tablet.see(before.slice(0, 19));
    await tablet.shot('seal');
    await tablet.tap('Back');
    await tablet.tap('Check a document');
    await tablet.tap(/as it was\.pdf/);
    await tablet.see(/, valid /);
    await tablet.shot('check-past');
    await tablet.tap('Open the visit');
    await tablet.see('Copy of the files');
    await tablet.see(sampleClient.name);
    expect(tablet.complaints).toEqual([]);
    expect(tablet.strays()).toEqual([]);
  });
});

it.each([
  ['soon', tenYears - 30 * 86_400_000, /^The clinic’s seal ends on /],
  ['over', tenYears + 30 * 86_400_000, 'The clinic’s seal has ended'],
] as const)(
  'tells on the day list that the seal is at its end (%s), and an owner renews it with one tap',
  async (name, ago, said) => {
    const folder = mkdtempSync(join(tmpdir(), 'chairside-ending-'));
    const { tablet: before } = await clinicSince(folder, ago);
    await before.close({ keep: true });
    const host = await startHost(folder);
    const tablet = await Tablet.start(name === 'soon' ? landscape : portrait);
    try {
      await unlocked(tablet, host);
      // A backup that is ten years old is told of first, unless nothing can be sealed at all.
      if (name === 'soon') {
        await tablet.tap('Settings');
        await tablet.tap('Record and backups');
        await tablet.tap('Backups and record');
        await tablet.tap('Back up now');
        await tablet.see(/steps$/);
        await tablet.tap('Back');
        await tablet.tap('Today');
      }
      await tablet.see(said);
      await tablet.shot(`seal-${name}`);
      await tablet.tap('Renew the seal');
      await tablet.page.getByText(said).waitFor({ state: 'detached' });
      expect(tablet.complaints).toEqual([]);
    } finally {
      await tablet.close();
      await host.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

it('does not seal a visit with a seal that has ended, and seals it after one tap of the owner', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chairside-ended-'));
  const { tablet: before, ownerId } = await clinicSince(folder, tenYears + 30 * 86_400_000);
  // A minute ago on this very machine: the host that goes on with the visit reads the same uptime.
  const { bootId, uptimeMs } = systemClock().now();
  const aMinute = 60_000;
  before.clock.set(Instant.parse(new Date(Date.now() - aMinute).toISOString()), zone, {
    bootId,
    uptimeMs: uptimeMs - aMinute,
  });
  await before.client.call('session.unlock', { staffId: ownerId, pin });
  expect(await refusal(wholeVisit({ client: before.client, staffId: ownerId, pin }))).toBe('seal-ended');
  await before.close({ keep: true });
  const host = await startHost(folder);
  const tablet = await Tablet.start(landscape);
  try {
    await unlocked(tablet, host);
    await tablet.tap(new RegExp(sampleClient.name));
    await tablet.see('Seal this visit');
    await tablet.see('The clinic’s seal has ended');
    await tablet.shot('seal-stage-ended');
    await tablet.tap('Seal');
    await tablet.see(/so nothing can be sealed/);
    await tablet.tap('Understood');
    await tablet.tap('Renew the seal');
    await tablet.page.getByText('The clinic’s seal has ended').waitFor({ state: 'detached' });
    await tablet.tap('Seal');
    await tablet.see(/^Opened again and checked/);
    expect(tablet.complaints).toEqual([]);
  } finally {
    await tablet.close();
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
