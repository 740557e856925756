import { faker } from '@faker-js/faker';
import type { ClientId } from '../../domain/ids.ts';
import { civilDateOf } from '../../domain/time.ts';
import { numbers } from '../faults/trial.ts';
import { sampleOwner } from '../sample/people.ts';
import { inventedDetails } from '../sample/repeated-visits.ts';
import { setUp } from '../sample/steps.ts';
import { betweenSessions, courseOf } from '../sample/years.ts';
import { codeOf, Ledger } from './ledger.ts';
import { SoakedTablet } from './tablet.ts';
import { atWork, carryOn, type Ending, type VisitHands } from './visit.ts';

const hour = 3_600_000;
const day = 24 * hour;

interface Course {
  readonly clientId: ClientId;
  readonly from: number;
  readonly done: number;
}

/** How often each thing was done. */
export type Deed =
  | 'visits'
  | 'kills'
  | 'restarts'
  | 'restores'
  | 'erasures'
  | 'stick in or out'
  | 'clock moves'
  | 'backups'
  | 'drills';

/** A clinic whose days are drawn by lot, the same ones for the same seed. */
export class Clinic {
  readonly tablet: SoakedTablet;
  readonly ledger = new Ledger();
  readonly deeds = new Map<Deed, number>();
  readonly #random: () => number;
  readonly #often: number;
  #hands: VisitHands | null = null;
  #recoveryKey = '';
  #courses: Course[] = [];
  #known: ClientId[] = [];

  /** `often`: how many times as much happens on a day as in the usual year. */
  constructor(dir: string, seed: number, often = 1) {
    this.#random = numbers(seed);
    this.#often = often;
    // By a lot of its own: how many calls a visit takes hangs on what a kill left, and the days of one seed are always the same.
    this.tablet = new SoakedTablet(dir, numbers(seed + 1));
  }

  get hands(): VisitHands {
    if (!this.#hands) throw new Error('the clinic is not set up');
    return this.#hands;
  }

  async open(): Promise<void> {
    const { tablet } = this;
    faker.seed(Math.floor(this.#random() * 1e9));
    await tablet.start();
    const { ownerId, recoveryKey } = await setUp(tablet);
    this.#recoveryKey = recoveryKey;
    this.#hands = { client: tablet.client, tablet, staffId: ownerId, pin: sampleOwner.pin };
  }

  /** One working day. `rough`: processes are killed on it. `whole`: its visit comes to its end, and loads what a visit needs. */
  async day({ rough, whole }: { readonly rough: boolean; readonly whole: boolean }): Promise<void> {
    const { tablet, hands } = this;
    tablet.nextMorning();
    if (this.#chance(0.2)) this.#moveStick();
    if (rough && this.#chance(0.2)) await this.#killed(0, () => this.#backup());
    if (this.#chance(0.06)) await this.restore(rough);
    if (this.#chance(0.1)) await this.#restarted();
    if (this.#chance(0.1)) this.#moveClock();
    await atWork(hands);
    await this.#duties();
    await this.#visit(rough, whole);
    if (this.#chance(0.1)) await this.erase(rough);
    tablet.clockRight();
    await atWork(hands);
    await hands.client.call('session.lock', {});
  }

  /** The record is proven whole. Returns its rows. */
  async proven(): Promise<number> {
    const { client } = this.hands;
    await atWork(this.hands);
    const { ok, rows, says } = await client.call('record.check', {});
    if (!ok) throw new Error(`the record does not verify: ${JSON.stringify(says)}`);
    return rows;
  }

  /** Nothing is under way afterwards: a backup by hand waits for one that is being made. */
  async settled(): Promise<void> {
    this.tablet.plug(true);
    await atWork(this.hands);
    await this.#backup();
  }

  /** A new tablet gets everything back from the stick. `rough`: after a kill in the middle of it. */
  async restore(rough: boolean): Promise<void> {
    const { tablet } = this;
    const { client } = this.hands;
    await this.settled();
    await client.call('backups.choose', { targetId: 'usb' });
    await this.#backup();
    await client.call('session.lock', {});
    await tablet.close();
    await tablet.replace();
    const restored = async () => {
      const { backups } = await client.call('store.backups', {});
      const [newest] = backups.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
      if (!newest) throw new Error('no backup is offered');
      await client.call('store.restore', { backupId: newest.id, recoveryKey: this.#recoveryKey });
    };
    const isNeeded = async () => ['setup', 'recovery'].includes((await client.call('app.status', {})).mode);
    if (rough) await this.#killed(1, restored);
    if (await isNeeded()) await restored();
    this.#count('restores');
  }

  /** One of all clients asks for it. */
  async erase(rough: boolean): Promise<void> {
    const { client } = this.hands;
    const [clientId] = this.#known.splice(Math.floor(this.#random() * this.#known.length), 1);
    if (clientId === undefined) return;
    this.#courses = this.#courses.filter((course) => course.clientId !== clientId);
    const erased = () => client.call('clients.erase', { clientId, why: 'asked', note: '' });
    await atWork(this.hands);
    if (rough && this.#chance(0.5)) await this.#killed(0, erased);
    await atWork(this.hands);
    // Before the kill it may have been saved.
    if (typeof (await client.call('clients.get', { clientId }).catch(codeOf)) !== 'string') await erased();
    this.ledger.erased(clientId);
    this.#count('erasures');
  }

  async #visit(rough: boolean, whole: boolean): Promise<void> {
    const { tablet } = this;
    const { client } = this.hands;
    const now = Date.parse(tablet.now().instant);
    const due = this.#courses.find(({ from }) => from <= now);
    const clientId = due?.clientId ?? (await client.call('clients.add', { details: inventedDetails() })).id;
    if (!due) this.#known.push(clientId);
    const session = (due?.done ?? 0) + 1;
    const course = courseOf(session, civilDateOf(tablet.now()));
    const { id } = await client.call('visits.open', { clientId, course });
    if (rough && this.#chance(0.3))
      await this.#killed(Math.floor(this.#random() * 60), () => carryOn(this.hands, id, 'treated'));
    if (this.#chance(0.05)) this.#moveClock();
    const drawn = this.#ending();
    const ending = whole ? 'treated' : drawn;
    this.ledger.closed(await carryOn(this.hands, id, ending));
    this.#count('visits');
    this.#courses = this.#courses.filter((course) => course !== due);
    if (!course.final && ending === 'treated')
      this.#courses.push({ clientId, from: now + betweenSessions * day, done: session });
  }

  #ending(): Ending {
    const lot = this.#random();
    if (lot < 0.05) return 'cancelled';
    if (lot < 0.1) return 'declined';
    return lot < 0.15 ? 'rescheduled' : 'treated';
  }

  /** What an owner looks after between two visits. */
  async #duties(): Promise<void> {
    const { client } = this.hands;
    if ((await client.call('seal.get', {})).standing !== 'sound')
      await client.call('seal.renew', { clockIsRight: true });
    await client.call('visits.today', {});
    await client.call('clients.search', { query: 'an' });
    if (this.#chance(0.1)) await client.call('backups.choose', { targetId: this.tablet.isIn ? 'usb' : null });
    if (!this.#chance(0.05)) return;
    await this.settled();
    await client.call('backups.drill', { recoveryKey: this.#recoveryKey });
    this.#count('drills');
  }

  /** Works until the process is killed in the middle of a call, and switches the tablet on again. */
  async #killed(calls: number, work: () => Promise<unknown>): Promise<void> {
    const { tablet } = this;
    await atWork(this.hands);
    tablet.killAfter(calls);
    await work().catch((error) => {
      if (!tablet.isKilled) throw error;
    });
    if (!tablet.isKilled) await tablet.kill();
    await tablet.start();
    this.#count('kills');
  }

  async #backup(): Promise<void> {
    await this.hands.client.call('backups.make', {});
    this.#count('backups');
  }

  async #restarted(): Promise<void> {
    await this.tablet.restart();
    this.#count('restarts');
  }

  #moveStick(): void {
    this.tablet.plug(!this.tablet.isIn);
    this.#count('stick in or out');
  }

  #moveClock(): void {
    this.tablet.moveClock(Math.round((this.#random() - 0.5) * 6 * hour));
    this.#count('clock moves');
  }

  #chance(share: number): boolean {
    return this.#random() < share * this.#often;
  }

  #count(deed: Deed): void {
    this.deeds.set(deed, (this.deeds.get(deed) ?? 0) + 1);
  }
}
