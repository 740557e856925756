import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { connect } from '../../db/file/pragmas.ts';
import { Vault } from '../../db/vault/vault.ts';
import { realRandom } from '../demo/simulated.ts';
import { cheap } from '../faults/vaults.ts';
import { sampleOwner } from '../sample/people.ts';
import { act, type Hands, openVisit, treated } from '../sample/steps.ts';
import { type BenchRow, benchRow } from './row.ts';
import { type Clinic, keychain, type Running, seededClinic, start } from './scale/clinic.ts';
import { countWork, type Tapped, tapped } from './scale/timing.ts';

const area = 'loop';
const usual = [75, 750];
const pageBytes = 4096;
const goal = { peer: 50, peerName: 'goal' };

interface Options {
  readonly sizes?: readonly number[];
  readonly work?: boolean;
}

type Found = readonly (readonly [what: string, Tapped])[];

/**
 * How long each of the long operations holds the main loop, and what a tap waits meanwhile. `work`: what the main thread computed instead
 * of the time that passed, for a machine that others use meanwhile.
 */
export async function cases({ sizes = usual, work = false }: Options = {}): Promise<BenchRow[]> {
  if (work) countWork();
  const [smallest] = sizes;
  if (smallest === undefined) return [];
  // Once unmeasured: what is compiled while the first clinic is measured would count against it.
  await measured(smallest);
  const rows: BenchRow[] = [];
  for (const visits of sizes)
    for (const [what, { ms, longest, p99, taps }] of await measured(visits)) {
      const at = `${what} at ${visits} visits (${(ms / 1000).toFixed(1)} s, ${taps} taps)`;
      rows.push(benchRow({ area, case: `${at}: longest hold`, unit: 'ms', ours: longest, ...goal }));
      rows.push(benchRow({ area, case: `${at}: a tap, p99`, unit: 'ms', ours: p99, ...goal }));
    }
  return rows;
}

async function measured(visits: number): Promise<Found> {
  const dir = mkdtempSync(join(tmpdir(), 'chairside-loop-'));
  try {
    const clinic = await seededClinic(join(dir, 'tablet'), visits);
    const found: [string, Tapped][] = [];
    const add = (what: string, one: Tapped) => {
      found.push([what, one]);
      const { longest, p99, ms } = one;
      process.stderr.write(`  ${visits} visits: ${what}: ${[longest, p99, ms].map(Math.round).join(', ')} ms\n`);
    };
    await atWork(clinic, add);
    add('restore on another tablet', await restored(clinic));
    add('update from an earlier version', await updated(clinic));
    add('proof after a start', await verified(clinic));
    add('saving what can be read', await exported(clinic));
    return found;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const tapOf =
  ({ tablet }: Pick<Running, 'tablet'>) =>
  () =>
    tablet.client.call('app.status', {});

/** What an owner begins on the screens of backups and of a client. */
async function atWork(clinic: Clinic, add: (what: string, one: Tapped) => void): Promise<void> {
  const running = await start(clinic.dir);
  const { tablet, stick } = running;
  const { client } = tablet;
  const { ownerId: staffId, recoveryKey } = clinic;
  const hands: Hands = { client, staffId, pin: sampleOwner.pin };
  const tap = tapOf(running);
  try {
    await client.call('session.unlock', { staffId, pin: sampleOwner.pin });
    // To a stick that is not there, so that no backup is made between the steps.
    await client.call('backups.choose', { targetId: 'usb' });
    const { id, clientId } = await openVisit(hands, { name: 'One More' });
    await treated(hands, id);
    stick.plugged = true;
    add('first backup', await tapped(() => client.call('backups.make', {}), tap));
    await act(hands, id, { type: 'close-visit', copy: 'later' });
    add('backup after one more visit', await tapped(() => client.call('backups.make', {}), tap));
    add('proof that the newest backup opens', await tapped(() => client.call('backups.drill', { recoveryKey }), tap));
    add('check of the record', await tapped(() => client.call('record.check', {}), tap));
    stick.plugged = false;
    add(
      'erasing one client',
      await tapped(() => client.call('clients.erase', { clientId, why: 'asked', note: '' }), tap),
    );
    stick.plugged = true;
    add('backup after an erasure', await tapped(() => client.call('backups.make', {}), tap));
    await client.call('session.lock', {});
  } finally {
    await tablet.close();
  }
}

async function restored({ dir: from, recoveryKey }: Clinic): Promise<Tapped> {
  const dir = mkdtempSync(join(tmpdir(), 'chairside-loop-restored-'));
  const running = await start(dir, join(from, 'stick'));
  const { client } = running.tablet;
  try {
    running.stick.plugged = true;
    const [newest] = (await client.call('store.backups', {})).backups;
    if (!newest) throw new Error('no backup is on the stick');
    return await tapped(() => client.call('store.restore', { backupId: newest.id, recoveryKey }), tapOf(running));
  } finally {
    await running.tablet.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** As if rules of an earlier version had made the lists. */
async function updated({ dir }: Clinic): Promise<Tapped> {
  const storeFile = storeFileIn(dir);
  const vault = new Vault({ dir, storeFile, protector: keychain, random: realRandom, cost: cheap });
  const driver = connect(storeFile, await vault.open({}), true);
  driver.exec('UPDATE projected SET rules = 0');
  driver.close();
  const running = await start(dir);
  try {
    return await tapped(() => until(running, ({ mode }) => mode === 'locked'), tapOf(running));
  } finally {
    await running.tablet.close();
  }
}

async function verified({ dir }: Clinic): Promise<Tapped> {
  const running = await start(dir);
  try {
    return await tapped(() => new Promise((over) => setTimeout(over, 5_000)), tapOf(running));
  } finally {
    await running.tablet.close();
  }
}

/** The last that is done to a clinic: its file is damaged first. */
async function exported({ dir, recoveryKey }: Clinic): Promise<Tapped> {
  const file = storeFileIn(dir);
  const bytes = readFileSync(file);
  const page = Math.min(Math.floor(bytes.length / pageBytes / 2), 2_000);
  bytes.fill(0, page * pageBytes, (page + 1) * pageBytes);
  writeFileSync(file, bytes);
  // Not within the folder of the record: plain text has no place there.
  const running = await start(dir, `${dir}-stick`);
  const { client } = running.tablet;
  try {
    running.stick.plugged = true;
    const key = { kind: 'recovery-key', typed: recoveryKey } as const;
    const input = { targetId: 'usb', key, plainText: 'understood' } as const;
    return await tapped(() => client.call('store.export', input), tapOf(running));
  } finally {
    await running.tablet.close();
  }
}

async function until({ tablet }: Running, isSo: (status: { readonly mode: string }) => boolean): Promise<void> {
  for (;;) {
    if (isSo(await tablet.client.call('app.status', {}))) return;
    await new Promise((next) => setTimeout(next, 20));
  }
}
