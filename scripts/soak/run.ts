import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { keyIn, storeIn } from '../faults/tablet.ts';
import { Clinic, type Deed } from './clinic.ts';
import { type Held, whatGrew } from './flat.ts';
import { atWork } from './visit.ts';

/** How long is soaked before it is looked whether all is flat, and how often is measured meanwhile. */
export interface Span {
  readonly name: string;
  readonly periods: number;
  /** Working days between two measurements. */
  readonly days: number;
  /** How many times as much happens on a day as in a year. */
  readonly often: number;
  /** Too short for a process to come to its size. */
  readonly young: boolean;
}

export const year: Span = { name: 'month', periods: 12, days: 21, often: 1, young: false };
export const week: Span = { name: 'day', periods: 5, days: 1, often: 4, young: true };

export interface Measured extends Held {
  /** Counted from 1 over all spans. */
  readonly period: number;
  readonly rows: number;
  readonly visits: number;
  /** Bytes. */
  readonly store: number;
  readonly backups: number;
  readonly ms: number;
}

export interface SoakOptions {
  /** An empty folder; it is removed at the end when all is well. */
  readonly dir: string;
  readonly seed: number;
  readonly span: Span;
  /** Asked after each span. */
  readonly goOn: () => boolean;
  readonly told: (measured: Measured) => void;
}

/**
 * Soaks a clinic. In the first quarter of each span processes are killed; through the other three one process lives, in which the
 * app is closed, opened and restored, and nothing it leaves behind goes by itself. Returns what is wrong, one sentence each.
 */
export async function soak({ dir, seed, span, goOn, told }: SoakOptions): Promise<{
  readonly wrong: readonly string[];
  readonly deeds: ReadonlyMap<Deed, number>;
}> {
  const clinic = new Clinic(dir, seed, span.often);
  const { tablet } = clinic;
  const wrong: string[] = [];
  let period = 0;
  try {
    await clinic.open();
    do {
      const held: Held[] = [];
      const quarter = Math.floor(span.periods / 4);
      for (let nth = 0; nth < span.periods; nth++) {
        const since = performance.now();
        for (let day = 0; day < span.days; day++)
          await clinic.day({ rough: nth < quarter, whole: nth === quarter && day === 0 });
        period += 1;
        const measured = await measure(clinic, period, performance.now() - since);
        held.push(measured);
        told(measured);
      }
      wrong.push(...whatGrew(held, span));
      wrong.push(...(await clinic.ledger.differences(clinic.hands.client, () => atWork(clinic.hands))));
    } while (wrong.length === 0 && goOn());
    await tablet.close();
    const left = tablet.temporary();
    if (left > 0) wrong.push(`${left} temporary files are left at the end`);
    wrong.push(...(await chainFaults(tablet.dataDir)));
  } finally {
    await tablet.kill();
  }
  if (wrong.length === 0) rmSync(dir, { recursive: true });
  return { wrong, deeds: clinic.deeds };
}

async function measure(clinic: Clinic, period: number, ms: number): Promise<Measured> {
  const { tablet } = clinic;
  const rows = await clinic.proven();
  await clinic.settled();
  const held = await tablet.held();
  const store = statSync(storeFileIn(tablet.dataDir)).size;
  const backups = bytesIn(join(tablet.dataDir, 'backups')) + bytesIn(join(tablet.stickDir, 'Chairside backups'));
  return { ...held, period, rows, visits: clinic.ledger.visits, store, backups, ms };
}

/** The closed store, read without the app. */
async function chainFaults(dataDir: string): Promise<string[]> {
  const store = storeIn(dataDir, await keyIn(dataDir));
  try {
    const chain = store.read(verifyChain);
    return chain.ok ? [] : [`row ${chain.sequence}: ${chain.fault}`];
  } finally {
    store.close();
  }
}

function bytesIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
