import type { Store } from '../../db/file/store.ts';
import { rowsAfter } from '../../db/log/log.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { latestClients } from '../../db/projections/clients.ts';
import { rebuildProjections } from '../../db/projections/rebuild.ts';
import { openVisitOf, visitListing } from '../../db/projections/visits.ts';
import { VisitId } from '../../domain/ids.ts';
import { fillIn, type Scenario, type Step, type Variables, valueAt } from '../demo/scenario.ts';
import { OtherTablet } from './other-process.ts';
import { firstVisitStep, fullVisit, inFolder, keyIn, playedVisit, stepFault, storeIn, subjectRows } from './tablet.ts';
import { numbers, Tally, type Trial } from './trial.ts';

/** Against what hangs. How long the slowest took is told: a busy machine must not decide whether the record is sound. */
const slowestReopening = 30_000;
const pin = '246810';

/**
 * Kills a tablet in its own process with kill -9 at random moments of a full visit. After each kill the record is opened:
 * every acknowledged step must be there, the current step must be there completely or not at all, the chain must verify and
 * the projections must match the record. Then the visit continues.
 */
export const kill: Trial = {
  name: 'kill',
  tries: 1000,
  async run(tries) {
    const steps = await fullVisit();
    const rowsDone = await rowsAfterEachStep(steps);
    const tally = new Tally();
    const random = numbers(1);
    let slowest = 0;
    // Starting a process takes most of a try, so two are ready: one for each core of a small machine.
    const spares = [new OtherTablet(), new OtherTablet()];
    const take = (): OtherTablet => {
      spares.push(new OtherTablet());
      return spares.shift() ?? new OtherTablet();
    };
    try {
      while (tally.tried < tries)
        await inFolder(async (dir) => {
          const ms = await oneVisit({ dir, steps, rowsDone, tally, tries, random, take });
          slowest = Math.max(slowest, ms);
        });
    } finally {
      await Promise.all(spares.map((spare) => spare.kill()));
    }
    return tally.outcome(`slowest reopening ${Math.round(slowest)} ms`);
  },
};

interface Visit {
  readonly dir: string;
  readonly steps: Scenario;
  /** Rows about the client and the visit after step n, from an undisturbed visit. */
  readonly rowsDone: readonly number[];
  readonly tally: Tally;
  readonly tries: number;
  readonly random: () => number;
  take(): OtherTablet;
}

/** One visit with a kill every few milliseconds. Returns the slowest reopening in ms. */
async function oneVisit({ dir, steps, rowsDone, tally, tries, random, take }: Visit): Promise<number> {
  const variables: Variables = new Map();
  let slowest = 0;
  let next = 0;
  for (let life = 1; next < steps.length && tally.tried < tries; life++) {
    const tablet = take();
    const begin = steps[next];
    if (!begin) break;
    const faults: string[] = [];
    const opened = await tablet.start(dir, begin, `boot-${life}`);
    if (!opened?.ok) faults.push(`did not start: ${opened ? opened.error.code : 'gone'}`);
    const killAt = random() * 40;
    let killed: Promise<void> | null = null;
    const timer = () =>
      setTimeout(() => {
        killed = tablet.kill();
      }, killAt);
    let running: NodeJS.Timeout | null = null;
    try {
      if (next >= firstVisitStep) {
        // On a busy machine every kill would hit the PIN check, which counts each try until it is done.
        next = await signIn(tablet, steps, next, variables);
        running = timer();
      }
      for (let step = steps[next]; step && faults.length === 0; step = steps[next]) {
        if (next === firstVisitStep && !running) running = timer();
        const reply = await tablet.call(step, step.operation, fillIn(step.input, variables));
        if (!reply) break;
        const fault = stepFault(step, reply, variables);
        if (fault !== null) faults.push(`step ${next + 1}: ${fault}`);
        next += 1;
      }
    } finally {
      if (running) clearTimeout(running);
    }
    await (killed ?? tablet.kill());
    if (next >= steps.length && faults.length === 0) break;

    const key = await keyIn(dir);
    const since = performance.now();
    const store = storeIn(dir, key);
    const took = performance.now() - since;
    slowest = Math.max(slowest, took);
    if (took > slowestReopening) faults.push(`reopening took ${Math.round(took)} ms`);
    findAgain(store, variables);
    const rows = subjectRows(store, variables);
    const acknowledged = rowsDone[next - 1] ?? 0;
    const whole = rowsDone[next] ?? acknowledged;
    if (rows === whole && whole !== acknowledged) next += 1;
    else if (rows < acknowledged) faults.push(`${acknowledged - rows} acknowledged rows lost before step ${next + 1}`);
    else if (rows !== acknowledged) faults.push(`step ${next + 1} is half there`);
    faults.push(...recordFaults(store, variables));
    store.close();
    tally.count(faults);
    if (faults.length > 0) return slowest;
  }
  return slowest;
}

/** A staff session ends with the process, so a requested lock has already happened. */
async function signIn(tablet: OtherTablet, steps: Scenario, next: number, variables: Variables): Promise<number> {
  const step = steps[next];
  if (!step) return next;
  const status = await tablet.call(step, 'app.status', {});
  if (!status?.ok || valueAt(status.value, 'mode') !== 'locked') return next;
  if (step.operation === 'session.lock') return next + 1;
  if (step.operation !== 'session.unlock')
    await tablet.call(step, 'session.unlock', { staffId: variables.get('ownerId'), pin });
  return next;
}

/** Finds the ids of a client or visit that was saved without an acknowledgement. */
function findAgain(store: Store, variables: Variables): void {
  store.read((r) => {
    const [client] = latestClients(r, 1);
    if (!client) return;
    variables.set('clientId', client.id);
    const visit = openVisitOf(r, client.id);
    if (visit) variables.set('visitId', visit.id);
  });
}

function recordFaults(store: Store, variables: Variables): string[] {
  const faults: string[] = [];
  const chain = store.read(verifyChain);
  if (!chain.ok) faults.push(`row ${chain.sequence}: ${chain.fault}`);
  const visit = VisitId.safeParse(variables.get('visitId'));
  if (!visit.success) return faults;
  const live = JSON.stringify(store.read((r) => visitListing(r, visit.data)));
  store.write(rebuildProjections);
  const rebuilt = JSON.stringify(store.read((r) => visitListing(r, visit.data)));
  if (live !== rebuilt) faults.push('the day list is not what the record says');
  return faults;
}

/** By their instants, which are unique to each step of the scenario. */
async function rowsAfterEachStep(steps: readonly Step[]): Promise<number[]> {
  return inFolder(async (dir) => {
    const store = storeIn(dir, await playedVisit(dir));
    const instants = store
      .read((r) => rowsAfter(r, -1, 10_000))
      .flatMap(({ visitId, clientId, moment }) => (visitId || clientId ? [Date.parse(moment.instant)] : []));
    store.close();
    return steps.map(({ at }) => instants.filter((instant) => instant <= Date.parse(at)).length);
  });
}
