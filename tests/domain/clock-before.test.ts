import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TabletClockMove, tabletClockMoved } from '../../domain/clinic/tablet-clock.ts';
import { CivilDate, CivilTime, civilDateOf, civilTimeOf, Moment } from '../../domain/time.ts';
import type { StaffCommand } from '../../domain/visit/commands.ts';
import { decide } from '../../domain/visit/decide/decide.ts';
import { openVisit } from '../../domain/visit/decide/open.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';
import { clockQuestion, onTimeLine, restartQuestion } from '../../domain/visit/state/clock.ts';
import { clockBeforeOpening, clockKnownBy } from '../../domain/visit/state/clock-before.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { finalSession, ids, Run, sampleClient, staff } from './run.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const zone = 'Europe/London';
const { protocol, currentConsent } = new Run();

type Happening =
  | { readonly kind: 'pass' | 'entry' | 'visit'; readonly minutes: number }
  | { readonly kind: 'set'; readonly minutes: number; readonly aheadMinutes: number }
  | { readonly kind: 'restart'; readonly minutes: number; readonly aheadMinutes: number };

/** A tablet whose true time the test knows: its record holds entries of no visit, and visits one after another. */
class Tablet {
  trueMs = Date.parse('2026-11-24T09:00:00.000Z');
  #aheadMs = 0;
  #uptimeMs = 60 * minute;
  #boot = 1;
  #sequence = 0;
  readonly #rows: { readonly sequence: number; readonly moment: Moment }[] = [];
  readonly #moves: TabletClockMove[] = [];
  #newest: readonly Recorded<VisitEvent>[] | null = null;

  constructor() {
    this.happen({ kind: 'entry', minutes: 1 });
  }

  now(): Moment {
    const instant = new Date(this.trueMs + this.#aheadMs).toISOString();
    return Moment.parse({ instant, zone, uptimeMs: this.#uptimeMs, bootId: `boot-${this.#boot}` });
  }

  happen(what: Happening): void {
    this.trueMs += what.minutes * minute;
    this.#uptimeMs += what.minutes * minute;
    switch (what.kind) {
      case 'pass':
        return;
      case 'entry':
        this.#add(this.now());
        return;
      case 'set':
        this.#aheadMs = this.#aheadMs === 0 ? what.aheadMinutes * minute : 0;
        return;
      case 'restart':
        // Off over a weekend, so that the date hangs on it: else nothing is asked.
        this.trueMs += 2 * day;
        this.#uptimeMs = 2 * minute;
        this.#boot += 1;
        if (what.aheadMinutes !== 0) this.#aheadMs = this.#aheadMs === 0 ? what.aheadMinutes * minute : 0;
        return;
      case 'visit':
        this.#visit();
    }
  }

  /** A visit is opened, every question is answered truthfully, and it stands by the true time from its opening on. */
  #visit(): void {
    const known = this.#newest && clockKnownBy(this.#newest);
    const now = this.now();
    const since = this.#rows.filter(({ sequence }) => sequence > (known?.sequence ?? -1));
    const lastBoot = since.findLast(({ moment }) => moment.bootId !== now.bootId) ?? null;
    const thisBoot = since.find(({ moment }) => moment.bootId === now.bootId) ?? null;
    const clock = clockBeforeOpening({ known, lastBoot, thisBoot, moves: this.#moves }, now);
    const client = { visitId: ids.visit, clientId: ids.client, client: sampleClient };
    const opened = openVisit({ ...client, course: finalSession, protocol, now, clock });
    if (!opened.ok) throw new Error(opened.refusal.code);
    const openedAtMs = this.trueMs;
    let events = this.#record([], opened.events);
    for (let command = this.#answer(events); command !== null; command = this.#answer(events)) {
      this.trueMs += minute;
      this.#uptimeMs += minute;
      const at = { now: this.now(), actor: staff, protocol, client: sampleClient, currentConsent };
      const decision = decide(foldVisit(events), command, at);
      if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
      events = this.#record(events, decision.events);
    }
    this.#newest = events;
    const state = foldVisit(events);
    const offMs = Date.parse(onTimeLine(state, this.now()).instant) - this.trueMs;
    expect(Math.abs(offMs)).toBeLessThan(2 * minute);
    expect(Math.abs(Date.parse(state.openedAt.instant) - openedAtMs)).toBeLessThan(2 * minute);
  }

  #answer(events: readonly Recorded<VisitEvent>[]): StaffCommand | null {
    const [state, now] = [foldVisit(events), this.now()];
    const moved = clockQuestion(state, now);
    if (moved) {
      const right = Math.abs(Date.parse(moved.now.instant) - this.trueMs) < 2 * minute ? 'now' : 'before';
      return { type: 'confirm-clock', right };
    }
    const restarted = restartQuestion(state, now);
    if (!restarted) return null;
    if (Math.abs(Date.parse(restarted.now.instant) - this.trueMs) < 2 * minute)
      return { type: 'confirm-clock', right: 'now' };
    const at = { ...now, instant: Moment.shape.instant.parse(new Date(this.trueMs + minute).toISOString()) };
    return { type: 'tell-time', time: CivilTime.parse(civilTimeOf(at)), date: CivilDate.parse(civilDateOf(at)) };
  }

  /** Adds an entry, and before it what the record notices of the clock. */
  #add(moment: Moment): { readonly sequence: number; readonly moment: Moment } {
    const newest = this.#rows.at(-1);
    const moved = newest && tabletClockMoved({ newest, anchor: newest }, moment);
    if (moved) this.#moves.push({ ...moved, sequence: ++this.#sequence, showed: moment });
    const added = { sequence: ++this.#sequence, moment };
    this.#rows.push(added);
    return added;
  }

  #record(before: readonly Recorded<VisitEvent>[], events: readonly VisitEvent[]): readonly Recorded<VisitEvent>[] {
    const added = events.map((event) => {
      const { sequence, moment } = this.#add(this.now());
      return { sequence, moment, actor: staff, event };
    });
    return [...before, ...added];
  }
}

describe('the clock of a visit that opens', () => {
  it('is right after truthful answers, whatever happened to the tablet’s clock before, between and since other visits', () => {
    const minutes = fc.integer({ min: 1, max: 180 });
    // Up to a day: further off nobody can say after a restart.
    const aheadMinutes = fc.integer({ min: 10, max: 20 * 60 });
    const happening = fc.oneof(
      fc.record({ kind: fc.constantFrom('pass' as const, 'entry' as const, 'visit' as const), minutes }),
      fc.record({ kind: fc.constant('set' as const), minutes, aheadMinutes }),
      fc.record({
        kind: fc.constant('restart' as const),
        minutes,
        aheadMinutes: fc.oneof(fc.constant(0), aheadMinutes),
      }),
    );
    fc.assert(
      fc.property(fc.array(happening, { minLength: 2, maxLength: 12 }), (all) => {
        const tablet = new Tablet();
        for (const one of all) tablet.happen(one);
        tablet.happen({ kind: 'visit', minutes: 1 });
      }),
      { numRuns: 300 },
    );
  });

  it('is right where the clock was moved and moved back between two visits, with an entry in between', () => {
    const tablet = new Tablet();
    const set = { kind: 'set', minutes: 1, aheadMinutes: 10 } as const;
    const [entry, visit] = [{ kind: 'entry', minutes: 1 } as const, { kind: 'visit', minutes: 1 } as const];
    for (const one of [set, visit, set, entry, set, visit]) tablet.happen(one);
  });

  it('goes back to the first entry since a restart of the same day, where the clock was set since then', () => {
    const reading = (sequence: number, instant: string, bootId: string, uptimeMinutes: number) => ({
      sequence,
      moment: Moment.parse({ instant, zone, uptimeMs: uptimeMinutes * minute, bootId }),
    });
    const lastBoot = reading(7, '2026-11-24T09:00:00.000Z', 'boot-1', 600);
    const thisBoot = reading(8, '2026-11-24T09:10:00.000Z', 'boot-2', 5);
    const opening = (instant: string) =>
      clockBeforeOpening({ known: null, lastBoot, thisBoot, moves: [] }, reading(9, instant, 'boot-2', 15).moment)
        ?.sequence;
    expect(opening('2026-11-24T11:20:00.000Z')).toBe(8);
    expect(opening('2026-11-24T09:20:00.000Z')).toBe(7);
  });
});
