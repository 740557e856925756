import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Folders, Printers } from '../../api/gate/ports.ts';
import { AppError } from '../../domain/errors.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
afterEach(() => tablet.close());

async function sealedVisit(ports: { folders?: Folders; printers?: Printers } = {}) {
  tablet = await makeTablet(ports);
  const { ownerId } = await signedIn(tablet);
  return wholeVisit({ client: tablet.client, staffId: ownerId, pin });
}

it('saves and prints numbered copies, with no name of a person in a file name', async () => {
  const view = await sealedVisit();
  const saved = await tablet.client.call('documents.save', { visitId: view.id, targetId: 'usb' });
  expect(saved).toMatchObject({ place: 'USB stick', folder: 'Chairside' });
  expect(readdirSync(join(tablet.dir, 'stick')).sort()).toEqual([...saved.files].sort());
  const files = saved.files.filter((file) => file.endsWith('.pdf'));
  expect(files).toHaveLength(view.documents.length);
  for (const [index, file] of files.entries()) {
    expect(file).toMatch(/^2026-11-24 (aftercare-sheet|consent-record|visit-record) [0-9a-f]{6}\.pdf$/);
    const kept = await tablet.client.call('documents.get', { documentId: view.documents[index]?.id ?? '' });
    expect(readFileSync(join(tablet.dir, 'stick', file)).toString('base64')).toBe(kept.base64);
  }
  const dates = saved.files.find((file) => file.endsWith('.ics')) ?? '';
  expect(dates).toMatch(/^2026-11-24 dates [0-9a-f]{6}\.ics$/);
  const calendar = readFileSync(join(tablet.dir, 'stick', dates), 'utf8');
  expect(calendar).toContain(`UID:${view.id}-`);
  // The sample clinic is in Sample Street.
  expect(calendar).not.toContain(sampleClient.name);
  const documentId = view.documents[0]?.id ?? '';
  await tablet.client.call('documents.print', { documentId, printerId: 'printer' });
  const printed = await tablet.client.call('documents.print', { documentId, printerId: 'printer' });
  expect(printed.visit.documents[0]?.copies).toMatchObject([
    { how: 'saved', copy: 1, where: 'USB stick' },
    { how: 'printed', copy: 1, where: 'Printer' },
    { how: 'printed', copy: 2, where: 'Printer' },
  ]);
  expect(tablet.printers.printed).toHaveLength(2);
});

it('records no copy that failed', async () => {
  const view = await sealedVisit({
    folders: {
      targets: async () => [{ id: 'usb', label: 'USB stick', removable: true }],
      pathOf: async () => null,
      files: async () => [],
      read: () => Promise.reject(new AppError('file-gone')),
      write: async () => {
        throw new AppError('folder-failed', { why: 'full', place: 'stick' });
      },
    },
    printers: {
      list: async () => [{ id: 'printer', label: 'Printer', default: true }],
      print: async () => {
        throw new AppError('print-failed', { why: 'silent' });
      },
      poll: async () => ({ state: 'handed-over', trouble: null }),
      cancel: async () => undefined,
    },
  });
  const { call } = tablet.client;
  const documentId = view.documents[0]?.id ?? '';
  expect(await refusal(call('documents.save', { visitId: view.id, targetId: 'usb' }))).toBe('folder-failed');
  expect(await refusal(call('documents.print', { documentId, printerId: 'printer' }))).toBe('print-failed');
  expect(await refusal(call('documents.save', { visitId: view.id, targetId: '/tmp' }))).toBe('unknown-target');
  expect(await refusal(call('documents.print', { documentId, printerId: 'x; rm' }))).toBe('unknown-printer');
  const after = await call('visits.get', { visitId: view.id });
  expect(after.documents.flatMap(({ copies }) => copies)).toEqual([]);
  expect(await refusal(call('visits.seal', { visitId: view.id }))).toBe('not-now');
});
