import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchRow, benchRow, percentile } from './row.ts';
import { type Clinic, seededClinic, start } from './scale/clinic.ts';
import { type Custody, custodyOf } from './scale/custody.ts';
import { type Day, playedDay } from './scale/day.ts';
import { type Proof, proofOf } from './scale/proof.ts';
import { countWork, timed } from './scale/timing.ts';

const area = 'scale';
const tenYears = [75, 750, 7500];
const startsMeasured = 3;

interface Options {
  readonly sizes?: readonly number[];
  readonly work?: boolean;
}

interface Measured extends Day, Custody {
  readonly clinic: Clinic;
  readonly seedSeconds: number;
  readonly start: number;
  readonly proof: Proof;
}

/**
 * What a clinic of ten years costs beside one of a tenth and one of a hundredth of its visits, in one run. `sizes` are the
 * numbers of visits, smallest first. `work`: what the main thread computed instead of the time that passed.
 */
export async function cases({ sizes = tenYears, work = false }: Options = {}): Promise<BenchRow[]> {
  if (work) countWork();
  const [smallest] = sizes;
  if (smallest === undefined) return [];
  // Once unmeasured: what is compiled while the first clinic is measured would count against it.
  await measured(smallest);
  const all: Measured[] = [];
  for (const visits of sizes) {
    const one = await measured(visits);
    const { clinic, seedSeconds } = one;
    process.stderr.write(`  ${visits} visits: ${Math.round(clinic.store / 1e6)} MB, seeded in ${seedSeconds} s\n`);
    all.push(one);
  }
  return rowsOf(all);
}

async function measured(visits: number): Promise<Measured> {
  const dir = mkdtempSync(join(tmpdir(), 'chairside-scale-'));
  try {
    const since = performance.now();
    const clinic = await seededClinic(join(dir, 'tablet'), visits);
    const seedSeconds = Math.round((performance.now() - since) / 1000);
    const starts: number[] = [];
    for (let n = 0; n < startsMeasured; n++) {
      let close = async () => {};
      starts.push(
        await timed(async () => {
          const { tablet } = await start(clinic.dir);
          await tablet.client.call('app.status', {});
          close = () => tablet.close();
        }),
      );
      await close();
    }
    const running = await start(clinic.dir);
    const day = { start: percentile(starts, 0.5), ...(await playedDay(running, clinic)) };
    tell(visits, day);
    const custody = await custodyOf(running, clinic);
    tell(visits, { ...custody });
    const proof = await proofOf(clinic);
    tell(visits, { ...proof });
    return { clinic, seedSeconds, ...day, ...custody, proof };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Said as soon as it is measured: a run over ten years may be stopped before its table, and what it has found stays. */
function tell(visits: number, found: Readonly<Record<string, number | boolean>>): void {
  const values = Object.entries(found).map(
    ([what, value]) => `${what} ${typeof value === 'number' ? value.toFixed(2) : value}`,
  );
  process.stderr.write(`  ${visits} visits: ${values.join(', ')}\n`);
}

function rowsOf(all: readonly Measured[]): BenchRow[] {
  const [least] = all;
  const most = all.at(-1);
  if (!least || !most) return [];
  const growth = (what: string, unit: string, of: (one: Measured) => number): BenchRow => {
    const between = all.slice(1, -1).map((one) => `${one.clinic.visits}: ${of(one).toFixed(2)}, `);
    const exponent = Math.log(of(most) / of(least)) / Math.log(most.clinic.visits / least.clinic.visits);
    const grows = most === least ? '' : ` (${between.join('')}grows with n^${exponent.toFixed(2)})`;
    return benchRow({
      ...{ area, unit, ours: of(most), peer: of(least), peerName: `at ${least.clinic.visits}` },
      case: `${what} at ${most.clinic.visits} visits${grows}`,
    });
  };
  const limit = (what: string, unit: string, of: (one: Measured) => number, peer: number): BenchRow =>
    benchRow({ area, case: `${what} at ${most.clinic.visits} visits`, unit, ours: of(most), peer, peerName: 'goal' });
  const gigabytes = (one: Measured) => one.clinic.store / 1e9;
  return [
    growth('the store', 'MB', ({ clinic }) => clinic.store / 1e6),
    growth('a step', 'ms', ({ step }) => step),
    growth('sealing the papers', 'ms', ({ seal }) => seal),
    growth('unlock', 'ms', ({ unlock }) => unlock),
    growth('Today of 12 visits', 'ms', ({ today }) => today),
    growth('opening a visit', 'ms', ({ visit }) => visit),
    growth('a client', 'ms', ({ client }) => client),
    growth('search, p95', 'ms', ({ search }) => search),
    growth('the status of a poll', 'ms', ({ status }) => status),
    growth('start to lock screen', 'ms', ({ start: ms }) => ms),
    growth('the first backup', 's', ({ firstBackupMs }) => firstBackupMs / 1000),
    limit('backup after one more visit: written', 'MB', ({ backupBytes }) => backupBytes / 1e6, 2),
    limit('backup after one more visit: takes', 's', ({ backupMs }) => backupMs / 1000, 3),
    limit('backup after one more visit: main loop held', 'ms', ({ backupHeld }) => backupHeld, 50),
    limit(
      `stick with 22 kept backups, of the store${most.estimated ? ' (worked out from one)' : ''}`,
      'x',
      ({ stickShare }) => stickShare,
      1.2,
    ),
    limit('restore of the newest, a GB', 's', (one) => one.restoreMs / 1000 / gigabytes(one), 60),
    limit('erasing one client: takes', 's', ({ eraseMs }) => eraseMs / 1000, 3),
    limit('erasing one client: main loop held', 'ms', ({ eraseHeld }) => eraseHeld, 50),
    limit('proof: rows a second', '1/s', ({ proof }) => proof.rows, 50_000),
    limit('proof: stored files a second', 'MB', ({ proof }) => proof.files, 100),
    limit('proof: longest piece', 'ms', ({ proof }) => proof.longest, 50),
    limit('proof: whole', 's', ({ proof }) => proof.seconds, 30),
  ];
}
