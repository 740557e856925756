import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type Tablet as App, joinTablet } from '../../api/app/tablet.ts';
import type { AppPorts } from '../../api/gate/ports.ts';
import { mostBeforeFirstView } from '../../api/integrity/running-verification.ts';
import { pagesFirst, storeFileIn } from '../../api/tablet/open-record.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { append, head } from '../../db/log/log.ts';
import type { NewEvent } from '../../db/log/types.ts';
import { recordFault } from '../../db/projections/custody.ts';
import { writeAnchor } from '../../db/vault/anchor.ts';
import { Vault } from '../../db/vault/vault.ts';
import { StaffId } from '../../domain/ids.ts';
import { countingPrinter, folderAsStick, realRandom, repeatableIds } from '../../scripts/demo/simulated.ts';
import { said } from '../sentence.ts';
import { cheap, lastingKeychain, makeTablet, pin, setUp, type Tablet } from './tablet.ts';

const added = 60_000;
let tablet: Tablet;
let key: Uint8Array;
let ownerId: string;
let last: number;
const running: App[] = [];
afterEach(() => {
  for (const app of running.splice(0)) app.opening.close();
});

/** Years of a clinic's unlocking and locking, written in one go. */
beforeAll(async () => {
  tablet = await makeTablet();
  ({ ownerId } = await setUp(tablet));
  await tablet.close({ keep: true });
  const { dir } = tablet;
  const options = { dir, storeFile: storeFileIn(dir), protector: lastingKeychain(), random: realRandom };
  key = await new Vault({ ...options, cost: cheap.key }).open({});
  const store = openStore({ file: storeFileIn(dir), key, random: realRandom });
  const moment = tablet.clock.now();
  const locked: NewEvent = {
    visitId: null,
    clientId: null,
    actor: { kind: 'system' },
    moment,
    event: { type: 'locked', why: 'idle' },
  };
  store.write((w) =>
    append(
      w,
      Array.from({ length: added }, () => locked),
    ),
  );
  const newest = store.read(head);
  last = newest.sequence;
  const anchor = { log: store.identity.log, ...newest, at: moment.instant };
  store.close();
  copyFileSync(storeFileIn(dir), join(dir, 'sound.db'));
  writeAnchor(dir, anchor, key);
  copyFileSync(join(dir, 'heads.json'), join(dir, 'sound-heads.json'));
});
afterAll(() => tablet.close());

/** Puts the sound record back, changes a row where `change` says so, and starts the app on it as a host does. */
async function startedAfter(change?: (run: (sql: string) => void) => void, last = () => {}): Promise<App> {
  const file = storeFileIn(tablet.dir);
  copyFileSync(join(tablet.dir, 'sound.db'), file);
  copyFileSync(join(tablet.dir, 'sound-heads.json'), join(tablet.dir, 'heads.json'));
  if (change) {
    const driver = connect(file, key, true);
    driver.exec('DROP TRIGGER event_no_update; DROP TRIGGER event_no_delete; DROP TRIGGER event_payload_no_delete');
    change((sql) => driver.exec(sql));
    driver.close();
  }
  last();
  const { clock, dir, printers } = tablet;
  const ports: AppPorts = {
    dataDir: dir,
    protector: lastingKeychain(),
    clock,
    ids: repeatableIds(clock, realRandom),
    random: realRandom,
    folders: folderAsStick(join(dir, 'stick')),
    printers,
    host: { kind: 'browser', version: '0.0.0-test', keepAwake: () => undefined, clearClipboard: () => undefined },
    device: 'CH-TEST',
    log: () => undefined,
    cost: cheap,
  };
  const app = joinTablet(ports);
  await app.opening.start();
  running.push(app);
  return app;
}

function finish(app: App): number {
  let pieces = 0;
  for (; app.verification.isUnderWay; pieces++) app.verification.goOn();
  return pieces;
}

const faultOf = (app: App) => app.record.store.read(recordFault);
const edited = (row: number) => `UPDATE event SET instant = '2020-01-01T08:00:00.000Z' WHERE sequence = ${row}`;

it('shows the first screen of a long record after its newest rows, and proves all of it in pieces behind that', async () => {
  const app = await startedAfter();
  expect(app.access.mode.mode).toBe('locked');
  expect(app.verification.checked).toBeLessThanOrEqual(mostBeforeFirstView);
  const pieces = finish(app);
  expect(pieces).toBeGreaterThan(last / 1_000 - 1);
  expect(app.verification.checked).toBeGreaterThan(last);
  expect(faultOf(app)).toBeNull();
});

it('finds what was changed early in it, names it and places it, although the start did not come so far', async () => {
  const app = await startedAfter((run) => run(edited(500)));
  expect([app.access.mode.mode, faultOf(app)]).toEqual(['locked', null]);
  finish(app);
  expect(faultOf(app)).toMatchObject({ tampering: 'edited', sequence: 500 });
});

it('finds what was changed late in it before anything is shown', async () => {
  const late = last - 100;
  const app = await startedAfter((run) => run(edited(late)));
  expect(app.verification.checked).toBeLessThanOrEqual(mostBeforeFirstView);
  expect(faultOf(app)).toMatchObject({ tampering: 'edited', sequence: late });
  // Only the pages of the file are left.
  finish(app);
  expect(app.verification.checked).toBeLessThanOrEqual(mostBeforeFirstView);
});

it('finds rows that are gone from its middle, and a tail that was cut off', async () => {
  const removed = await startedAfter((run) => {
    run('PRAGMA foreign_keys = OFF');
    run('DELETE FROM event_payload WHERE sequence = 30000; DELETE FROM event WHERE sequence = 30000');
  });
  finish(removed);
  expect(faultOf(removed)).toMatchObject({ tampering: 'removed', sequence: 30_000 });
  removed.opening.close();
  const cut = await startedAfter((run) => {
    run('PRAGMA foreign_keys = OFF');
    run('DELETE FROM event_payload WHERE sequence > 50000; DELETE FROM event WHERE sequence > 50000');
  });
  // By the head beside the keys, which is looked at first.
  expect(faultOf(cut)).toMatchObject({ tampering: 'tail-cut', sequence: 50_001 });
});

/** Flips a bit of a page with old rows: behind those that are verified first, before those that a start reads. */
function damageLate(): void {
  const file = storeFileIn(tablet.dir);
  const bytes = readFileSync(file);
  const at = Math.floor((bytes.length / 4096) * 0.8) * 4096 + 7;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

it('does not read every page of a long record before the first screen, and leads to recovery from a damaged one as soon as nobody works', async () => {
  const app = await startedAfter(undefined, damageLate);
  expect(statSync(storeFileIn(tablet.dir)).size).toBeGreaterThan(pagesFirst * 4096);
  expect(app.access.mode.mode).toBe('locked');
  app.access.enter({ mode: 'staff', staff: { id: StaffId.parse(ownerId), name: 'Robin', role: 'owner' } });
  for (let n = 0; app.verification.damage === null && n < 10_000; n++) app.opening.verifyOn();
  app.opening.verifyOn();
  expect([app.verification.damage?.code, app.access.mode.mode, app.record.isOpen]).toEqual([
    'store-damaged',
    'staff',
    true,
  ]);
  app.access.enter({ mode: 'locked' });
  app.opening.verifyOn();
  expect([app.access.mode.mode, app.record.isOpen, app.record.problem?.fault.code]).toEqual([
    'recovery',
    false,
    'store-damaged',
  ]);
});

it('goes on by itself between the calls of a running app, and shows what it found', async () => {
  (await startedAfter((run) => run(edited(500)))).opening.close();
  // What that start recorded is no fault; the one in row 500 is still to be found.
  await tablet.restart({ printers: countingPrinter() });
  await tablet.client.call('session.unlock', { staffId: ownerId, pin });
  const fault = await vi.waitUntil(async () => (await tablet.client.call('backups.due', {})).fault, {
    timeout: 60_000,
  });
  expect(fault).toEqual(said(/^Row 500 was edited\. .+ Found on Tue 24 Nov 2026, 08:30 GMT\.$/));
});
