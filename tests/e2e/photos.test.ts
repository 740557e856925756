import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTablet, pin, sampleClient, setUp } from '../api/tablet.ts';
import { wholeVisit } from '../api/visit-steps.ts';
import { zone } from './calendar.ts';
import { type RunningHost, startHost } from './host.ts';
import { landscape, Tablet } from './tablet.ts';
import { findClient } from './walk.ts';

/** Every stream that the page was given, noted before anything of it runs. */
declare global {
  interface Window {
    asked: MediaStream[];
  }
}

const passphrase = 'barber pole at noon';
const data = mkdtempSync(join(tmpdir(), 'chairside-photos-'));
let host: RunningHost;
let tablet: Tablet;

/** A clinic whose one visit is sealed and still open; its client agreed to photos. */
beforeAll(async () => {
  const before = await makeTablet({ dataDir: data, protector: { kind: 'passphrase' } });
  before.clock.set(before.clock.now().instant, zone);
  const { ownerId } = await setUp(before, passphrase, zone);
  await before.client.call('session.unlock', { staffId: ownerId, pin });
  await wholeVisit({ client: before.client, staffId: ownerId, pin });
  await before.close({ keep: true });
  host = await startHost(data);
  tablet = await Tablet.start(landscape, ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
});
afterAll(async () => {
  await tablet.close();
  await host.stop();
  rmSync(data, { recursive: true, force: true });
});

it('a picture is taken, taken again, kept and compared, and the camera is asked for nowhere else', async () => {
  const { page } = tablet;
  await page.addInitScript(() => {
    const asked: MediaStream[] = [];
    window.asked = asked;
    // A page without an address has none.
    const mediaDevices: MediaDevices | undefined = navigator.mediaDevices;
    if (!mediaDevices) return;
    const give = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await give(wanted);
      asked.push(stream);
      return stream;
    };
  });
  const cameras = () =>
    page.evaluate(() =>
      window.asked.map((stream) =>
        stream
          .getTracks()
          .map(({ kind, readyState }) => `${kind} ${readyState}`)
          .join(),
      ),
    );
  await tablet.open(host.address);
  await tablet.type('Passphrase', passphrase);
  await tablet.tap('Open');
  await tablet.see('Who is unlocking?');
  await tablet.pin(pin, 'Unlock');
  await findClient(tablet, sampleClient.name);
  await tablet.tap(/^Photos/);
  await tablet.see('No photos yet');
  expect(await cameras()).toEqual([]);

  await tablet.tap('Take photos');
  await tablet.see('Fill the dashed line with the head');
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
  await tablet.tap('Take the picture');
  await tablet.tap('Take it again');
  await tablet.tap('Take the picture');
  await tablet.tap('Keep this picture');
  await tablet.see(/1 of 6 taken/);
  await tablet.shot('photos-taken');
  expect(await cameras()).toEqual(['video live']);
  await tablet.tap('Done with photos');
  await tablet.tap(/^Front/);
  await page.locator('.photoview img').first().waitFor();
  expect(await cameras()).toEqual(['video ended']);
  expect(tablet.complaints).toEqual([]);
});
