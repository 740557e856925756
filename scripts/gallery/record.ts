import { readFile, rm, writeFile } from 'node:fs/promises';
import { CallError } from '../../api/client/client.ts';
import type { Input, OperationName, Output } from '../../api/contract/contract.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { type Recording, Recordings } from '../../renderer/gallery/recording.ts';
import { type StopName, stopNames } from '../../renderer/gallery/stops.ts';
import { memoryKeychain } from '../demo/simulated.ts';
import { playNextDay, playOthers, playTwo, playVisit, type Stop, signedIn } from '../sample/day.ts';
import { sampleClinic, sampleOwner } from '../sample/people.ts';
import { setUp } from '../sample/steps.ts';
import { type SampleTablet, sampleTablet } from '../sample/tablet.ts';

/** Plays the sample day on a real app in this process and writes down what every screen would be answered at each stop. */
export async function record(): Promise<Recordings> {
  const found = new Map<StopName, Recording>();
  const notedOn =
    (tablet: SampleTablet): Stop =>
    async (name, visitId) => {
      found.set(name, await answersOf(tablet, visitId));
    };

  await onTablet({}, async (tablet) => {
    const stop = notedOn(tablet);
    await stop('setup');
    const { name, pin } = sampleOwner;
    await tablet.client.call('setup.begin', { clinic: sampleClinic, owner: { name, pin } });
    await stop('confirm-key');
  });
  await onTablet({ protector: { kind: 'passphrase' } }, async (tablet) => {
    const { name, pin, passphrase } = sampleOwner;
    const { recoveryKey } = await tablet.client.call('setup.begin', {
      clinic: sampleClinic,
      owner: { name, pin },
      passphrase,
    });
    await tablet.client.call('setup.confirm-recovery', { recoveryKey });
    await tablet.restart();
    await notedOn(tablet)('closed');
  });
  await lostRecords(notedOn);
  await onTablet({}, async (tablet) => {
    const stop = notedOn(tablet);
    const player = await signedIn(tablet);
    await stop('day-empty');
    await tablet.client.call('session.lock', {});
    await stop('locked');
    await tablet.client.call('session.unlock', { staffId: player.staffId, pin: player.pin });
    await playVisit(player, stop);
    await playOthers(player, stop);
    await playTwo(player, stop);
    await playNextDay(player, stop);
  });

  const missing = stopNames.filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`The sample day does not stop at ${missing.join(', ')}.`);
  return Recordings.parse(Object.fromEntries(found));
}

/** A keychain that does not open the records any more, and a file of records that is damaged. */
async function lostRecords(notedOn: (tablet: SampleTablet) => Stop): Promise<void> {
  const protector = memoryKeychain();
  const first = await sampleTablet({ protector });
  await setUp(first);
  await first.close({ keep: true });
  try {
    await onTablet({ dataDir: first.dir }, async (tablet) => notedOn(tablet)('keys-lost'));
    const file = storeFileIn(first.dir);
    const bytes = await readFile(file);
    bytes.fill(7, 4096 * 3, 4096 * 6);
    await writeFile(file, bytes);
    await onTablet({ dataDir: first.dir, protector }, async (tablet) => notedOn(tablet)('damaged'));
  } finally {
    await rm(first.dir, { recursive: true, force: true });
  }
}

async function onTablet(
  changes: Parameters<typeof sampleTablet>[0],
  play: (tablet: SampleTablet) => Promise<void>,
): Promise<void> {
  const tablet = await sampleTablet(changes);
  try {
    await play(tablet);
  } finally {
    await tablet.close();
  }
}

/** Every answer that a screen may ask for without doing anything. What this mode may not ask is left out. */
async function answersOf(tablet: SampleTablet, visitId?: string): Promise<Recording> {
  const answers: Recording['answers'] = [];
  async function ask<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N> | null> {
    try {
      const value = await tablet.client.call(name, input);
      answers.push({ name, input, value });
      return value;
    } catch (error) {
      if (error instanceof CallError) return null;
      throw error;
    }
  }

  const status = await ask('app.status', {});
  await ask('task.get', {});
  await ask('store.backups', {});
  await ask('store.export-places', {});
  if (status?.mode !== 'staff') return { visitId: null, clientId: null, answers };
  for (const name of ofStaff) await ask(name, {});
  await ask('documents.print-jobs', { visitId: null });
  await ask('visits.course-days', { visitId: null, next: null });
  await ask('clients.search', { query: '' });
  const visit = visitId === undefined ? null : await ask('visits.get', { visitId });
  const [anybody] = (await ask('clients.search', { query: '' })) ?? [];
  const clientId = visit?.clientId ?? anybody?.id ?? null;
  if (clientId !== null) {
    await ask('clients.get', { clientId });
    await ask('clients.hold', { clientId });
  }
  if (visit) {
    await ask('visits.events', { visitId: visit.id });
    await ask('visits.course-days', { visitId: visit.id, next: null });
    await ask('visits.preparation', { visitId: visit.id, appointment: { date: afterMonth, time: '10:00' } });
    await ask('documents.print-jobs', { visitId: visit.id });
    for (const { id: documentId } of visit.documents) {
      await ask('documents.get', { documentId });
      await ask('documents.verify', { documentId });
    }
  }
  for (const targetId of ['usb']) {
    const [file] = (await ask('seal.files', { targetId })) ?? [];
    if (file) await ask('seal.check', { targetId, fileId: file.id });
    const [picture] = (await ask('logo.files', { targetId })) ?? [];
    if (picture) await ask('logo.look', { targetId, fileId: picture.id });
  }
  return { visitId: visit?.id ?? null, clientId, answers };
}

const afterMonth = '2026-12-22';

/** What staff screens read besides a client and a visit. */
const ofStaff = [
  'visits.today',
  'visits.recent-lots',
  'clients.age-policy',
  'documents.printers',
  'documents.targets',
  'settings.get',
  'seal.get',
  'logo.get',
  'backups.due',
  'backups.get',
  'retention.get',
] as const;
