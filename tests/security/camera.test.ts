import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { pageHeaders } from '../../api/host/pages.ts';
import { mayHave } from '../../electron/security.ts';
import { makeTablet, pin, signedIn, type Tablet } from '../api/tablet.ts';
import { wholeVisit } from '../api/visit-steps.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

it.each([
  ['the camera alone', 'media', { mediaTypes: ['video'] }, true],
  ['a look at whether it may be asked for', 'media', { mediaType: 'video' }, true],
  ['a microphone with it', 'media', { mediaTypes: ['video', 'audio'] }, false],
  ['a microphone', 'media', { mediaTypes: ['audio'] }, false],
  ['anything of media', 'media', {}, false],
  ['the place', 'geolocation', { mediaTypes: ['video'] }, false],
  ['the screen', 'display-capture', { mediaTypes: ['video'] }, false],
])('Electron gives the page %s only while the camera is open', (_, permission, asked, given) => {
  expect(mayHave(permission, asked, true)).toBe(given);
  expect(mayHave(permission, asked, false)).toBe(false);
});

it('the browser host lets the page ask for a camera, and for nothing else of the machine', () => {
  const policy = pageHeaders['permissions-policy']?.split(', ') ?? [];
  expect(policy).toContain('camera=(self)');
  expect(policy.filter((one) => !one.endsWith('=()'))).toEqual(['camera=(self)']);
});

it('one file of the page asks for the camera', () => {
  const asking = globSync('renderer/**/*.{ts,tsx}', { cwd: root })
    .filter((name) => !name.startsWith('renderer/gallery/'))
    .filter((name) => readFileSync(join(root, name), 'utf8').includes('getUserMedia'));
  expect(asking).toEqual(['renderer/screens/day/photos/camera.ts']);
});

it('the camera closes with the screen, with a lock and with a hand-over, whatever the page says', async () => {
  const tablet: Tablet = await makeTablet();
  try {
    const { ownerId: staffId } = await signedIn(tablet);
    const { id: visitId } = await wholeVisit({ client: tablet.client, staffId, pin });
    const { call } = tablet.client;
    expect(tablet.cameraIsOpen()).toBe(false);
    await call('photos.camera', { visitId });
    expect(tablet.cameraIsOpen()).toBe(true);
    await call('photos.camera', { visitId: null });
    expect(tablet.cameraIsOpen()).toBe(false);
    await call('photos.camera', { visitId });
    await call('session.lock', {});
    expect(tablet.cameraIsOpen()).toBe(false);
    await call('session.unlock', { staffId, pin });
    expect(tablet.cameraIsOpen()).toBe(false);
  } finally {
    await tablet.close();
  }
});
