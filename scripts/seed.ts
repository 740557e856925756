import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { systemClock } from '../api/host/clock.ts';
import { civilDateOf } from '../domain/time.ts';
import { commandOptions } from './options.ts';
import { sampleOwner, sampleZone } from './sample/people.ts';
import { seedTenYears } from './sample/ten-years/ten-years.ts';

/**
 * `npm run seed -- --data DIR`: a clinic with ten years of visits, in an empty folder, for `npm start -- --browser --data
 * DIR`. `--years N` (10) says over how long, `--clients N` (2,000 a year) and `--visits N` (three a client) how many.
 * `--papers 1/20` gives every twentieth visit its sealed papers, `1/1` each one, `0` none (docs/scale.md).
 */
const usage = 'Usage: npm run seed -- --data DIR [--years N] [--clients N] [--visits N] [--papers 1/20]';

const clientsAYear = 2000;
const visitsAClient = 3;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = commandOptions(usage, {
    options: {
      data: { type: 'string' },
      years: { type: 'string', default: '10' },
      clients: { type: 'string' },
      visits: { type: 'string' },
      papers: { type: 'string', default: '1/20' },
    },
  });
  const years = Number(values.years);
  const clients = Math.floor(
    Number(
      values.clients ?? (values.visits === undefined ? years * clientsAYear : Number(values.visits) / visitsAClient),
    ),
  );
  const visits = Number(values.visits ?? clients * visitsAClient);
  const papers = /^(?:0|1\/([1-9]\d*))$/.exec(values.papers);
  const counts = [clients, visits].every((count) => Number.isInteger(count) && count > 0);
  if (values.data === undefined || !counts || !(years > 0) || !papers) {
    console.error(usage);
    return 64;
  }
  const folder = resolve(values.data);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    console.error(`There is something in ${folder} already. Choose an empty folder, or one that is not there yet.`);
    return 73;
  }
  mkdirSync(folder, { recursive: true });
  const since = performance.now();
  try {
    await seedTenYears(folder, {
      ...{ years, clients, visits },
      papersOf: papers[1] === undefined ? null : Number(papers[1]),
      until: civilDateOf({ ...systemClock().now(), zone: sampleZone }),
      done: (count) => console.error(`${count} of ${visits} visits`),
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(`That makes no clinic: ${error.message}.`);
    return 64;
  }
  console.log(`Made in ${Math.round((performance.now() - since) / 1000)} s.`);
  console.log(
    `${folder} is ready. Passphrase: ${sampleOwner.passphrase}. PIN of ${sampleOwner.name}: ${sampleOwner.pin}.`,
  );
  return 0;
}
