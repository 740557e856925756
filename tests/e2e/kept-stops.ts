import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AppStatus } from '../../api/contract/status.ts';
import type { AppPorts } from '../../api/gate/ports.ts';
import type { Moment } from '../../domain/time.ts';
import type { StopName } from '../../renderer/gallery/stops.ts';
import { repeatableIds, repeatableRandom, simulatedClock } from '../../scripts/demo/simulated.ts';
import { playStops } from '../../scripts/gallery/play.ts';
import { sampleOwner, samplePractitioner } from '../../scripts/sample/people.ts';
import { type SampleTablet, sampleTablet } from '../../scripts/sample/tablet.ts';
import { roomInMemory } from '../../scripts/setup/scratch.mjs';

/** A thousand stores are opened here, and none is kept over a power cut. */
const scratch = roomInMemory(1e9);

interface KeptStop {
  readonly files: string;
  readonly now: Moment;
  /** Who was signed in, where somebody was. */
  readonly signedIn: AppStatus['signedIn'];
  readonly protector: AppPorts['protector'];
  readonly visitId: string | null;
  readonly clientId: string | null;
}

/** The files of the sample day at each of its stops, to go on from as often as wanted. */
export class KeptStops {
  readonly #folder = mkdtempSync(join(scratch, 'chairside-stops-'));
  readonly #stops = new Map<string, KeptStop>();
  #opened = 0;

  static async play(): Promise<KeptStops> {
    const kept = new KeptStops();
    await playStops((tablet) => (name, visitId) => kept.#keep(tablet, name, visitId));
    return kept;
  }

  async #keep({ dir, clock, client, ports }: SampleTablet, name: StopName, visitId: string | undefined) {
    const { mode, signedIn } = await client.call('app.status', {});
    const files = join(this.#folder, name);
    // Between two calls nothing is being written.
    cpSync(dir, files, { recursive: true });
    const visit = visitId === undefined || mode !== 'staff' ? null : await client.call('visits.get', { visitId });
    const [anybody] = mode === 'staff' ? await client.call('clients.search', { query: '' }) : [];
    this.#stops.set(name, {
      files,
      now: clock.now(),
      signedIn: mode === 'staff' ? signedIn : null,
      protector: ports.protector,
      visitId: visit?.id ?? null,
      clientId: visit?.clientId ?? anybody?.id ?? null,
    });
  }

  /** What the gallery's page reads: where each stop is, and no answer, for an app answers. */
  recordings(): string {
    const all = [...this.#stops].map(([name, { visitId, clientId }]) => [name, { visitId, clientId, answers: [] }]);
    return JSON.stringify(Object.fromEntries(all));
  }

  /** A real app at a stop, on files of its own: opened again after the power was cut there, with whoever was signed in there. */
  async open(name: string): Promise<SampleTablet> {
    const stop = this.#stops.get(name);
    if (!stop) throw new Error(`the sample day has no stop "${name}"`);
    const dataDir = join(this.#folder, `${name}-${this.#opened++}`);
    cpSync(stop.files, dataDir, { recursive: true });
    const { instant, zone, uptimeMs, bootId } = stop.now;
    const clock = simulatedClock(instant, zone);
    clock.set(instant, zone, { uptimeMs, bootId });
    // Other ids than the ones that the day began with, at a moment that may be the same.
    const ids = repeatableIds(clock, repeatableRandom(name));
    const tablet = await sampleTablet({ dataDir, clock, ids, protector: stop.protector });
    if (stop.signedIn === null) return tablet;
    const { id, name: who } = stop.signedIn;
    const { pin } = [sampleOwner, samplePractitioner].find(({ name }) => name === who) ?? sampleOwner;
    await tablet.client.call('session.unlock', { staffId: id, pin });
    return tablet;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
