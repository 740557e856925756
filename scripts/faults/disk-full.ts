import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { rowsAfter } from '../../db/log/log.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { fillIn, type Variables } from '../demo/scenario.ts';
import { OtherTablet } from './other-process.ts';
import { firstVisitStep, fullVisit, inFolder, keyIn, playedVisit, stepFault, storeIn } from './tablet.ts';
import { numbers, Tally, type Trial } from './trial.ts';

/** Copies to a stick do not touch the store; a full stick has its own messages and tests. */
const notToTheStore: readonly string[] = ['documents.save', 'documents.print', 'documents.verify', 'visits.get'];

/**
 * Fills the disk at random points of a visit: the system refuses to let any file grow past a length, which cuts writes at any
 * byte. The current step must be refused as not saved, it must succeed once there is space again, and at the end the record
 * must equal that of an undisturbed visit.
 */
export const diskFull: Trial = {
  name: 'disk-full',
  tries: 50,
  async run(tries) {
    const steps = await fullVisit();
    const whole = await inFolder(async (dir) => subjectCount(dir, await playedVisit(dir)));
    const tally = new Tally();
    const random = numbers(5);
    while (tally.tried < tries)
      await inFolder(async (dir) => {
        const tablet = new OtherTablet();
        const variables: Variables = new Map();
        try {
          const [first] = steps;
          if (first) await tablet.start(dir, first, 'boot-1');
          let full = false;
          for (const [index, step] of steps.entries()) {
            if (tally.tried < tries && !full && index > firstVisitStep && random() < 0.3) {
              limit(tablet.pid, writingPlace(dir, random));
              full = true;
            }
            if (notToTheStore.includes(step.operation) || index === steps.length - 1) full = lift(tablet.pid);
            const ask = () => tablet.call(step, step.operation, fillIn(step.input, variables));
            let reply = await ask();
            if (full && reply && !reply.ok && reply.error.code !== step.expect) {
              const said = reply.error.code === 'not-saved' ? [] : [`step ${index + 1} said ${reply.error.code}`];
              full = lift(tablet.pid);
              reply = await ask();
              const again = reply ? stepFault(step, reply, variables) : 'the tablet is gone';
              tally.count([...said, ...(again === null ? [] : [`with room again, step ${index + 1}: ${again}`])]);
            } else {
              const fault = reply ? stepFault(step, reply, variables) : 'the tablet is gone';
              if (fault !== null) tally.count([`step ${index + 1}: ${fault}`]);
            }
            if (!reply) return;
          }
          await tablet.kill();
          const rows = subjectCount(dir, await keyIn(dir));
          if (rows !== whole) tally.count([`${rows} rows instead of ${whole} at the end`]);
        } finally {
          await tablet.kill();
        }
      });
    return tally.outcome('each said "not saved" and went through once there was room');
  },
};

/** In or just after the log, where the next step will write. */
function writingPlace(dir: string, random: () => number): number {
  const log = `${storeFileIn(dir)}-wal`;
  const length = existsSync(log) ? statSync(log).size : 0;
  return random() < 0.5 ? Math.floor(random() * 40_000) : length + Math.floor(random() * 20_000);
}

function limit(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
}

function lift(pid: number): false {
  limit(pid, 'unlimited');
  return false;
}

function subjectCount(dir: string, key: Uint8Array): number {
  const store = storeIn(dir, key);
  try {
    const chain = store.read(verifyChain);
    if (!chain.ok) throw new Error(`row ${chain.sequence}: ${chain.fault}`);
    return store.read((r) => rowsAfter(r, -1, 10_000)).filter(({ visitId, clientId }) => visitId || clientId).length;
  } finally {
    store.close();
  }
}
