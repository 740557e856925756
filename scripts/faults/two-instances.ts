import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createApp } from '../../api/app/app.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { fillIn, type Variables } from '../demo/scenario.ts';
import { simulatedClock } from '../demo/simulated.ts';
import { OtherTablet } from './other-process.ts';
import { fullVisit, inFolder, portsIn, stepFault } from './tablet.ts';
import { errorCode, Tally, type Trial } from './trial.ts';

/**
 * Starts a second app on the store of one in the middle of a visit: it must be refused, no byte of the store or the keys may
 * change, and the first app must continue undisturbed.
 */
export const twoInstances: Trial = {
  name: 'two-instances',
  tries: 90,
  async run(tries) {
    const steps = await fullVisit();
    const tally = new Tally();
    while (tally.tried < tries)
      await inFolder(async (dir) => {
        const tablet = new OtherTablet();
        const variables: Variables = new Map();
        try {
          const [first] = steps;
          if (!first) return;
          await tablet.start(dir, first, 'boot-1');
          for (const [index, step] of steps.entries()) {
            const reply = await tablet.call(step, step.operation, fillIn(step.input, variables));
            const fault = reply ? stepFault(step, reply, variables) : 'the tablet is gone';
            if (fault !== null) return tally.count([`the first one, step ${index + 1}: ${fault}`]);
            if (index === 0) continue;
            const before = traces(dir);
            const code = await second(dir, simulatedClock(step.at, step.zone));
            const changed = traces(dir) === before ? [] : ['a file changed'];
            tally.count(code === 'store-busy' ? changed : [`the second one got ${code}`, ...changed]);
            if (tally.tried >= tries) return;
          }
        } finally {
          await tablet.kill();
        }
      });
    return tally.outcome('the second one is told, no byte changes');
  },
};

async function second(dir: string, clock: ReturnType<typeof simulatedClock>): Promise<string> {
  try {
    const app = await createApp(portsIn(dir, clock));
    const status = await app.call('app.status', {});
    await app.close();
    return `in, ${JSON.stringify(status.ok)}`;
  } catch (error) {
    return errorCode(error);
  }
}

function traces(dir: string): string {
  const hash = createHash('sha256');
  const store = storeFileIn(dir);
  for (const file of [store, `${store}-wal`, `${dir}/keys.json`, `${dir}/keys.2.json`, `${dir}/heads.json`])
    hash.update(existsSync(file) ? readFileSync(file) : 'none');
  return hash.digest('hex');
}
