import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { contract, type Input, operationNames } from '../../api/contract/contract.ts';
import { leavesStatus } from '../../api/contract/reads.ts';
import { rows } from '../../db/file/handles.ts';
import { verifyDocument } from '../../documents/seal/verify.ts';
import { english } from '../../documents/words/languages.ts';
import { SealCertificate } from '../../domain/clinic/seal.ts';
import { keyIn, storeIn } from '../../scripts/faults/tablet.ts';
import { openKeychain } from '../../scripts/faults/vaults.ts';
import { sampleClient, samplePractitioner } from '../../scripts/sample/people.ts';
import { Workbench } from '../documents/tools.ts';
import { Desk } from './printing-day.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import {
  act,
  consent,
  finalSession,
  type Hands,
  handOver,
  intake,
  passChecks,
  timeOut,
  toProcedure,
  treated,
} from './visit-steps.ts';

const bench = new Workbench();
let tablet: Tablet;
let hands: Hands;

beforeEach(async () => {
  tablet = await makeTablet({ protector: openKeychain() });
  const { ownerId } = await signedIn(tablet);
  hands = { client: tablet.client, staffId: ownerId, pin };
});
afterEach(() => tablet.close());
afterAll(() => bench.dispose());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const at = { date: '2027-02-01', time: '09:05' };

/** Begins a practice and gives its visit. */
async function begun(more: Partial<Input<'practice-visit.begin'>> = {}) {
  const { practiceVisit } = await call('practice-visit.begin', { at, ...more });
  if (!practiceVisit?.visitId) throw new Error('a practice begins with a visit');
  return practiceVisit.visitId;
}

/** Everything before the procedure. */
async function readyToTreat(id: string): Promise<void> {
  await intake(hands, id);
  await passChecks(hands, id);
  await timeOut(hands, id);
  await consent(hands, id);
}

/** Every row of every table of the record, as it is on the disk now. */
async function recordOnDisk(): Promise<unknown> {
  const copy = folderCopy();
  const store = storeIn(copy, await keyIn(copy));
  try {
    return store.read((r) => {
      const tables = rows(r, "SELECT name FROM sqlite_schema WHERE type = 'table'", z.object({ name: z.string() }));
      const Row = z.record(z.string(), z.unknown());
      return Object.fromEntries(tables.map(({ name }) => [name, rows(r, `SELECT * FROM "${name}"`, Row)]));
    });
  } finally {
    store.close();
  }
}

/** The data folder as a power cut would leave it now. */
function folderCopy(): string {
  const copy = join(bench.folder, `data-${copies++}`);
  cpSync(tablet.dir, copy, { recursive: true });
  return copy;
}
let copies = 0;

/** Every file of the data folder with its bytes. */
const filesOnDisk = () =>
  readdirSync(tablet.dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name)).toString('base64')]);

it('a whole practice visit, papers and prints included, leaves every table of the record as it was', async () => {
  await call('clients.add', { details: sampleClient });
  const before = await recordOnDisk();
  const id = await begun({ course: finalSession });
  const sealed = await treated(hands, id);
  const [paper] = sealed.documents;
  if (!paper) throw new Error('a treated visit has papers');
  await call('documents.print', { documentId: paper.id, printerId: 'printer', copies: 2 });
  await call('drafts.put', { draft: { step: 'clients.add', field: 'form' }, value: 'half typed' });
  expect((await call('clients.search', { query: 'Practice' })).map(({ name }) => name)).toEqual(['Practice Client']);
  expect((await call('visits.today', {})).visits).toHaveLength(1);
  await call('practice-visit.end', {});
  expect(await recordOnDisk()).toEqual(before);
  expect(await call('clients.search', { query: 'Practice' })).toEqual([]);
  expect((await call('visits.today', {})).visits).toEqual([]);
});

it('no operation answers with a client of the clinic while a practice runs', async () => {
  const { id: clientId } = await call('clients.add', { details: { ...sampleClient, name: 'Wilhelmina Real' } });
  const { suggested: course } = await call('clients.get', { clientId });
  const { id: visitId } = await call('visits.open', { clientId, course });
  const practised = await begun({ course: finalSession });
  const known: Record<string, unknown> = {
    ...{ clientId, visitId, other: clientId, query: 'Wilhelmina', page: 1, rows: 9, order: 'newest', pose: 'top' },
    ...{ filter: {}, show: 'all', from: '2026-11-01', to: '2026-12-31', days: 7, clientIds: [clientId], reaction: 1 },
    ...{ sequence: 1, which: 'all', at: 'name', report: 'year', period: { from: '2026-01-01', to: '2027-12-31' } },
  };
  const answers: string[] = [];
  for (const name of operationNames) {
    const { input } = contract[name];
    const reply =
      leavesStatus.has(name) && input instanceof z.ZodObject && (await tablet.call(name, fitting(input, known)));
    if (!reply) continue;
    expect([name, JSON.stringify(reply).includes('Wilhelmina')]).toEqual([name, false]);
    if (reply.ok) answers.push(name);
  }
  expect(answers).toEqual(
    expect.arrayContaining([
      ...['records.visits', 'reactions.list', 'reports.get', 'desk.today', 'days.get'],
      // A connected tablet's page asks it of each client.
      'chairs.visits',
    ]),
  );
  const { visits } = await call('records.visits', { filter: {}, show: 'all', order: 'newest', page: 1, rows: 5 });
  expect(visits.map((one) => one.visitId)).toEqual([practised]);
  expect(await refusal(call('hand-out.look', { clientId }))).toBe('practice-visit');
  expect(await refusal(call('photos.camera', { visitId }))).toBe('unknown-visit');
});

/** Of what is known, what this input asks for. */
const fitting = ({ shape }: z.ZodObject, known: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.keys(shape).flatMap((key) => (key in known ? [[key, known[key]]] : [])));

it('a power cut in the middle of a practice, in the client’s hands, leaves not a byte of it', async () => {
  const before = filesOnDisk();
  const id = await begun();
  await handOver(hands, id, 'intake');
  expect(filesOnDisk()).toEqual(before);
  // What the next start finds is the folder as it is: nobody closed anything.
  const copy = folderCopy();
  const after = await makeTablet({ dataDir: copy, protector: openKeychain() });
  expect(await after.client.call('app.status', {})).toMatchObject({ mode: 'locked', practiceVisit: null, running: [] });
  await after.close();
});

it('a practice has the day and time that were chosen, goes forward with cues, and never back', async () => {
  const { now, practiceVisit } = await call('practice-visit.begin', { at });
  expect(now.instant).toBe('2027-02-01T09:05:00.000Z');
  const id = practiceVisit?.visitId;
  if (!id) throw new Error('a practice begins with a visit');
  await readyToTreat(id);
  await act(hands, id, { type: 'start-procedure', expectedMinutes: 180 });
  const later = await call('practice-visit.go-on', { at: { ...at, time: '10:21' } });
  expect(later.running).toMatchObject([{ practice: true, cue: 'asks', name: 'Practice Client' }]);
  const view = await call('visits.get', { visitId: id });
  expect(view.clockQuestion).toBeNull();
  expect(await refusal(call('practice-visit.go-on', { at }))).toBe('practice-visit');
  expect(await refusal(call('practice-visit.begin', { at: { date: '2036-01-01', time: '09:00' } }))).toBe(
    'practice-visit',
  );
  expect(await refusal(call('practice-visit.begin', { at: { date: '2027-03-28', time: '01:30' } }))).toBe(
    'hour-skipped',
  );
});

it('every paper of a practice says that it is no record, and its seal is not the clinic’s', async () => {
  const id = await begun({ course: finalSession });
  const sealed = await treated(hands, id);
  const corrected = await act(hands, id, { type: 'add-correction', text: 'A word more' });
  const file = readFileSync(join(tablet.dir, 'seal-certificates.json'), 'utf8');
  const certificates = z.array(SealCertificate).parse(JSON.parse(file));
  const kinds = corrected.documents.map(({ kind }) => kind);
  expect(kinds).toEqual([...sealed.documents.map(({ kind }) => kind), 'correction']);
  for (const { id: documentId, kind, pages } of corrected.documents) {
    const { base64 } = await call('documents.get', { documentId });
    const pdf = Buffer.from(base64, 'base64');
    expect((await verifyDocument(pdf, certificates)).verdict, kind).toBe('not-ours');
    const text = bench.text(bench.file(`${kind}.pdf`, pdf), false);
    expect(text.split(english.words.common.practice).length - 1, kind).toBeGreaterThanOrEqual(pages);
  }
});

it('an owner tries a draft as the version that it would become, and others only the version in use', async () => {
  const draft = await call('protocols.open-draft', { treatment: 'scalp-micropigmentation' });
  const { practiceVisit } = await call('practice-visit.begin-draft', { draftId: draft.draftId, at });
  expect(practiceVisit).toMatchObject({ draftId: draft.draftId });
  await call('practice-visit.end', {});
  const { staff } = await call('settings.add-staff', { ...samplePractitioner, role: 'practitioner' });
  await call('session.lock', {});
  await call('session.unlock', { staffId: staff[1]?.id ?? '', pin: samplePractitioner.pin });
  expect(await refusal(call('practice-visit.begin-draft', { draftId: draft.draftId, at }))).toBe('not-your-role');
  expect((await call('practice-visit.begin', { at })).practiceVisit).toMatchObject({ draftId: null });
});

it('nothing that would change the clinic is done while a practice runs', async () => {
  await begun();
  expect(await refusal(call('settings.set-idle-lock', { minutes: 5 }))).toBe('practice-visit');
  expect(await refusal(call('backups.make', {}))).toBe('practice-visit');
});

it('a lock, an unlock and an idle lock leave the practice where it was, and PINs are tried as always', async () => {
  const id = await begun();
  await call('session.lock', {});
  expect(await call('app.status', {})).toMatchObject({ mode: 'locked', practiceVisit: { visitId: null } });
  await call('session.unlock', { staffId: hands.staffId, pin });
  expect(await call('app.status', {})).toMatchObject({ lastVisit: id, practiceVisit: { visitId: id } });
  tablet.clock.advance(121_000);
  expect((await call('app.status', {})).mode).toBe('locked');
  await call('session.unlock', { staffId: hands.staffId, pin });
  await handOver(hands, id, 'intake');
  expect(await refusal(call('session.take-back', { staffId: hands.staffId, pin: '999999' }))).toBe('wrong-pin');
  await call('session.take-back', { staffId: hands.staffId, pin });
  expect((await call('app.status', {})).mode).toBe('staff');
});

it('no wait after wrong PINs ends by choosing another day for the practice', async () => {
  const id = await begun();
  const wrong = () => call('visits.act', { visitId: id, command: { type: 'add-note', text: 'x' }, pin: '999999' });
  for (let tries = 0; tries < 5; tries++) await refusal(wrong());
  expect(await refusal(wrong())).toBe('pin-wait');
  await call('practice-visit.go-on', { at: { ...at, date: '2027-02-09' } });
  expect(await refusal(wrong())).toBe('pin-wait');
});

it('a client who leaves a practice lying is asked for the birthday again, in the practice', async () => {
  const id = await begun();
  await handOver(hands, id, 'intake');
  tablet.clock.advance(1_200_000);
  expect((await call('app.status', {})).handedOver).toMatchObject({ visitId: id, identified: false });
});

it('a running procedure comes before the one that is practised, and keeps its breaks at the tablet', async () => {
  const real = await toProcedure(hands);
  await act(hands, real, { type: 'start-procedure', expectedMinutes: 180 });
  const id = await begun();
  await readyToTreat(id);
  await act(hands, id, { type: 'start-procedure', expectedMinutes: 180 });
  await call('practice-visit.go-on', { at: { ...at, time: '23:00' } });
  expect((await call('app.status', {})).running.map(({ practice }) => practice)).toEqual([false, true]);
  await call('session.lock', {});
  const { running } = await call('app.status', {});
  await call('chair.turn', { handle: running[0]?.handle ?? '', to: 'break' });
  await call('chair.silence', { handle: running[1]?.handle ?? '' });
  expect((await call('app.status', {})).running).toMatchObject([
    { practice: false, cue: 'on-break' },
    { practice: true, overdueAnswered: true },
  ]);
  await call('session.unlock', { staffId: hands.staffId, pin });
  await call('practice-visit.end', {});
  expect((await call('visits.get', { visitId: real })).breaks?.cue).toBe('on-break');
  expect(tablet.awake.at(-1)).toBe(true);
});

it('a tablet that is turned off in the middle of a practice leaves nothing of it with the printer', async () => {
  await tablet.close();
  const desk = new Desk();
  desk.progress = { state: 'waiting', trouble: null };
  const cancel = desk.cancel;
  // A spooler answers when it does: whoever does not wait for it has gone by then.
  desk.cancel = async (job) => {
    await new Promise(setImmediate);
    await cancel(job);
  };
  tablet = await makeTablet({ protector: openKeychain(), printers: desk });
  const { ownerId } = await signedIn(tablet);
  hands = { client: tablet.client, staffId: ownerId, pin };
  const { documents } = await treated(hands, await begun({ course: finalSession }));
  await call('documents.print', { documentId: documents[0]?.id ?? '', printerId: 'desk' });
  await tablet.close({ keep: true });
  expect(desk.cancelled).toEqual(['desk-1']);
});
