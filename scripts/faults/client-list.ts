import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../../api/app/app.ts';
import { createClient } from '../../api/client/client.ts';
import { AppError } from '../../domain/errors.ts';
import { Instant, Zone } from '../../domain/time.ts';
import type { Step } from '../demo/scenario.ts';
import { simulatedClock } from '../demo/simulated.ts';
import { sampleOwner, sampleZone } from '../sample/people.ts';
import { setUp } from '../sample/steps.ts';
import { OtherTablet } from './other-process.ts';
import { inFolder, portsIn } from './tablet.ts';
import { numbers, Tally, type Trial } from './trial.ts';

const { pin } = sampleOwner;
const morning = Date.parse('2026-11-24T08:00:00Z');
/** Several pieces in, and several out. */
const people = 110;
/** Every list that goes leaves its tombstones, which the next start reads. */
const livesOfOne = 12;
/** A busy machine takes its time; what never comes to an end is a fault all the same. */
const looks = 3000;

/**
 * Kills a tablet with kill -9 while a clinic's list of clients comes in and is taken back. Once the next start has put it right, everybody
 * of the list is there or nobody; an acknowledged list stays in, and one that was taken back stays out.
 */
export const clientListKilled: Trial = {
  name: 'client-list',
  tries: 200,
  async run(tries) {
    const tally = new Tally();
    const random = numbers(408);
    const ends = { in: 0, out: 0 };
    while (tally.tried < tries)
      await inFolder(async (dir) => {
        const clinic = await Clinic.prepared(dir);
        for (let life = 1; tally.tried < tries && life <= livesOfOne; life++) {
          const { faults, are } = await clinic.oneLife(life, random);
          tally.count(faults);
          ends[are] += 1;
        }
      });
    return tally.outcome(`everybody in ${ends.in} times, nobody ${ends.out} times, never some`);
  },
};

type Are = 'in' | 'out';
interface Asked {
  readonly targetId: string;
  readonly fileId: string;
  readonly sha256: string;
  readonly choices: { readonly fixes: object; readonly sameOrTwo: object; readonly leftOut: readonly number[] };
}

/** The newest list, and how many of its people are there. */
interface Found {
  readonly people: number;
  readonly list: string;
  readonly state: string;
  readonly faults: readonly string[];
}

class Clinic {
  readonly #dir: string;
  readonly #ownerId: string;
  readonly #asked: Asked;
  #time = morning + 86_400_000;
  #are: Are = 'out';
  #list = '';

  private constructor(dir: string, ownerId: string, asked: Asked) {
    this.#dir = dir;
    this.#ownerId = ownerId;
    this.#asked = asked;
  }

  static async prepared(dir: string): Promise<Clinic> {
    const clock = simulatedClock(Instant.parse(new Date(morning).toISOString()), Zone.parse(sampleZone));
    const app = await createApp(portsIn(dir, clock));
    try {
      const client = createClient((name, input) => app.call(name, input));
      const { ownerId } = await setUp({ client });
      await client.call('session.unlock', { staffId: ownerId, pin });
      const rows = Array.from({ length: people }, (_, at) => `Listed${letters(at)} Person;14.3.${1930 + (at % 70)}`);
      await mkdir(join(dir, 'stick'), { recursive: true });
      await writeFile(join(dir, 'stick', 'clients.csv'), ['Name;Born', ...rows].join('\n'));
      const [file] = await client.call('client-lists.files', { targetId: 'usb' });
      const sameOrTwo = Object.fromEntries(rows.map((_, at) => [at + 2, 'two' as const]));
      const at = { targetId: 'usb', fileId: file?.id ?? '', choices: { fixes: {}, sameOrTwo, leftOut: [] } };
      const { sha256 } = await client.call('client-lists.look', { ...at, shows: 'new', page: 0, size: 1 });
      return new Clinic(dir, ownerId, { ...at, sha256 });
    } finally {
      await app.close();
    }
  }

  /** Brings the list in and takes it back, in turns, until the kill. */
  async oneLife(life: number, random: () => number): Promise<{ faults: string[]; are: Are }> {
    const faults: string[] = [];
    const tablet = new OtherTablet();
    await tablet.start(this.#dir, this.#step(), `boot-${life}`);
    await tablet.call(this.#step(), 'session.unlock', { staffId: this.#ownerId, pin });
    let known = this.#are;
    // After so many that came to their end: by time alone a slow machine would never see one.
    const whole = Math.floor(random() * 3);
    let timer: NodeJS.Timeout | null = null;
    for (let done = 0; ; done++) {
      if (done === whole) timer = setTimeout(() => void tablet.kill(), Math.max(0, random() * 400 - 100));
      const reply =
        known === 'out'
          ? await tablet.call(this.#step(), 'client-lists.take', this.#asked)
          : await tablet.call(this.#step(), 'client-lists.take-back', { list: this.#list });
      if (!reply) break;
      if (!reply.ok) {
        faults.push(reply.error.code);
        break;
      }
      known = known === 'out' ? 'in' : 'out';
      this.#list = Object(reply.value)[0].list;
    }
    if (timer) clearTimeout(timer);
    await tablet.kill();
    const found = await this.#settled(`after-${life}`);
    if (!follows(found, { known, list: this.#list })) faults.push(`${known} was acknowledged, then ${found.state}`);
    this.#are = found.people === people ? 'in' : 'out';
    this.#list = found.list;
    return { faults: [...faults, ...found.faults], are: this.#are };
  }

  /** What there is once a locked tablet has put right what the kill left. */
  async #settled(bootId: string): Promise<Found> {
    const { at, zone } = this.#step();
    const clock = simulatedClock(at, zone);
    clock.set(at, zone, { bootId });
    const app = await createApp({ ...portsIn(this.#dir, clock), tickMs: 5 });
    const client = createClient((name, input) => app.call(name, input));
    try {
      for (let look = 1; ; look++) {
        // Refused while the file is rewritten.
        const isIn = await client.call('session.unlock', { staffId: this.#ownerId, pin }).then(
          () => true,
          () => false,
        );
        if (isIn) {
          const { clients } = await client.call('hand-out.look-all', {});
          const [list] = await client.call('client-lists.taken', {});
          const found = { people: clients, list: list?.list ?? '', state: list?.state ?? 'none' };
          if (clients === (list?.state === 'taken' ? people : 0)) {
            const { ok } = await client.call('record.check', {});
            return { ...found, faults: ok ? [] : ['the record does not verify'] };
          }
          if (look >= looks) return { ...found, faults: [`${clients} of ${people} are there`] };
          await client.call('session.lock', {});
        } else if (look >= looks) throw new AppError('internal');
        await wait(20);
      }
    } finally {
      await app.close();
    }
  }

  #step(): Step {
    this.#time += 60_000;
    const at = Instant.parse(new Date(this.#time).toISOString());
    return { at, zone: Zone.parse(sampleZone), operation: 'client-lists.take', input: {} };
  }
}

/** What was under way may have come to its end or not; what was acknowledged before has. */
function follows({ list, state }: Found, { known, list: latest }: { known: Are; list: string }): boolean {
  if (list === latest) return known === 'in' ? state !== 'begun' : state !== 'taken';
  return known === 'out' && state !== 'back';
}

/** No digits: a name has none. */
const letters = (number: number): string =>
  [...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
