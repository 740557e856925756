import { CallError } from '../../api/client/client.ts';
import type { Input, OperationName, Output } from '../../api/contract/contract.ts';
import { civilDateOf } from '../../domain/time.ts';
import { type Recording, Recordings } from '../../renderer/gallery/recording.ts';
import { type StopName, stopNames } from '../../renderer/gallery/stops.ts';
import type { SampleTablet } from '../sample/tablet.ts';
import { playStops } from './play.ts';

/** Plays the sample day on real apps in this process and records the answers for every screen at each stop. */
export async function record(): Promise<Recordings> {
  const found = new Map<StopName, Recording>();
  await playStops((tablet) => async (name, visitId) => void found.set(name, await answersOf(tablet, visitId)));
  const missing = stopNames.filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`The sample day does not stop at ${missing.join(', ')}.`);
  return Recordings.parse(Object.fromEntries(found));
}

/** Every read that a screen may make. Those that the mode forbids are left out. */
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
  await ask('setup.texts', {});
  await ask('store.backups', {});
  await ask('store.export-places', {});
  if (status?.mode !== 'staff') return { visitId: null, clientId: null, answers };
  for (const name of ofStaff) await ask(name, {});
  for (const { treatment, inUse, drafts } of (await ask('protocols.list', {}))?.treatments ?? []) {
    if (inUse) await ask('protocols.read', { treatment, version: inUse.version });
    if (inUse) await ask('languages.list', { treatment });
    for (const { draftId } of drafts.filter(({ mine }) => mine)) {
      await ask('protocols.open-draft', { treatment });
      await ask('protocols.problems', { draftId });
      await ask('protocols.changes', { draftId });
    }
  }
  await ask('documents.print-jobs', { visitId: null });
  await ask('reactions.list', { which: 'due', page: 1 });
  await ask('check-ins.list', { which: 'due', page: 1 });
  await ask('check-ins.due', { page: 1 });
  await ask('visits.course-days', { visitId: null, next: null });
  // Everybody, and a name of several people.
  for (const query of ['', 'Jo']) await ask('clients.search', { query });
  await ask('records.visits', { filter: {}, show: 'all', order: 'newest', page: 1, rows: 9 });
  await ask('records.choices', {});
  await ask('days.get', { from: civilDateOf(status.now), days: 1 });
  for (const order of ['name', 'latest'] as const) await ask('clients.list', { order, page: 1, rows: 9 });
  const visit = visitId === undefined ? null : await ask('visits.get', { visitId });
  const [anybody] = (await ask('clients.search', { query: '' })) ?? [];
  const clientId = visit?.clientId ?? anybody?.id ?? null;
  if (clientId !== null) {
    await ask('clients.get', { clientId });
    await ask('clients.page', { clientId });
    await ask('appointments.form', { clientId });
    await ask('clients.papers', { clientId });
    await ask('clients.notes', { clientId });
    await ask('lots.of-client', { clientId });
    await ask('clients.contact', { clientId });
    await ask('desk.client', { clientId });
    await ask('clients.hold', { clientId });
    await ask('clients.records', { clientId });
    await ask('photos.of-client', { clientId, page: 1, rows: 8 });
    await ask('photos.in-pose', { clientId, pose: 'top' });
    await ask('photos.withdrawn', { clientId });
    await ask('reactions.of-client', { clientId });
    await ask('check-ins.of-client', { clientId });
  }
  if (visit) {
    await ask('visits.events', { visitId: visit.id });
    await ask('photos.of-visit', { visitId: visit.id });
    await ask('photos.copies', { visitId: visit.id });
    await ask('visits.course-days', { visitId: visit.id, next: null });
    await ask('visits.preparation', { visitId: visit.id, appointment: { date: afterMonth, time: '10:00' } });
    await ask('documents.print-jobs', { visitId: visit.id });
    await ask('visits.last-facts', { visitId: visit.id });
    await ask('reactions.form', { visitId: visit.id });
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
  'desk.today',
  'inspection.list',
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
  'reactions.due',
] as const;
