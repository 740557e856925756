import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { backup } from './faults/backup.ts';
import { clientListKilled } from './faults/client-list.ts';
import { clock } from './faults/clock.ts';
import { damage } from './faults/damage.ts';
import { diskFull } from './faults/disk-full.ts';
import { hub } from './faults/hub.ts';
import { insider } from './faults/insider.ts';
import { keys } from './faults/keys.ts';
import { kill } from './faults/kill.ts';
import { photosKilled } from './faults/photos.ts';
import { powerCut } from './faults/power-cut.ts';
import { protocolDraftsKilled } from './faults/protocol-drafts.ts';
import { readableCopy } from './faults/readable-copy.ts';
import { stick } from './faults/stick.ts';
import { tamper } from './faults/tamper.ts';
import type { Outcome, Trial } from './faults/trial.ts';
import { twoInstances } from './faults/two-instances.ts';

/** Every fault that the record has to survive, tried for real; see docs/faults.md. */
const trials: readonly Trial[] = [
  kill,
  powerCut,
  damage,
  readableCopy,
  diskFull,
  backup,
  keys,
  protocolDraftsKilled,
  photosKilled,
  clientListKilled,
  tamper,
  insider,
  stick,
  twoInstances,
  clock,
  hub,
];

const usage = `Usage: npm run faults -- [--only NAME] [--trials N] [--json FILE]
NAME is one of: ${trials.map(({ name }) => name).join(', ')}`;

interface Row extends Outcome {
  readonly trial: string;
}

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) {
    console.error(usage);
    return 64;
  }
  const rows: Row[] = [];
  for (const trial of options.chosen) {
    process.stderr.write(`${trial.name} …\n`);
    rows.push({ trial: trial.name, ...(await trial.run(options.tries ?? trial.tries)) });
  }
  print(rows);
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(rows, null, 2)}\n`);
  return rows.some(({ failed }) => failed > 0) ? 1 : 0;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { only: { type: 'string' }, trials: { type: 'string' }, json: { type: 'string' } },
    });
    const chosen = values.only === undefined ? trials : trials.filter(({ name }) => name === values.only);
    const tries = values.trials === undefined ? undefined : Number(values.trials);
    if (chosen.length === 0 || (tries !== undefined && !(Number.isInteger(tries) && tries > 0))) return null;
    return { chosen, tries, json: values.json };
  } catch {
    return null;
  }
}

function print(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ trial }) => trial.length));
  console.log(`${'trial'.padEnd(width)}   tried  failed  worst`);
  for (const { trial, tried, failed, worst } of rows)
    console.log(`${trial.padEnd(width)}  ${String(tried).padStart(6)}  ${String(failed).padStart(6)}  ${worst}`);
}
