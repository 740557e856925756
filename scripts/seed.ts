import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../api/host/clock.ts';
import { civilDateOf } from '../domain/time.ts';
import { sampleOwner, sampleZone } from './sample/people.ts';
import { seed } from './sample/seed.ts';

/**
 * `npm run seed -- --data DIR`: a clinic with ten years of visits, in an empty folder, for `npm start -- --browser --data
 * DIR`. `--visits N` says how many (200), `--years N` over how long. From 400 visits on one course is played and the others
 * repeat it (docs/scale.md): 7,500 visits take a few minutes.
 */
process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      visits: { type: 'string', default: '200' },
      years: { type: 'string', default: '10' },
    },
  });
  const [visits, years] = [Number(values.visits), Number(values.years)];
  if (values.data === undefined || !Number.isInteger(visits) || visits < 1 || !(years > 0)) {
    console.error('Usage: npm run seed -- --data DIR [--visits N] [--years N]');
    return 64;
  }
  const folder = resolve(values.data);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    console.error(`There is something in ${folder} already. Choose an empty folder, or one that is not there yet.`);
    return 73;
  }
  mkdirSync(folder, { recursive: true });
  await seed(folder, {
    visits,
    years,
    until: civilDateOf({ ...systemClock().now(), zone: sampleZone }),
    done: (count) => {
      if (count % 100 === 0 || count === visits) console.error(`${count} of ${visits} visits`);
    },
  });
  console.log(
    `${folder} is ready. Passphrase: ${sampleOwner.passphrase}. PIN of ${sampleOwner.name}: ${sampleOwner.pin}.`,
  );
  return 0;
}
