import { type App, createApp } from '../../api/app/app.ts';
import { addDays, CivilDate, civilDateOf, daysBetween, Instant, plusMilliseconds, Zone } from '../../domain/time.ts';
import { VisitView } from '../../domain/visit/views/view.ts';
import { fillIn, Scenario, type Step, type Variables, valueAt } from '../demo/scenario.ts';
import { type SimulatedClock, simulatedClock } from '../demo/simulated.ts';
import { fullVisit, inFolder, portsIn, stepFault } from './tablet.ts';
import { Tally, type Trial } from './trial.ts';

const day = 24 * 3_600_000;

/** A change of daylight saving, and a zone with the same offset before it, for the same day without the change. */
interface Change {
  readonly instant: string;
  readonly zone: string;
  readonly without: string;
}

interface Disturbance {
  readonly name: string;
  /** The visit is played in this night, with the change at the named moment. */
  readonly change?: Change;
  /** From there the wall clock shows this much more; the machine's own count continues. */
  readonly moveMs?: number;
  readonly zone?: string;
  /** The machine slept or was off this long before the step: both clocks went on. */
  readonly sleepMs?: number;
  readonly restart?: boolean;
}

/** One of each kind comes first: a short run tries them. */
const disturbances: readonly Disturbance[] = [
  { name: 'a day forward', moveMs: day },
  { name: 'a day back, then a restart', moveMs: -day, restart: true },
  { name: 'an hour back', moveMs: -3_600_000 },
  { name: 'asleep over an hour', sleepMs: 3_700_000 },
  { name: 'asleep, then a restart', sleepMs: 600_000, restart: true },
  {
    name: 'summer time ends',
    change: { instant: '2026-11-01T06:00:00Z', zone: 'America/New_York', without: 'Etc/GMT+4' },
  },
  { name: 'a zone to the east on the tablet', zone: 'Asia/Tokyo' },
  { name: 'a day back', moveMs: -day },
  { name: 'a day forward, then a restart', moveMs: day, restart: true },
  { name: 'an hour forward', moveMs: 3_600_000 },
  { name: 'asleep for ten minutes', sleepMs: 600_000 },
  {
    name: 'summer time begins',
    change: { instant: '2027-03-14T07:00:00Z', zone: 'America/New_York', without: 'Etc/GMT+5' },
  },
  { name: 'a zone to the west on the tablet', zone: 'America/Los_Angeles' },
];

/** When it happens: before the checks, after consent, during the first and the second break. */
const moments = ['checks', 'procedure', 'break-1', 'break-2'] as const;
type Where = (typeof moments)[number];

/** Every disturbance once before any comes at its next moment, so that a short run tries all. */
const cases = moments.flatMap((_, turn) =>
  disturbances.map((disturbance, index) => ({
    disturbance,
    moment: moments[(index + turn) % moments.length] ?? 'checks',
  })),
);

/**
 * Plays a whole visit with the clock moved, the machine asleep, daylight saving, or another zone, at four moments. No
 * interval may be lost or negative, no date may change, and every move of the clock must be recorded and confirmed.
 */
export const clock: Trial = {
  name: 'clock',
  tries: cases.length,
  async run(tries) {
    const steps = await fullVisit();
    const tally = new Tally();
    const undisturbed = await played(steps, { name: '' }, 'checks');
    for (const { disturbance, moment } of cases.slice(0, tries)) {
      const { change, sleepMs = 0 } = disturbance;
      const changed = change ? placed(steps, change, moment) : steps;
      const plain = change ? await played(inZone(changed, change.without), { name: '' }, moment) : undisturbed;
      const found = await played(change ? inZone(changed, change.zone) : steps, disturbance, moment);
      const faults = differences(plain, found, disturbance, sleepMs, moment);
      tally.count(faults.map((what) => `${disturbance.name}, ${moment}: ${what}`));
    }
    return tally.outcome(`${disturbances.length} disturbances at ${moments.length} moments of a visit`);
  },
};

function differences(
  plain: VisitView,
  found: VisitView,
  { moveMs }: Disturbance,
  sleepMs: number,
  moment: Where,
): string[] {
  const faults: string[] = [];
  const asleepIn = (index: number) => (moment === `break-${index + 1}` ? sleepMs : 0);
  for (const [index, taken] of (found.breaks?.taken ?? []).entries()) {
    const wanted = (plain.breaks?.taken[index]?.breakMs ?? 0) + asleepIn(index);
    if (taken.breakMs !== wanted) faults.push(`break ${index + 1} lasted ${taken.breakMs} ms instead of ${wanted}`);
  }
  // The machine slept while somebody worked: that time counts as work.
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

/**
 * Places the visit so that the change is at the named moment. If it would then begin the day before, which ends the day's
 * checks at midnight, it is played in the morning after the change.
 */
function placed(steps: Scenario, { instant, without }: Change, moment: Where): Scenario {
  const from = startOf(steps, moment);
  const [before, after] = [steps[from - 1]?.at, steps[from]?.at];
  const opens = steps.find(({ operation }) => operation === 'visits.open')?.at;
  if (!before || !after || !opens) throw new Error('the scenario has no such moment');
  const middle = (Date.parse(before) + Date.parse(after)) / 2;
  const date = (ms: number, zone: string) =>
    civilDateOf({ instant: Instant.parse(new Date(ms).toISOString()), zone: Zone.parse(zone) });
  const shift = Date.parse(instant) - middle;
  const on = date(Date.parse(instant), without);
  const sameDay = date(Date.parse(opens) + shift, without) === on;
  return shifted(steps, sameDay ? shift : Date.parse(instant) + 7 * 3_600_000 - Date.parse(opens), on);
}

/** Moves all steps by the same time; the next appointment stays as many days after the visit. */
function shifted(steps: Scenario, shift: number, on: CivilDate): Scenario {
  const days = daysBetween(CivilDate.parse('2026-11-24'), on);
  const appointment = addDays(CivilDate.parse('2026-12-22'), days);
  const dated = JSON.stringify(steps).replaceAll(/("(?:date|plannedFinal)":)"2026-12-22"/g, `$1"${appointment}"`);
  return Scenario.parse(JSON.parse(dated)).map((step) => ({
    ...step,
    at: plusMilliseconds(Instant.parse(step.at), shift),
  }));
}

function inZone(steps: Scenario, zone: string): Scenario {
  return Scenario.parse(JSON.parse(JSON.stringify(steps).replaceAll('Europe/London', zone)));
}

/** Plays the visit up to the lock; from the named moment on everything is disturbed. Moves are confirmed as they appear. */
async function played(
  steps: Scenario,
  { moveMs = 0, zone, sleepMs = 0, restart }: Disturbance,
  moment: Where,
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
    let restarted = begun;
    for (const [index, step] of steps.entries()) {
      if (step.operation === 'session.lock') break;
      const disturbed = index >= from;
      const real = Date.parse(step.at) + (disturbed ? sleepMs : 0);
      if (index > from && restart && boot === 'boot-1') {
        boot = 'boot-2';
        restarted = real;
        await app.close();
        app = await createApp(ports);
        setClock(simulated, real, disturbed ? moveMs : 0, zone ?? step.zone, begun, boot, restarted);
        await app.call('session.unlock', { staffId: variables.get('ownerId'), pin: '246810' });
      }
      setClock(
        simulated,
        real,
        disturbed ? moveMs : 0,
        (disturbed ? zone : undefined) ?? step.zone,
        begun,
        boot,
        restarted,
      );
      if (disturbed && moveMs !== 0) await confirm(app, variables);
      const fault = stepFault(step, await app.call(step.operation, fillIn(step.input, variables)), variables);
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
  /** When the machine was started again. */
  started = begun,
): void {
  const uptimeMs = boot === 'boot-1' ? 3_600_000 + real - begun : real - started;
  simulated.set(Instant.parse(new Date(real + moveMs).toISOString()), Zone.parse(zone), { uptimeMs, bootId: boot });
}

/** The practitioner answers that the time before the move was right, as soon as the visit asks. */
async function confirm(app: App, variables: Variables): Promise<void> {
  const visitId = variables.get('visitId');
  const view = await app.call('visits.get', { visitId });
  if (!view.ok) return;
  const allowed = valueAt(view.value, 'allowed');
  if (!Array.isArray(allowed) || !allowed.includes('confirm-clock')) return;
  // After a restart the visit asks whether its displayed time is right, which by then has been corrected.
  const right = allowed.includes('tell-time') ? 'now' : 'before';
  await app.call('visits.act', { visitId, command: { type: 'confirm-clock', right } });
}

function startOf(steps: readonly Step[], moment: Where): number {
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
