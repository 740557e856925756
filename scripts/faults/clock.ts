import { type App, createApp } from '../../api/app.ts';
import { Instant, plusMilliseconds, Zone } from '../../domain/time.ts';
import { VisitView } from '../../domain/visit/view.ts';
import { fillIn, type Scenario, type Step, type Variables, valueAt } from '../demo/scenario.ts';
import { type SimulatedClock, simulatedClock } from '../demo/simulated.ts';
import { fullVisit, inFolder, portsIn, settleStep } from './tablet.ts';
import { Tally, type Trial } from './trial.ts';

const day = 24 * 3_600_000;

interface Disturbance {
  readonly name: string;
  /** The visit is played on this day, so that a change of daylight saving falls into it. */
  readonly on?: string;
  /** From there on the wall clock shows this much more; the machine's own count goes on. */
  readonly moveMs?: number;
  readonly zone?: string;
  /** The machine slept this long before the step: both clocks went on. */
  readonly sleepMs?: number;
  readonly restart?: boolean;
}

const disturbances: readonly Disturbance[] = [
  { name: 'a day forward', moveMs: day },
  { name: 'a day back', moveMs: -day },
  { name: 'a day forward, then a restart', moveMs: day, restart: true },
  { name: 'an hour back', moveMs: -3_600_000 },
  { name: 'asleep for ten minutes', sleepMs: 600_000 },
  { name: 'asleep over an hour', sleepMs: 3_700_000 },
  { name: 'the day summer time begins', on: '2027-03-28' },
  { name: 'the day summer time ends', on: '2026-10-25' },
  { name: 'another zone on the tablet', zone: 'Asia/Tokyo' },
];

/** Where it happens: before the checks, after consent, and in the middle of the first and the second break. */
const moments = ['checks', 'procedure', 'break-1', 'break-2'] as const;

/**
 * A whole visit with the clock moved, the machine asleep, daylight saving, or another zone, at four moments. No interval
 * may be lost or negative, no date may move, and every move of the clock must be on the record and be confirmed.
 */
export const clock: Trial = {
  name: 'clock',
  tries: disturbances.length * moments.length,
  async run(tries) {
    const steps = await fullVisit();
    const tally = new Tally();
    for (const disturbance of disturbances)
      for (const moment of moments) {
        if (tally.tried >= tries) break;
        const { on, sleepMs = 0 } = disturbance;
        const plain = await played(onDay(steps, on), { name: '' }, moment);
        const found = await played(onDay(steps, on), disturbance, moment);
        tally.count(
          differences(plain, found, disturbance, sleepMs, moment).map(
            (what) => `${disturbance.name}, ${moment}: ${what}`,
          ),
        );
      }
    return tally.outcome(`${disturbances.length} disturbances at ${moments.length} moments of a visit`);
  },
};

function differences(
  plain: VisitView,
  found: VisitView,
  { moveMs }: Disturbance,
  sleepMs: number,
  moment: (typeof moments)[number],
): string[] {
  const faults: string[] = [];
  const asleepIn = (index: number) => (moment === `break-${index + 1}` ? sleepMs : 0);
  for (const [index, taken] of (found.breaks?.taken ?? []).entries()) {
    const wanted = (plain.breaks?.taken[index]?.breakMs ?? 0) + asleepIn(index);
    if (taken.breakMs !== wanted) faults.push(`break ${index + 1} lasted ${taken.breakMs} ms instead of ${wanted}`);
  }
  // The machine slept while somebody worked: that time is work like any other.
  const worked = (plain.breaks?.workedMs ?? 0) + (moment === 'procedure' ? sleepMs : 0);
  if (found.breaks?.workedMs !== worked) faults.push(`${found.breaks?.workedMs} ms of work instead of ${worked}`);
  if (found.breaks?.taken.length !== plain.breaks?.taken.length) faults.push('another number of breaks');
  const dates = (view: VisitView) => JSON.stringify(view.aftercare);
  if (dates(found) !== dates(plain)) faults.push('the aftercare dates moved');
  const moves = found.clockMoves.filter(({ byMs }) => Math.abs(byMs) >= Math.abs(moveMs ?? 1));
  if (moveMs !== undefined && moves.length === 0) faults.push('the move is not on record');
  if (found.clockMoves.some(({ right }) => right === null)) faults.push('a move was never confirmed');
  if (moveMs === undefined && found.clockMoves.length > 0) faults.push('a move that never was is on record');
  return faults;
}

/** The scenario's own day is moved onto another one, at the same wall-clock times in London. */
function onDay(steps: Scenario, on: string | undefined): Scenario {
  if (on === undefined) return steps;
  const summer = on > '2027-03-28' && on < '2027-10-31';
  const shift = Date.parse(`${on}T00:00:00Z`) - Date.parse('2026-11-24T00:00:00Z') - (summer ? 3_600_000 : 0);
  const dated = JSON.stringify(steps).replaceAll(/"date":"2026-12-22"|"plannedFinal":"2026-12-22"/g, (field) =>
    field.replace('2026-12-22', new Date(Date.parse('2026-12-22') + shift).toISOString().slice(0, 10)),
  );
  const moved: Scenario = JSON.parse(dated);
  return moved.map((step) => ({ ...step, at: plusMilliseconds(Instant.parse(step.at), shift) }));
}

/** Plays the visit up to the lock; from the named moment on everything is disturbed. Moves are confirmed as they show. */
async function played(
  steps: Scenario,
  { moveMs = 0, zone, sleepMs = 0, restart }: Disturbance,
  moment: (typeof moments)[number],
): Promise<VisitView> {
  return inFolder(async (dir) => {
    const [first] = steps;
    if (!first) throw new Error('the scenario is empty');
    const from = startOf(steps, moment);
    const simulated = simulatedClock(first.at, first.zone);
    const ports = portsIn(dir, simulated);
    let app = await createApp(ports);
    const variables: Variables = new Map();
    const begun = Date.parse(first.at);
    let boot = 'boot-1';
    for (const [index, step] of steps.entries()) {
      if (step.operation === 'session.lock') break;
      const disturbed = index >= from;
      const real = Date.parse(step.at) + (disturbed ? sleepMs : 0);
      if (index > from && restart && boot === 'boot-1') {
        boot = 'boot-2';
        await app.close();
        app = await createApp(ports);
        setClock(simulated, real, disturbed ? moveMs : 0, zone ?? step.zone, begun, boot);
        await app.call('session.unlock', { staffId: variables.get('ownerId'), pin: '246810' });
      }
      setClock(simulated, real, disturbed ? moveMs : 0, (disturbed ? zone : undefined) ?? step.zone, begun, boot);
      if (disturbed && moveMs !== 0) await confirm(app, variables);
      const fault = settleStep(step, await app.call(step.operation, fillIn(step.input, variables)), variables);
      if (fault !== null) throw new Error(`step ${index + 1} (${moment}): ${fault}`);
    }
    const reply = await app.call('visits.get', { visitId: variables.get('visitId') });
    await app.close();
    if (!reply.ok) throw new Error(reply.error.code);
    return VisitView.parse(reply.value);
  });
}

function setClock(
  simulated: SimulatedClock,
  real: number,
  moveMs: number,
  zone: string,
  begun: number,
  boot: string,
): void {
  const uptimeMs = boot === 'boot-1' ? 3_600_000 + real - begun : 60_000 + real - begun;
  simulated.set(Instant.parse(new Date(real + moveMs).toISOString()), Zone.parse(zone), { uptimeMs, bootId: boot });
}

/** The practitioner says that the time before the move was right, as soon as the visit asks. */
async function confirm(app: App, variables: Variables): Promise<void> {
  const visitId = variables.get('visitId');
  const view = await app.call('visits.get', { visitId });
  if (!view.ok) return;
  const allowed = valueAt(view.value, 'allowed');
  if (Array.isArray(allowed) && allowed.includes('confirm-clock'))
    await app.call('visits.act', { visitId, command: { type: 'confirm-clock', right: 'before' } });
}

function startOf(steps: readonly Step[], moment: (typeof moments)[number]): number {
  const isCommand = (type: string) => (step: Step) => valueAt(step.input, 'command.type') === type;
  const after = (type: string, nth: number) => {
    const found = steps.flatMap((step, index) => (isCommand(type)(step) ? [index] : []));
    return (found[nth] ?? 0) + 1;
  };
  switch (moment) {
    case 'checks':
      return after('answer-check', 0);
    case 'procedure':
      return after('start-procedure', 0);
    case 'break-1':
      return after('start-break', 0);
    case 'break-2':
      return after('start-break', 1);
  }
}
