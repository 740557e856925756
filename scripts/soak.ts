import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Measured, soak, week, year } from './soak/run.ts';

/**
 * `npm run soak`: simulated years of a clinic, a few minutes each: visits, locks, backups, restores, erasures, the stick in and
 * out, a clock that moves, restarts and kills. docs/faults.md says what has to hold. Linux.
 */
const usage = `Usage: npm run soak -- [--hours N] [--seed N] [--week]
--hours: begins a new year until so many hours are over; one year without it. --week: one week instead.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) {
    console.error(usage);
    return 64;
  }
  const { seed, hours, span } = options;
  const dir = mkdtempSync(join(tmpdir(), 'chairside-soak-'));
  const since = performance.now();
  console.log(`seed ${seed}`);
  console.log(heading(span.name));
  try {
    const goOn = () => performance.now() - since < hours * 3_600_000;
    const { wrong, deeds } = await soak({ dir, seed, span, goOn, told: (measured) => console.log(line(measured)) });
    console.log([...deeds].map(([deed, times]) => `${times} ${deed}`).join(', '));
    for (const what of wrong) console.log(what);
    console.log(wrong.length === 0 ? 'The record verifies, and nothing grew.' : `Seed ${seed}; all is left in ${dir}.`);
    return wrong.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error);
    console.log(`Seed ${seed}; all is left in ${dir}.`);
    return 1;
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { hours: { type: 'string' }, seed: { type: 'string' }, week: { type: 'boolean' } },
    });
    const hours = Number(values.hours ?? 0);
    const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
    if (!(hours >= 0) || !Number.isInteger(seed)) return null;
    return { hours, seed, span: values.week ? week : year };
  } catch {
    return null;
  }
}

function row(cells: readonly (string | number)[]): string {
  const widths = [6, 7, 8, 7, 8, 6, 5, 8, 9, 7];
  return cells.map((cell, place) => String(cell).padStart(widths[place] ?? 0)).join('  ');
}

function heading(period: string): string {
  return row([period, 'rss MB', 'reached', 'handles', 'running', 'temp', 'rows', 'store MB', 'backup MB', 'seconds']);
}

function line({ period, rss, reached, handles, going, temporary, rows, store, backups, ms }: Measured): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  const held = [rss.toFixed(0), reached.toFixed(1), handles, going, temporary];
  return row([period, ...held, rows, megabytes(store), megabytes(backups), (ms / 1000).toFixed(1)]);
}
