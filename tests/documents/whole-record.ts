import { DocumentId } from '../../domain/ids.ts';
import { CivilDate, CivilTime, Instant, Zone } from '../../domain/time.ts';
import { zoneName } from '../../domain/zone-name.ts';
import { ids, Run, untilProcedure } from '../domain/run.ts';

const minute = 60_000;

/** One thing that happens between the start of the procedure and its finish. */
export type Happening =
  | { readonly kind: 'pass'; readonly seconds: number }
  | { readonly kind: 'break' | 'skip' | 'note' }
  /**
   * The tablet is off for so long, and its clock is set meanwhile: wrong by so much after it. Asked, somebody says the truth;
   * or nobody answers.
   */
  | { readonly kind: 'restart'; readonly minutes: number; readonly ahead: number; readonly answered: boolean }
  /** The wall clock is set: wrong by so much, or right again. Whoever looks at it says the truth. */
  | { readonly kind: 'clock'; readonly minutes: number }
  /** A break's start or end was really so many minutes earlier than it says, or later. `which`: from the first, or with -1 the last. */
  | { readonly kind: 'correct'; readonly which: number; readonly end: boolean; readonly minutes: number };

/** What the independent model knows of one break, in true milliseconds since 1970. */
export interface TrueBreak {
  readonly kind: 'taken' | 'skipped';
  from: number;
  to: number | null;
}

/** A visit and the truth about it, which knows no clock reading, no event and no fold. */
export class TrueVisit {
  readonly run: Run;
  /** True time now, and how wrong the wall clock is. */
  trueMs: number;
  aheadMs: number;
  /** The true time of every event, in order. */
  readonly times: number[] = [];
  readonly breaks: TrueBreak[] = [];
  readonly startedAt: number;
  finishedAt = 0;
  /** When the tablet was off, from the last it knew before to the first it knew after. */
  #off: { readonly from: number; readonly to: number; open: boolean }[] = [];
  #resting: TrueBreak | null = null;
  #boots = 1;
  #unnoticedMs: number;

  constructor(from: { at: string; zone: string; aheadMinutes: number }) {
    this.aheadMs = from.aheadMinutes * minute;
    this.#unnoticedMs = this.aheadMs;
    this.trueMs = Date.parse(from.at);
    this.run = new Run({ at: new Date(this.trueMs + this.aheadMs).toISOString(), zone: from.zone });
    untilProcedure(this.run);
    this.note();
    this.act({ type: 'start-procedure', expectedMinutes: 240 });
    this.startedAt = this.trueMs;
  }

  /** The true time of all that was recorded since the last look. */
  note(): void {
    while (this.times.length < this.run.events.length) this.times.push(this.trueMs);
  }

  act(command: Parameters<Run['try']>[0], pinned = false): string | null {
    const refused = this.run.try(command, pinned);
    this.note();
    return refused;
  }

  pass(seconds: number): void {
    this.trueMs += seconds * 1000;
    this.run.wallMs += seconds * 1000;
    this.run.uptimeMs += seconds * 1000;
  }

  happens(what: Happening): void {
    switch (what.kind) {
      case 'pass':
        this.pass(what.seconds);
        break;
      case 'note':
        this.act({ type: 'add-note', text: 'x' });
        break;
      case 'break':
        if (this.#resting) this.#endBreak(this.#resting);
        else this.#startBreak();
        break;
      case 'skip':
        this.#skip();
        break;
      case 'restart':
        this.#restart(what);
        break;
      case 'clock':
        this.setClock(what.minutes);
        break;
      case 'correct':
        this.#correct(what);
    }
  }

  /** Sets the wall clock so that it is wrong by so many minutes, and answers the question truly. */
  setClock(minutes: number): void {
    const ahead = minutes * minute;
    // From one wrong time to another there is no true answer: it is put right in between.
    if (this.aheadMs !== 0 && ahead !== 0) return;
    if (Math.abs(ahead - this.aheadMs) <= 30_000) return;
    this.run.wallMs += ahead - this.aheadMs;
    this.aheadMs = ahead;
    this.#unnoticedMs = 0;
    const refused = this.act({ type: 'confirm-clock', right: ahead === 0 ? 'now' : 'before' });
    if (refused !== null) throw new Error(`confirm-clock was refused: ${refused}`);
  }

  /** The tablet was off; its clock went on, or was set forward where somebody will say so. */
  #restart({ minutes, ahead, answered }: Extract<Happening, { kind: 'restart' }>): void {
    this.act({ type: 'add-note', text: 'before the restart' });
    const from = this.trueMs;
    const set = answered && this.aheadMs === 0 ? ahead * minute : 0;
    const asked = minutes * minute + set >= 16 * minute;
    this.trueMs += minutes * minute;
    this.run.wallMs += minutes * minute + set;
    this.run.uptimeMs = 20_000;
    this.#boots += 1;
    this.run.bootId = `boot-${this.#boots}`;
    this.aheadMs += set;
    this.act({ type: 'add-note', text: 'after the restart' });
    const redated = dateOf(from + 20_000, this.run.zone) !== dateOf(this.trueMs, this.run.zone);
    const off = { from, to: this.trueMs, open: asked || redated };
    const others = this.#off.filter(({ open }) => open);
    if (set !== 0) {
      this.#tell();
      // Of several restarts nobody knows which one the clock was set in.
      for (const one of others) one.open = false;
      if (others.length > 0) this.#off.push({ ...off, open: false });
    } else {
      this.#off.push(off);
      if (asked && answered) this.#agree();
    }
  }

  #tell(): void {
    // Told to the minute: the seconds of the wrong clock are those of the right one.
    const time = CivilTime.parse(clockOf(this.trueMs + this.#unnoticedMs, this.run.zone));
    const date = CivilDate.parse(dateOf(this.trueMs + this.#unnoticedMs, this.run.zone));
    const at = {
      instant: Instant.parse(new Date(this.trueMs + this.#unnoticedMs).toISOString()),
      zone: Zone.parse(this.run.zone),
    };
    const refused = this.act({ type: 'tell-time', time, date, zone: zoneName(at) });
    if (refused !== null) throw new Error(`tell-time was refused: ${refused}`);
  }

  #agree(): void {
    if (this.run.view.restartQuestion === null) throw new Error('a restart was not asked about');
    const refused = this.act({ type: 'confirm-clock', right: 'now' });
    if (refused !== null) throw new Error(`confirm-clock was refused: ${refused}`);
    this.#off = this.#off.filter(({ open }) => !open);
  }

  #startBreak(): void {
    if (this.act({ type: 'start-break' }) !== null) return;
    this.#resting = { kind: 'taken', from: this.trueMs, to: null };
    this.breaks.push(this.#resting);
  }

  #endBreak(resting: TrueBreak): void {
    if (this.act({ type: 'end-break' }) !== null) throw new Error('a break did not end');
    resting.to = this.trueMs;
    this.#resting = null;
  }

  #skip(): void {
    if (this.#resting || this.act({ type: 'skip-break', reason: 'The client asks to go on' }) !== null) return;
    this.breaks.push({ kind: 'skipped', from: this.trueMs, to: this.trueMs });
  }

  #correct({ which, end, minutes }: Extract<Happening, { kind: 'correct' }>): void {
    const index = which < 0 ? this.breaks.length + which : which % Math.max(1, this.breaks.length);
    const [one, taken] = [this.breaks[index], this.run.view.breaks?.taken[index]];
    if (!one || !taken || one.kind === 'skipped') return;
    const ofEnd = end && one.to !== null;
    const true_ = Math.floor(((ofEnd ? one.to : one.from) ?? 0) / minute - minutes) * minute;
    const least = ofEnd ? one.from : this.anchorOf(index);
    const most = (ofEnd ? this.breaks[index + 1]?.from : one.to) ?? this.trueMs;
    if (true_ < least || true_ > most) return;
    const sequence = (ofEnd ? taken.endSequence : taken.sequence) ?? 0;
    // Nobody has noticed yet that the clock was wrong from the start: times are told by it.
    const time = CivilTime.parse(clockOf(true_ + this.#unnoticedMs, this.run.zone));
    const zone = zoneName({
      instant: Instant.parse(new Date(true_ + this.#unnoticedMs).toISOString()),
      zone: this.run.now().zone,
    });
    const refused = this.act({ type: 'correct-break-time', sequence, time, zone, why: 'Tapped late' }, true);
    if (refused !== null) throw new Error(`correct-break-time was refused: ${refused}`);
    if (ofEnd) one.to = true_;
    else one.from = true_;
  }

  /** From when the window of a break is counted: the start, or the end of the break before it. */
  anchorOf(index: number): number {
    return this.breaks[index - 1]?.to ?? this.startedAt;
  }

  /** Since when there was no rest before a break; `breaks.length` for the finish. */
  restedUntil(index: number): number {
    return this.breaks.slice(0, index).findLast(({ kind }) => kind === 'taken')?.to ?? this.startedAt;
  }

  /** True where the tablet was on all the while. */
  isSure(from: number, to: number): boolean {
    return !this.#off.some((off) => off.from < to && off.to > from);
  }

  /** The longest work without rest. */
  get longestMs(): number {
    const ends = this.breaks.map(({ kind, from }) => (kind === 'taken' ? from : null));
    return Math.max(...[...ends, this.finishedAt].map((at, index) => (at === null ? 0 : at - this.restedUntil(index))));
  }

  get workSure(): boolean {
    return [...this.breaks.map(({ from }) => from), this.finishedAt].every((at, n) =>
      this.isSure(this.anchorOf(n), at),
    );
  }

  /** Ends what runs, puts the clock right, and finishes. */
  finish(): void {
    if (this.#resting) this.#endBreak(this.#resting);
    this.pass(60);
    if (this.aheadMs !== 0) this.setClock(0);
    const refused = this.act({ type: 'finish-procedure' });
    // Over midnight somebody has to say first what day it is.
    if (refused === 'clock-unconfirmed') this.#agree();
    if (refused !== null && this.act({ type: 'finish-procedure' }) !== null)
      throw new Error('the procedure did not finish');
    this.finishedAt = this.trueMs;
  }

  seal(): void {
    const documents = (['aftercare-sheet', 'consent-record', 'visit-record'] as const).map((kind) => ({
      ...{ id: DocumentId.parse(ids.visit), kind, pages: 1, bytes: 1, sha256: this.run.currentConsent },
    }));
    const refused = this.act({ type: 'seal', head: this.run.currentConsent, documents });
    if (refused !== null) throw new Error(`seal was refused: ${refused}`);
  }

  /** Work in true milliseconds: from start to finish, without the breaks. */
  get workedMs(): number {
    const rested = this.breaks.reduce((sum, { from, to }) => sum + ((to ?? from) - from), 0);
    return this.finishedAt - this.startedAt - rested;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();
function partsOf(ms: number, zone: string): Record<string, string> {
  const options = { hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' } as const;
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-GB', { ...options, minute: '2-digit', timeZone: zone });
  formats.set(zone, format);
  return Object.fromEntries(format.formatToParts(new Date(ms)).map(({ type, value }) => [type, value]));
}

/** By Intl, not by the project's own dates. */
export function clockOf(ms: number, zone: string): string {
  const { hour, minute: minutes } = partsOf(ms, zone);
  return `${hour}:${minutes}`;
}

export function dateOf(ms: number, zone: string): string {
  const { year, month, day } = partsOf(ms, zone);
  return `${year}-${month}-${day}`;
}
