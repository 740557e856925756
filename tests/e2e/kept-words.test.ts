import { afterEach, describe, expect, it } from 'vitest';
import { sampleClinic, samplePractitioner } from '../../scripts/sample/people.ts';
import { closeClinic, openClinic } from './clinic.ts';
import { openInProcedure } from './in-procedure.ts';
import { landscape, type Tablet } from './tablet.ts';
import * as walk from './walk.ts';

/** As the idle lock does it: behind the page's back, half a second after the last key. */
async function lockBehindThePage(tablet: Tablet): Promise<void> {
  await tablet.page.waitForRequest((request) => request.postData()?.includes('drafts.put') ?? false);
  await tablet.page.evaluate(async () => {
    await fetch('/call', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-chairside-token': sessionStorage.getItem('chairside-token') ?? '',
      },
      body: JSON.stringify({ name: 'session.lock', input: {} }),
    });
  });
  await tablet.see('Who is unlocking?');
}

const typedIn = (tablet: Tablet, label: string) => tablet.page.getByLabel(label, { exact: true }).first().inputValue();

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

describe('nothing typed is lost', () => {
  it('in setup, a new client, the clinic and a new member of staff: by a Back, an idle lock, a return', async () => {
    const { tablet } = await openClinic(landscape);
    const { page } = tablet;

    // Setup, by a Back and by the page being loaded again.
    await tablet.type('Name of the clinic', sampleClinic.name);
    await tablet.type('Phone', sampleClinic.phone);
    await tablet.tap('Next');
    await tablet.see('Paper in the printer');
    await page.reload();
    await tablet.see('Paper in the printer');
    await tablet.tap('Back');
    await expect.poll(() => typedIn(tablet, 'Name of the clinic')).toBe(sampleClinic.name);
    await walk.setUp(tablet);
    await walk.unlock(tablet);

    // The name that was searched for goes along.
    await page.getByLabel(/^Find a client/).fill(walk.guest.name);
    await tablet.tap('New client');
    await expect.poll(() => typedIn(tablet, 'Full name')).toBe(walk.guest.name);
    await tablet.type('Year', String(walk.guest.year));
    await tablet.type('Phone', walk.guest.phone);
    await lockBehindThePage(tablet);
    await walk.unlock(tablet);
    await tablet.tap('New client');
    await tablet.see('Not saved last time');
    await expect.poll(() => typedIn(tablet, 'Phone')).toBe(walk.guest.phone);
    await expect.poll(() => typedIn(tablet, 'Year')).toBe(String(walk.guest.year));
    await tablet.shot('kept-client');
    await tablet.type('Phone', '01632 960219');
    await tablet.tap('Back');
    await tablet.tap('New client');
    await expect.poll(() => typedIn(tablet, 'Phone')).toBe('01632 960219');
    await tablet.type('Day', String(walk.guest.day));
    await tablet.type('Month', String(walk.guest.month));
    await tablet.tap('Add the client');
    await tablet.see('No visit yet');
    await tablet.tap('Today');
    await tablet.tap('New client');
    await tablet.see('New client');
    await expect.poll(() => typedIn(tablet, 'Phone')).toBe('');
    await tablet.tap('Back');

    // The clinic, and starting again on purpose.
    await tablet.tap('Settings');
    await tablet.tap('Change');
    await tablet.type('Address', '14 Other Street');
    await lockBehindThePage(tablet);
    await walk.unlock(tablet);
    await tablet.tap('Settings');
    await tablet.tap('Change');
    await expect.poll(() => typedIn(tablet, 'Address')).toBe('14 Other Street');
    await tablet.tap('Start again');
    await expect.poll(() => typedIn(tablet, 'Address')).toBe(sampleClinic.address);
    await tablet.tap('Back');

    // A member of staff: the name, never the PIN.
    await tablet.tap('People and access');
    await tablet.tap('Add staff');
    await tablet.type('Name, as it is printed', samplePractitioner.name);
    await page.getByLabel(/^PIN/).first().fill('975312');
    await tablet.tap('Back');
    await tablet.tap('Add staff');
    await expect.poll(() => typedIn(tablet, 'Name, as it is printed')).toBe(samplePractitioner.name);
    expect(await page.getByLabel(/^PIN/).first().inputValue()).toBe('');
    expect(tablet.complaints).toEqual([]);
  }, 300_000);
});

describe('nothing typed is lost in a visit', () => {
  it('in a lot and a note: by closing the dialog, an idle lock, a power cut', async () => {
    const clinic = await openInProcedure();
    const { tablet } = clinic;
    await tablet.tap('Lot');
    await tablet.type('Colour', 'Soft black');
    await tablet.type('Lot number', 'SG-B0417');
    await tablet.tap('Close');
    await tablet.tap('Lot');
    await expect.poll(() => typedIn(tablet, 'Lot number')).toBe('SG-B0417');
    await tablet.type('Maker', 'Sample Pigments');
    await lockBehindThePage(tablet);
    await walk.unlock(tablet);
    await tablet.tap('Lot');
    await expect.poll(() => typedIn(tablet, 'Maker')).toBe('Sample Pigments');
    await tablet.tap('Save the lot');
    await tablet.see('SG-B0417');
    await tablet.tap('Close');
    await tablet.tap('Lot');
    await expect.poll(() => typedIn(tablet, 'Lot number')).toBe('');
    await tablet.tap('Close');

    await tablet.tap('Note');
    await tablet.type('New note', 'Half a sen');
    await lockBehindThePage(tablet);
    await clinic.powerCut();
    await walk.openStore(tablet);
    await walk.unlock(tablet);
    await tablet.tap(/Sample Client/);
    await tablet.tap('Note');
    await expect.poll(() => typedIn(tablet, 'New note')).toBe('Half a sen');
  });
});
