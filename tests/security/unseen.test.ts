import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { contract, type OperationName, operationNames } from '../../api/contract/contract.ts';
import { leavesStatus } from '../../api/contract/reads.ts';
import { isCapability } from '../../api/gate/mode.ts';
import { json } from '../../db/file/columns.ts';
import { rows } from '../../db/file/handles.ts';
import { keyIn, storeIn } from '../../scripts/faults/tablet.ts';
import { openKeychain } from '../../scripts/faults/vaults.ts';
import { otherClients, sampleClient, sampleClinic } from '../../scripts/sample/people.ts';
import { base64, jpeg, thumb } from '../../scripts/sample/pictures.ts';
import { addClient, makeTablet, pin, signedIn, type Tablet } from '../api/tablet.ts';
import { act, wholeVisit } from '../api/visit-steps.ts';
import { said } from '../sentence.ts';

/** The table "Who can do what unseen" of docs/security.md. */
let tablet: Tablet;
let staffId: string;
let recoveryKey: string;

beforeEach(async () => {
  tablet = await makeTablet({ protector: openKeychain() });
  ({ ownerId: staffId, recoveryKey } = await signedIn(tablet));
});
afterEach(() => tablet.close());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);

const Made = z.object({ instant: z.string(), actor: json.pipe(z.looseObject({ staffId: z.string().optional() })) });

/** Leave no row: they look, or do nothing to the record. */
const withoutRow: ReadonlySet<OperationName> = new Set<OperationName>([
  ...leavesStatus,
  // A draft is nobody's practice until it is approved, and a version is the clinic's own text.
  'protocols.discard-draft',
  'protocols.copy',
  'protocols.import',
  'protocols.export',
  'visits.recent-lots',
  'visits.last-facts',
  'clients.hold',
  'record.check',
  'client-lists.files',
  'client-lists.look',
  'client-lists.taken',
  'documents.print-test-page',
  // Another chair's owner lets this one in, on that chair's record.
  'chairs.sync-now',
  'chairs.join-finish',
  // An offer, which counts once it is typed back.
  'keys.new-recovery',
  // Nobody is treated, and nothing of it is on the record.
  'practice-visit.begin',
  'practice-visit.begin-draft',
  'practice-visit.go-on',
  'practice-visit.to-step',
  'practice-visit.answers',
  'practice-visit.answer',
  'practice-visit.end',
]);
/** Have their rows, and their tests, elsewhere. What the app does whoever asks for it names the app. */
const elsewhere: ReadonlySet<OperationName> = new Set<OperationName>([
  'backups.make',
  'settings.adopt-texts',
  'logo.set',
  'logo.remove',
  'staff.saw-recovered-pin',
  'staff.saw-change',
  'keys.change-passphrase',
  'documents.cancel-print',
  'visits.seal',
  'protocols.roll-back',
  'languages.approve',
  'inspection.open',
  'chairs.connect',
  'chairs.admit',
  'chairs.remove',
  'chairs.decide',
  // At a locked tablet, or in an inspector's hands: nobody is named.
  'chair.silence',
  'client-lists.take',
  'client-lists.take-back',
  'reactions.report',
  'appointments.move',
  'reactions.follow',
  'reactions.send',
  'reactions.close',
]);

it('somebody with a PIN changes nothing without a row that names them', async () => {
  const hands = { client: tablet.client, staffId, pin };
  const sealed = await wholeVisit(hands);
  const [paper] = sealed.documents;
  const { id: clientId, details, suggested: course } = await addClient(tablet.client, otherClients.regular);
  const { staff } = await call('settings.add-staff', { name: 'Kim Example', role: 'practitioner', pin: '864209' });
  const kim = staff.find(({ name }) => name === 'Kim Example')?.id;
  const { printers, copies } = await call('documents.printers', {});
  const printerId = printers[0]?.id ?? '';
  if (!kim || !paper) throw new Error('Kim was added, and the visit has papers');
  const { id: twin } = await call('clients.add', { details: { ...otherClients.regular, phone: '' } });
  const { id: other } = await call('clients.add', { details: { ...sampleClient, name: 'Ana Silva' } });
  const { id: visitId } = await call('visits.open', { clientId: other, course });
  await call('backups.make', {});
  const lot = { kind: 'pigment', maker: 'Sample Pigments', lot: 'B0417' } as const;
  const asked = { report: 'breaks', period: { from: '2026-11-01', to: '2026-11-24' } } as const;
  const steps: Partial<Record<OperationName, () => Promise<unknown>>> = {
    'clients.add': () => call('clients.add', { details: { ...sampleClient, name: 'Tom Brown' } }),
    'clients.change': () => call('clients.change', { clientId, details: { ...details, phone: '0207 946 0000' } }),
    'visits.open': () => call('visits.open', { clientId, course }),
    'visits.act': () => act(hands, visitId, { type: 'add-note', text: 'Called back' }),
    'session.hand-over': () => call('session.hand-over', { visitId, task: 'intake', language: 'en' }),
    'session.take-back': () => call('session.take-back', { staffId, pin }),
    'check-ins.record': () =>
      call('check-ins.record', {
        ...{ visitId: sealed.id, day: 4 },
        done: { how: 'phone', outcome: 'well', note: '' },
      }),
    'photos.keep': () =>
      call('photos.keep', { visitId: sealed.id, pose: 'top', jpeg: base64(jpeg()), thumb: base64(thumb) }),
    'documents.save': () => call('documents.save', { visitId: sealed.id, targetId: 'usb' }),
    'documents.print': () => call('documents.print', { documentId: paper.id, printerId }),
    'lots.add': () => call('lots.add', { lot: { ...lot, name: 'Ash', expiry: '' }, openedOn: null }),
    'lots.change': () => call('lots.change', { of: lot, name: 'Ash grey', expiry: '', openedOn: null }),
    'lots.print-recall': () => call('lots.print-recall', { lot, printerId }),
    'reports.print': () => call('reports.print', { ...asked, printerId }),
    'reports.save': () => call('reports.save', { ...asked, targetId: 'usb' }),
    'lots.save-recall': () => call('lots.save-recall', { lot, targetId: 'usb' }),
    'lots.discard': () => call('lots.discard', { of: lot, why: '' }),
    'hand-out.write': () =>
      call('hand-out.write', {
        clientId: other,
        parts: ['data'],
        whom: 'client',
        why: '',
        targetId: 'usb',
        locked: false,
      }),
    'records.print-visits': () => call('records.print-visits', { filter: {}, show: 'all', printerId }),
    'records.save-visits': () => call('records.save-visits', { filter: {}, show: 'all', targetId: 'usb' }),
    'hand-out.write-all': () =>
      call('hand-out.write-all', { parts: ['data'], why: '', targetId: 'usb', locked: false }),
    'settings.change-clinic': () => call('settings.change-clinic', { clinic: { ...sampleClinic, name: 'Elsewhere' } }),
    'settings.add-staff': () => call('settings.add-staff', { name: 'Lee Other', role: 'practitioner', pin: '975310' }),
    'settings.set-working-days': () =>
      call('settings.set-working-days', { workingDays: { openDays: [1, 2], closed: [], reportDays: 5 } }),
    'settings.set-idle-lock': () => call('settings.set-idle-lock', { minutes: 5 }),
    'settings.set-lock-names': () => call('settings.set-lock-names', { names: 'nothing' }),
    'settings.set-display': () => call('settings.set-display', { display: { theme: 'dark', text: 125 } }),
    'settings.set-sound': () => call('settings.set-sound', { sound: { volume: 50, quiet: true } }),
    'settings.set-unknown-birth': () => call('settings.set-unknown-birth', { allowed: true }),
    'settings.set-questions-a-page': () => call('settings.set-questions-a-page', { questions: 1 }),
    'settings.set-staff-language': () => call('settings.set-staff-language', { language: 'es' }),
    'settings.set-printing': () => call('settings.set-printing', { printerId, copies }),
    'seal.renew': () => call('seal.renew', {}),
    'staff.change': () => call('staff.change', { staffId: kim, name: 'Kim Changed', role: 'practitioner' }),
    'staff.deactivate': () => call('staff.deactivate', { staffId: kim }),
    'staff.reactivate': () => call('staff.reactivate', { staffId: kim, newPin: '864208' }),
    'staff.reset-pin': () => call('staff.reset-pin', { staffId: kim, newPin: '975318' }),
    'staff.change-pin': () => call('staff.change-pin', { pin, newPin: '314275' }),
    'backups.choose': () => call('backups.choose', { targetId: null }),
    'backups.drill': () => call('backups.drill', { recoveryKey }),
    'keys.confirm-recovery': async () =>
      call('keys.confirm-recovery', await call('keys.new-recovery', { pin: '314275' })),
    'clients.place-hold': () => call('clients.place-hold', { clientId, reason: 'A claim' }),
    'clients.lift-hold': () => call('clients.lift-hold', { clientId, reason: 'Settled' }),
    'clients.join': () => call('clients.join', { clientId, other: twin, right: {} }),
    'clients.part': () => call('clients.part', { clientId, other: twin }),
    'visits.move': () => call('visits.move', { visitId: sealed.id, clientId: twin, why: 'The wrong name' }),
    'clients.tell-apart': () => call('clients.tell-apart', { clientId, other: twin }),
    'retention.set': () => call('retention.set', { purpose: 'health', least: 0, years: 9 }),
    'retention.set-premises': () => call('retention.set-premises', { days: 0 }),
    'clients.erase': async () => {
      await act(hands, sealed.id, { type: 'close-visit' });
      await call('clients.erase', { clientId: sealed.clientId, why: 'asked', note: '' });
    },
    'protocols.approve': async () => {
      const { treatments } = await call('protocols.list', {});
      const { draftId, hash } = await call('protocols.open-draft', { treatment: treatments[0]?.treatment ?? never() });
      const { against } = await call('protocols.changes', { draftId });
      await call('protocols.approve', { draftId, hash, against, pin: '314275' });
    },
    'session.lock': () => call('session.lock', {}),
  };
  const changing = operationNames.filter((name) => contract[name].allowed.some(isCapability) && !withoutRow.has(name));
  expect([...Object.keys(steps), ...elsewhere].filter((name) => name !== 'session.take-back').sort()).toEqual(
    [...changing].sort(),
  );

  const at = new Map<string, string>();
  for (const [name, step] of Object.entries(steps)) {
    tablet.clock.advance(60_000);
    at.set(name, tablet.clock.now().instant);
    await step().catch((error) => {
      throw new Error(`${name} was refused`, { cause: error });
    });
  }
  await tablet.close({ keep: true });
  const store = storeIn(tablet.dir, await keyIn(tablet.dir));
  const made = store.read((r) => rows(r, 'SELECT instant, actor FROM event', Made));
  store.close();
  await tablet.restart();
  const unnamed = [...at].filter(
    ([, instant]) => !made.some((row) => row.instant === instant && row.actor.staffId === staffId),
  );
  expect(unnamed.map(([name]) => name)).toEqual([]);
});

it('somebody with the files and no key puts an older copy of the whole folder there: only a newer backup or paper tells', async () => {
  await call('backups.choose', { targetId: 'usb' });
  const hands = { client: tablet.client, staffId, pin };
  await call('session.lock', {});
  await tablet.close({ keep: true });
  const older = `${tablet.dir}-older`;
  cpSync(tablet.dir, older, { recursive: true });
  await tablet.restart();
  await call('session.unlock', { staffId, pin });
  const { id: visitId } = await wholeVisit(hands);
  await call('documents.save', { visitId, targetId: 'usb' });
  await call('backups.make', {});
  await tablet.close({ keep: true });
  const [stick, away] = [join(tablet.dir, 'stick'), `${older}-stick`];
  renameSync(stick, away);
  rmSync(tablet.dir, { recursive: true });
  renameSync(older, tablet.dir);
  await tablet.restart();
  await call('session.unlock', { staffId, pin });
  expect((await call('record.check', {})).ok).toBe(true);

  renameSync(away, stick);
  expect(await call('record.check', {})).toMatchObject({ ok: false, says: said(/cut off/) });
  const [file] = await call('seal.files', { targetId: 'usb' });
  const checked = await call('seal.check', { targetId: 'usb', fileId: file?.id ?? '' });
  expect(checked).toMatchObject({ finding: 'untouched', kept: null, witness: 'contradicts' });
});

const never = (): never => {
  throw new Error('a clinic has a treatment');
};
