import type { NewEvent } from '../../../db/log/types.ts';
import type { Actor } from '../../../domain/actor.ts';
import type { ClinicEvent } from '../../../domain/clinic/clinic.ts';
import type { StaffId } from '../../../domain/ids.ts';
import { addDays, type CivilDate, Instant, type Moment } from '../../../domain/time.ts';
import type { RepeatedVisits, SeededClient, Slot, ToldVisit } from '../repeated-visits.ts';
import { Afterwards } from './afterwards.ts';
import { atWork } from './at-work.ts';
import { inventedClient, lotsOn } from './invented.ts';
import type { Coming } from './paths.ts';
import type { PlayedScene } from './scenes.ts';

/** Who works there. */
export interface Cast {
  readonly ownerId: StaffId;
  readonly others: readonly StaffId[];
}

interface Parts {
  readonly repeated: RepeatedVisits;
  /** In the order in which `repeated` has them. */
  readonly scenes: readonly PlayedScene[];
  readonly cast: Cast;
  readonly papersOf: number | null;
}

/** The doors open at eight; the last visit begins so early that it ends on the same day. */
const opensAt = 8 * 3_600_000;
const beginsWithin = 9 * 3_600_000;

/**
 * A day of the clinic: its visits beside one another, in the order of the clock, each with somebody who is signed in whenever
 * they do something.
 */
export class ClinicDay {
  readonly #parts: Parts;
  readonly #clients = new Map<number, SeededClient>();
  readonly #afterwards = new Afterwards();
  #made = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  told(day: CivilDate, comings: readonly Coming[]): ToldVisit {
    const visits = comings.map((coming, place) => {
      // Seconds of its own, so that what one client does on the tablet stays together.
      const after =
        Math.floor((place * beginsWithin) / Math.max(1, comings.length) / 60_000) * 60_000 + (place % 60) * 1000;
      const at = Date.parse(day) + opensAt + after;
      return this.#visit(coming, { day, from: Instant.parse(new Date(at).toISOString()), shortened: 1 });
    });
    const entries = visits
      .flatMap((visit) => visit.entries)
      .sort((one, other) =>
        one.moment.instant < other.moment.instant ? -1 : one.moment.instant > other.moment.instant ? 1 : 0,
      );
    const last = entries.at(-1);
    const heard = last ? this.#afterwards.until(day, last.moment) : [];
    return { entries: signedIn([...entries, ...heard]), papers: visits.flatMap(({ papers }) => papers) };
  }

  #visit({ client, kind, language, since }: Coming, slot: Slot): ToldVisit {
    const { repeated, scenes, cast, papersOf } = this.#parts;
    const number = this.#made++;
    const fitting = scenes.flatMap((scene, place) =>
      scene.kind === kind && scene.language === language ? [place] : [],
    );
    const place = fitting[number % fitting.length];
    if (place === undefined) throw new Error(`no ${kind} was played in ${language}`);
    const known = this.#clients.get(client);
    const who = known ?? repeated.newClient(slot, inventedClient(language, client));
    this.#clients.set(client, who);
    // A client stays with whoever treated them first.
    const staff = [cast.ownerId, ...cast.others];
    const by = staff[client % staff.length] ?? cast.ownerId;
    const texts = new Map<string, string>([
      ...lotsOn(slot.day, client),
      [cast.ownerId, by],
      ...(kind === 'touch-up' ? repeated.treatedBefore(place, addDays(slot.day, -since)) : []),
    ]);
    const papers = papersOf !== null && number % papersOf === 0;
    const told = repeated.tell(place, { who, known: known !== undefined, slot, texts, papers });
    // Signing in and locking are the day's.
    const own = told.entries.filter(({ visitId, clientId }) => visitId !== null || clientId !== null);
    const visit = { ...told, entries: atWork(own, number) };
    this.#afterwards.follow(visit, slot.day);
    return visit;
  }
}

/** The tablet is unlocked by whoever does the next thing at it, and locked in the evening. */
function signedIn(entries: readonly NewEvent[]): NewEvent[] {
  const whole: NewEvent[] = [];
  let by: Extract<Actor, { kind: 'staff' }> | null = null;
  const session = (event: ClinicEvent, actor: Actor, moment: Moment): void => {
    whole.push({ visitId: null, clientId: null, actor, moment, event });
  };
  for (const entry of entries) {
    const { actor, moment } = entry;
    if (actor.kind === 'staff' && actor !== by) {
      if (by) session({ type: 'locked', why: 'asked' }, by, moment);
      session({ type: 'unlocked', staffId: actor.staffId }, actor, moment);
      by = actor;
    }
    whole.push(entry);
  }
  const last = entries.at(-1);
  if (by && last) session({ type: 'locked', why: 'asked' }, by, last.moment);
  return whole;
}
