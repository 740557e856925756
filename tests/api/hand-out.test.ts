// Longer than 300 lines: one record on one stick, handed out in every way, each going on from what the one before left there.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jobHandlers } from '../../api/handlers/jobs.ts';
import { Jobs } from '../../api/jobs/jobs.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { openStore } from '../../db/file/open.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import type { StaffRole } from '../../domain/actor.ts';
import { type HandOutPart, usualParts } from '../../domain/clinic/hand-out.ts';
import { readCsv } from '../../domain/csv/read-csv.ts';
import { StaffId } from '../../domain/ids.ts';
import { addDays, CivilDate } from '../../domain/time.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { base64, jpeg, thumb } from '../../scripts/sample/pictures.ts';
import { behindItsBack, keyOf } from './behind-its-back.ts';
import { addClient, refusal, sampleClient, type Tablet } from './tablet.ts';
import { act, type Hands, tabletWithHands, wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
let visit: VisitView;
let bag: string;
interface Entry {
  readonly resource: { readonly resourceType: string };
}

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const read = (name: string) => readFileSync(join(bag, 'data', name), 'utf8');
const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
const asked = () => ({
  clientId: visit.clientId,
  parts: [...usualParts],
  whom: 'client' as const,
  why: 'Asked by letter',
});

/** One store for all: a visit that is sealed, with a note of staff's, and a client whose name is a formula. */
beforeAll(async () => {
  ({ tablet, hands } = await tabletWithHands());
  visit = await wholeVisit(hands);
  const picture = { pose: 'top', jpeg: base64(jpeg()), thumb: base64(thumb) } as const;
  await call('photos.keep', { visitId: visit.id, ...picture });
  await act(hands, visit.id, { type: 'close-visit' });
  await call('clients.change', {
    clientId: visit.clientId,
    details: { ...sampleClient, name: '=HYPERLINK("x")' },
    why: 'Misspelt',
  });
  const written = await call('hand-out.write', { ...asked(), targetId: 'usb', locked: false });
  bag = join(tablet.dir, 'stick', written.folder);
});
afterAll(() => tablet.close());

it('says what would go in, and where to, before anything is written', async () => {
  const look = await call('hand-out.look', { clientId: visit.clientId });
  expect(look.papers.count).toBe(visit.documents.length);
  expect(look.papers.bytes).toBe(visit.documents.reduce((sum, { bytes }) => sum + bytes, 0));
  expect(look.photos).toEqual({
    ...{ count: 1, bytes: jpeg().length },
    agreed: { count: 1, bytes: jpeg().length },
  });
  expect(look.places).toMatchObject([{ id: 'usb', removable: true }]);
  expect(look.earlier).toMatchObject([{ whom: 'client', why: 'Asked by letter' }]);
});

it('writes a bag that sha256sum and pdfsig accept, its papers as they were sealed', () => {
  const run = (...words: [string, ...string[]]) => execFileSync(words[0], words.slice(1), { cwd: bag }).toString();
  expect(run('sha256sum', '--strict', '-c', 'manifest-sha256.txt')).not.toContain('FAILED');
  expect(run('sha256sum', '--strict', '-c', 'tagmanifest-sha256.txt')).not.toContain('FAILED');
  const listed = readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8').trim().split('\n');
  const there = filesIn(join(bag, 'data')).filter((name) => name.includes('.'));
  expect(listed.map((line) => line.slice(66).replace('data/', '')).sort()).toEqual(there);
  for (const { sha256 } of visit.documents) expect(listed.some((line) => line.startsWith(sha256))).toBe(true);
  const [photo = ''] = filesIn(join(bag, 'data/photos'));
  expect(photo).toMatch(/^2026-11-24 top \w+\.jpg$/);
  expect(readFileSync(join(bag, 'data/photos', photo))).toEqual(Buffer.from(jpeg()));
  const [paper = ''] = filesIn(join(bag, 'data/papers'));
  expect(run('pdfsig', join('data/papers', paper))).toContain('Signature is Valid');
});

it('names nobody outside of the files: a stick can get lost', () => {
  const names = [bag, ...filesIn(bag)].join('\n');
  for (const word of sampleClient.name.split(' ')) expect(names).not.toContain(word);
});

it('the record in JSON keeps to the schema beside it, and says what the visit says', () => {
  const validate = new Ajv2020({ strict: false, formats: { 'date-time': true, date: true } }).compile(
    JSON.parse(read('record.schema.json')),
  );
  const record = JSON.parse(read('record.json'));
  expect([validate(record), validate.errors]).toEqual([true, null]);
  expect(record.visits).toMatchObject([
    { id: visit.id, outcome: visit.outcome, consent: { status: 'signed' }, notes: [] },
  ]);
  expect(validate({ ...record, visits: [{ ...record.visits[0], outcome: 'cured' }] })).toBe(false);
});

it('the bundle for health systems names the photos that lie beside it, each by the hash of its bytes', () => {
  const [name = ''] = filesIn(join(bag, 'data/photos'));
  const bytes = readFileSync(join(bag, 'data/photos', name));
  const { entry } = JSON.parse(read('fhir.json'));
  const media = entry.filter(({ resource }: Entry) => resource.resourceType === 'Media');
  expect(media).toMatchObject([
    {
      resource: {
        content: {
          ...{ url: `photos/${encodeURIComponent(name)}`, size: bytes.length },
          hash: createHash('sha1').update(bytes).digest('base64'),
        },
      },
    },
  ]);
});

it('tables open in a spreadsheet, and a name that is a formula stays text', () => {
  const [heads, row] = readCsv(read('tables/clients.csv')) ?? [];
  expect(heads?.slice(0, 2)).toEqual(['Client', 'Name']);
  expect(row?.[1]).toBe('\'=HYPERLINK("x")');
  const answers = readCsv(read('tables/health-answers.csv')) ?? [];
  expect(answers.length - 1).toBe(visit.health.length);
});

it('the page leads to every paper and photo, and escapes what people typed', () => {
  const page = read('START HERE.html');
  for (const name of filesIn(join(bag, 'data/papers'))) expect(page).toContain(`papers/${encodeURIComponent(name)}`);
  const photos = filesIn(join(bag, 'data/photos'));
  expect(photos.length).toBeGreaterThan(0);
  for (const name of photos) expect(page).toContain(`photos/${encodeURIComponent(name)}`);
  expect(page).toContain('=HYPERLINK(&quot;x&quot;)');
});

it('leaves staff’s notes out unless they are chosen', async () => {
  const { id: clientId, suggested: course } = await addClient(tablet.client, { ...sampleClient, name: 'Ana Silva' });
  const { id } = await call('visits.open', { clientId, course });
  await act(hands, id, { type: 'add-note', text: 'Sat badly in the chair' });
  const without = await call('hand-out.write', {
    ...asked(),
    clientId,
    parts: ['data', 'page'],
    targetId: 'usb',
    locked: false,
  });
  const withNotes = await call('hand-out.write', {
    ...asked(),
    clientId,
    parts: ['data', 'page', 'notes'],
    targetId: 'usb',
    locked: false,
  });
  const text = (folder: string) => {
    const at = join(tablet.dir, 'stick', folder, 'data');
    return ['record.json', 'START HERE.html'].map((name) => readFileSync(join(at, name), 'utf8')).join('');
  };
  expect(text(without.folder)).not.toContain('Sat badly');
  expect(text(withNotes.folder)).toContain('Sat badly');
  expect((await call('hand-out.look', { clientId })).notes.count).toBe(1);
  expect(without.folder).not.toBe(withNotes.folder);
});

it('a place that cannot be written to is left as it was, and nothing is recorded', async () => {
  const { earlier } = await call('hand-out.look', { clientId: visit.clientId });
  expect(await refusal(call('hand-out.write', { ...asked(), targetId: 'gone', locked: false }))).toBe('unknown-target');
  expect((await call('hand-out.look', { clientId: visit.clientId })).earlier).toEqual(earlier);
});

it('everything, of everybody: whole, listed, and every file with its hash', async () => {
  const look = await call('hand-out.look-all', {});
  expect(look).toMatchObject({ clients: 2, papers: { count: visit.documents.length }, photos: { count: 1 } });
  expect(look.photos.bytes).toBe(jpeg().length);
  const written = await call('hand-out.write-all', {
    parts: [...usualParts],
    why: 'We move on',
    targetId: 'usb',
    locked: false,
  });
  const folder = join(tablet.dir, 'stick', written.folder);
  execFileSync('sha256sum', ['--strict', '--quiet', '-c', 'manifest-sha256.txt'], { cwd: folder });
  expect(
    readCsv(readFileSync(join(folder, 'data/clients.csv'), 'utf8'))
      ?.map(([, name]) => name)
      .sort(),
  ).toEqual(['\'=HYPERLINK("x")', 'Ana Silva', 'Name']);
  const page = readFileSync(join(folder, 'data/START HERE.html'), 'utf8');
  expect(page).toContain(`clients/${visit.clientId}/START%20HERE.html`);
  expect(filesIn(join(folder, 'data/clients', visit.clientId, 'papers'))).toHaveLength(visit.documents.length);
});

it('cancelled while it is written, it leaves nothing, and nothing is recorded', async () => {
  const before = filesIn(join(tablet.dir, 'stick'));
  const writing = refusal(call('hand-out.write-all', { parts: ['papers'], why: '', targetId: 'usb', locked: false }));
  const cancel = async (): Promise<void> => {
    const [job] = (await call('jobs.get', {})).jobs;
    if (job) await call('jobs.cancel', { id: job.id });
    else await new Promise((resolve) => setImmediate(resolve)).then(cancel);
  };
  await cancel();
  expect(await writing).toBe('cancelled');
  expect(filesIn(join(tablet.dir, 'stick'))).toEqual(before);
});

it('what was cut off is on record with its place from the next start on, until one is whole', async () => {
  const at = tablet.clock.now();
  const actor = { kind: 'system' } as const;
  const parts: HandOutPart[] = ['papers'];
  const begun = { what: 'everything', client: null, parts, whom: 'other', place: 'stick', to: 'USB stick' } as const;
  await tablet.close({ keep: true });
  const store = openStore({ file: storeFileIn(tablet.dir), key: await keyOf(tablet), random: realRandom });
  store.write((w) => appendClinicEvent(w, { type: 'hand-out-begun', ...begun }, { actor, now: at }));
  store.close();
  await tablet.restart();
  await call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  expect((await call('hand-out.look-all', {})).cutOff).toMatchObject({ to: 'USB stick', at: { instant: at.instant } });
  expect((await call('hand-out.look', { clientId: visit.clientId })).cutOff).toBeNull();
  await call('hand-out.write-all', { parts: ['papers'], why: '', targetId: 'usb', locked: false });
  expect((await call('hand-out.look-all', {})).cutOff).toBeNull();
});

it('takes away what a power cut left of an earlier one, and nothing else', async () => {
  const stick = join(tablet.dir, 'stick');
  const [left, foreign] = ['2026-11-20 hand-out a1b2c3.partial', 'film.partial'].map((name) => join(stick, name));
  for (const folder of [left, foreign]) {
    mkdirSync(folder ?? '', { recursive: true });
    writeFileSync(join(folder ?? '', 'record.json'), '{}');
  }
  await call('hand-out.write', { ...asked(), parts: ['data'], targetId: 'usb', locked: false });
  expect([left, foreign].map((folder) => existsSync(folder ?? ''))).toEqual([false, true]);
  rmSync(foreign ?? '', { recursive: true });
});

it('two at the same place at once have a folder each', async () => {
  const both = await Promise.all(
    [1, 2].map(() => call('hand-out.write', { ...asked(), parts: ['data'], targetId: 'usb', locked: false })),
  );
  const [one, two] = both.map(({ folder }) => folder);
  expect(one).not.toBe(two);
  for (const { folder } of both)
    execFileSync('sha256sum', ['--strict', '--quiet', '-c', 'manifest-sha256.txt'], {
      cwd: join(tablet.dir, 'stick', folder),
    });
});

it('whoever has no custody watches and cancels their own job, and not an owner’s', async () => {
  const jobs = new Jobs();
  const seenBy = (role: StaffRole, id: StaffId) =>
    jobHandlers({ jobs, access: { mode: { mode: 'staff', staff: { id, name: 'Robin', role } } } });
  const [owner, practitioner] = [StaffId.parse(hands.staffId), StaffId.parse(visit.id)];
  const wait = (by: StaffId) =>
    jobs.run('hand-out', ({ signal }) => new Promise((_, no) => signal.addEventListener('abort', no)), by);
  const both = Promise.allSettled([wait(owner), wait(practitioner)]);
  const theirs = seenBy('practitioner', practitioner);
  const call = { now: tablet.clock.now() };
  expect(await theirs['jobs.get']({}, call)).toMatchObject({ jobs: [{ id: 2 }] });
  await theirs['jobs.cancel']({ id: 1 }, call);
  await theirs['jobs.cancel']({ id: 2 }, call);
  const owners = seenBy('owner', owner);
  expect(await owners['jobs.get']({}, call)).toMatchObject({
    jobs: [{ id: 1, cancellable: true }],
  });
  await owners['jobs.cancel']({ id: 1 }, call);
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

it('an appointment that was moved goes out with its new date, and its sheet with its own', async () => {
  const { appointment } = await call('appointments.form', { clientId: visit.clientId });
  const present = appointment?.present ?? { date: '', time: '' };
  const next = { date: addDays(CivilDate.parse(present.date), 14), time: '15:30' };
  tablet.clock.advance(86_400_000);
  await call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  await call('appointments.move', { clientId: visit.clientId, visitId: visit.id, next, why: 'On holiday' });
  const { folder } = await call('hand-out.write', { ...asked(), parts: ['data'], targetId: 'usb', locked: false });
  const data = (name: string) => JSON.parse(readFileSync(join(tablet.dir, 'stick', folder, 'data', name), 'utf8'));
  const [handed] = data('record.json').visits;
  expect(handed.next).toEqual(next);
  const sheet = handed.papers.find(({ kind }: { kind: string }) => kind === 'moved-sheet');
  expect(sheet.made).toBe('2026-11-25T08:30:00+00:00');
  const { entry } = data('fhir.json');
  const inFhir = entry.find(({ resource }: { resource: { id: string } }) => resource.id === sheet.id);
  expect(inFhir.resource.date).toBe(sheet.made);
});

it('nothing goes out of a client who is erased while it is written', async () => {
  const { id: clientId } = await call('clients.add', { details: { ...sampleClient, name: 'Soon Gone', email: '' } });
  const before = filesIn(join(tablet.dir, 'stick'));
  const out = [
    refusal(
      call('hand-out.write', {
        ...asked(),
        clientId,
        parts: ['data', 'page'],
        why: 'Left in words',
        targetId: 'usb',
        locked: false,
      }),
    ),
    refusal(call('hand-out.write-all', { parts: ['data'], why: '', targetId: 'usb', locked: false })),
  ];
  await call('clients.erase', { clientId, why: 'asked', note: '' });
  expect(await Promise.all(out)).toEqual(['hand-out-changed', 'hand-out-changed']);
  expect(filesIn(join(tablet.dir, 'stick'))).toEqual(before);
});

it('a photo whose agreement was withdrawn goes to its client and to nobody else', async () => {
  const photos = async (whom: 'client' | 'lawyer') => {
    const { folder } = await call('hand-out.write', {
      ...asked(),
      whom,
      parts: ['data', 'photos'],
      targetId: 'usb',
      locked: false,
    });
    const at = join(tablet.dir, 'stick', folder, 'data');
    const told = readFileSync(join(at, 'fhir.json'), 'utf8').match(/"resourceType": "Media"/g) ?? [];
    return [filesIn(at).filter((name) => name.endsWith('.jpg')).length, told.length];
  };
  expect(await photos('lawyer')).toEqual([1, 1]);
  await act(hands, visit.id, { type: 'withdraw-clause', clause: 'photos', reason: '' });
  expect((await call('hand-out.look', { clientId: visit.clientId })).photos).toMatchObject({
    ...{ count: 1, agreed: { count: 0, bytes: 0 } },
  });
  expect(await photos('lawyer')).toEqual([0, 0]);
  expect(await photos('client')).toEqual([1, 1]);
});

it('every copy of a photo that was handed out is told, once its agreement is withdrawn', async () => {
  const told = await call('photos.copies', { visitId: visit.id });
  expect(told).toMatchObject({
    ...{ date: '2026-11-24', taken: 1, clauses: ['photos'] },
    withdrawn: { on: '2026-11-25', purposes: ['record'] },
  });
  // The one for a lawyer after the withdrawal had no photo in it; those of data alone, and everything without photos, neither.
  expect(told.copies.map(({ whom, why, photos }) => [whom, why, photos])).toEqual([
    ['client', 'Asked by letter', 1],
    ['lawyer', 'Asked by letter', 1],
    [null, 'We move on', 1],
    ['client', 'Asked by letter', 1],
  ]);
  expect(new Set(told.copies.map(({ number }) => number)).size).toBe(4);
  expect(await call('photos.withdrawn', { clientId: visit.clientId })).toEqual([told]);
});

it('what went out of a record that was joined since had none of the other one’s photos in it', async () => {
  const before = await call('photos.copies', { visitId: visit.id });
  const { id: other } = await call('clients.add', { details: { ...sampleClient, name: 'Written Twice' } });
  await call('hand-out.write', {
    ...asked(),
    clientId: other,
    parts: ['data', 'photos'],
    targetId: 'usb',
    locked: false,
  });
  const pair = { clientId: visit.clientId, other };
  await call('clients.join', { ...pair, right: { name: 'kept' } });
  expect(await call('photos.copies', { visitId: visit.id })).toEqual(before);
  await call('clients.part', pair);
});

it('a copy that was made while two records were joined is told after they were parted, and none from before or since', async () => {
  const before = await call('photos.copies', { visitId: visit.id });
  const { id: kept } = await call('clients.add', { details: { ...sampleClient, name: 'Written Thrice' } });
  const handOut = (why: string) =>
    call('hand-out.write', {
      ...asked(),
      clientId: kept,
      why,
      parts: ['data', 'photos'],
      targetId: 'usb',
      locked: false,
    });
  const pair = { clientId: kept, other: visit.clientId };
  await handOut('Before they were joined');
  await call('clients.join', { ...pair, right: { name: 'kept' } });
  await handOut('While they were one');
  await call('clients.part', pair);
  await handOut('After they were parted');
  const { copies } = await call('photos.copies', { visitId: visit.id });
  expect(copies.map(({ why, photos }) => [why, photos]).slice(0, 1)).toEqual([['While they were one', 1]]);
  expect(copies.slice(1)).toEqual(before.copies);
});

it('stays on record without a name when the client is erased', async () => {
  await call('clients.erase', { clientId: visit.clientId, why: 'asked', note: '' });
  let left: unknown[] = [];
  await behindItsBack(tablet, (db) => {
    left = db
      .prepare(
        "SELECT e.type, p.payload FROM event e LEFT JOIN event_payload p ON p.sequence = e.sequence WHERE e.type IN ('handed-out', 'hand-out-told')",
      )
      .all();
  });
  expect(left.slice(0, 2)).toEqual([
    { type: 'handed-out', payload: expect.stringContaining('manifest') },
    { type: 'hand-out-told', payload: null },
  ]);
});
