import type { OwnDetails } from '../clinic/client.ts';
import { elapsedMs } from '../elapsed.ts';
import type { ClientId, DocumentId, Sha256, Slug, VisitId } from '../ids.ts';
import type { Signature } from '../signature.ts';
import type { CivilDate, Instant, Moment } from '../time.ts';
import type { FormerDetails } from './client-corrected.ts';
import type { ClockMove } from './clock.ts';
import type { Recorded, VisitEvent } from './events.ts';
import { evolveParts } from './evolve.ts';
import type { Appointment, CoursePlace, DocumentKind, IdentifiedBy, SealedDocument, Task } from './parts.ts';
import type { RecordedLot } from './recorded-lot.ts';
import { isEntry, type StruckOut, struckBy } from './struck-out.ts';

export interface CheckRounds {
  readonly round: number;
  /** Answers of the present round by question. */
  readonly answers: Readonly<Record<Slug, Slug>>;
  readonly stepsDone: Readonly<Record<Slug, Moment>>;
  readonly history: readonly {
    readonly round: number;
    readonly question: Slug;
    readonly option: Slug;
    readonly at: Moment;
  }[];
  readonly decision: {
    readonly decision: 'continue' | 'reschedule';
    readonly reason: string;
    readonly at: Moment;
  } | null;
  /** Something was fixed in the chair today and is checked again. */
  readonly remedied: boolean;
}

type HealthAnswers = Readonly<
  Record<Slug, { readonly answer: 'yes' | 'no'; readonly details: string; readonly sequence: number }>
>;

type ClauseAnswers = Readonly<
  Record<
    Slug,
    { readonly openedAt: Moment; readonly answer: 'agreed' | 'refused' | null; readonly answeredAt: Moment | null }
  >
>;

export interface Signed {
  /** The name that signed; null on a record that did not keep it. */
  readonly signer: string | null;
  readonly signature: Signature;
  readonly at: Moment;
  readonly text: Sha256;
  readonly language: string;
}

export interface Witnessed {
  readonly signature: Signature;
  readonly at: Moment;
  readonly staffId: string;
  readonly identifiedBy: IdentifiedBy;
  readonly note: string;
}

export interface BreakRecord {
  readonly kind: 'taken' | 'skipped';
  readonly windowFrom: Instant;
  readonly windowTo: Instant;
  readonly startedAt: Moment;
  readonly endedAt: Moment | null;
  /** Work since the procedure's start, the last break or the last skip. */
  readonly workedMs: number;
  /** Work since the start or the last break really taken. */
  readonly sinceRestMs: number;
  readonly breakMs: number | null;
  readonly reason: string | null;
}

export interface Procedure {
  readonly startedAt: Moment;
  readonly expectedMinutes: number;
  readonly onBreak: boolean;
  /** Length of the running stretch (of work, or of the break) up to the last event, in ms. */
  readonly stretchMs: number;
  readonly stretchSince: Moment;
  /** Work since the start or the last break really taken, in ms; a skip does not end it. */
  readonly sinceRestMs: number;
  /** The longest such stretch so far that has ended, in ms. */
  readonly longestMs: number;
  /** All work up to the last event, breaks taken off, in ms. */
  readonly workedMs: number;
  readonly overdueAnswered: boolean;
  readonly breaks: readonly BreakRecord[];
  readonly finishedAt: Moment | null;
}

export interface Flag {
  readonly task: Task;
  readonly topic: Slug;
  readonly words: string;
  readonly answer: string | null;
  readonly at: Moment;
}

export interface VisitState {
  readonly id: VisitId;
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly dateOfBirth: CivilDate;
  /** What stood in the place of the name and date of birth, with who corrected it, when and why. */
  readonly formerDetails: readonly FormerDetails[];
  readonly protocol: Sha256;
  readonly course: CoursePlace;
  readonly openedAt: Moment;
  /** Sequence and clock reading of the last event. */
  readonly last: { readonly sequence: number; readonly moment: Moment };
  readonly clockMoves: readonly ClockMove[];
  readonly handedOver: {
    readonly task: Task;
    readonly language: string;
    readonly identified: boolean;
    /** Too many wrong birthdays: only giving back is left. */
    readonly refused: boolean;
  } | null;
  /** When the day of the checks and answers began: the opening, or the last time it was started again. */
  readonly dayBegan: Moment;
  readonly ownDetails: OwnDetails | null;
  readonly health: HealthAnswers;
  /** The answers as they stood when the finished intake was handed over again; null when it was not. */
  readonly healthBefore: HealthAnswers | null;
  readonly intakeBegun: boolean;
  readonly intakeFinished: boolean;
  readonly alerts: Readonly<
    Record<
      Slug,
      {
        readonly decision: 'continue' | 'reschedule';
        readonly reason: string;
        readonly at: Moment;
        readonly sequence: number;
      }
    >
  >;
  readonly checks: Readonly<Record<Slug, CheckRounds>>;
  readonly rescheduled: {
    readonly reasons: readonly string[];
    readonly note: string;
    readonly clientNote: string;
    readonly next: Appointment;
    readonly at: Moment;
  } | null;
  readonly cancelled: { readonly reason: string; readonly at: Moment } | null;
  readonly timeOut: { readonly items: readonly Slug[]; readonly at: Moment } | null;
  readonly clauses: ClauseAnswers;
  readonly flags: readonly Flag[];
  /** With its clauses as they were answered for this signature. */
  readonly consent: (Signed & { readonly clauses: ClauseAnswers }) | null;
  /** A health answer changed while work runs: the client signs again before it goes on. */
  readonly consentOwed: boolean;
  /** The client would not sign again while work ran. */
  readonly refusedAtWork: { readonly reason: string; readonly at: Moment } | null;
  readonly consentOutdated: boolean;
  readonly declined: { readonly reason: string; readonly at: Moment; readonly text: Sha256 } | null;
  readonly consentWitness: Witnessed | null;
  readonly procedure: Procedure | null;
  readonly lots: readonly RecordedLot[];
  readonly notes: readonly { readonly text: string; readonly at: Moment }[];
  /** What may be taken back, and what would fall with it, as recorded. */
  readonly entries: readonly Recorded<VisitEvent>[];
  /** What was taken back, in the order in which it was recorded. */
  readonly struckOut: readonly StruckOut[];
  readonly partsRead: Readonly<Record<Slug, Moment>>;
  readonly aftercare: Signed | null;
  readonly unsigned: { readonly reason: string; readonly at: Moment } | null;
  readonly aftercareWitness: Witnessed | null;
  readonly sealed: { readonly at: Moment; readonly head: Sha256; readonly documents: readonly SealedDocument[] } | null;
  readonly copies: readonly {
    readonly document: DocumentId;
    readonly kind: DocumentKind;
    readonly how: 'printed' | 'saved';
    readonly copy: number;
    readonly where: string;
    readonly at: Moment;
    /** It never came out of the printer. */
    readonly withdrawn: boolean;
  }[];
  readonly corrections: readonly { readonly text: string; readonly at: Moment }[];
  readonly closedAt: Moment | null;
}

/**
 * Folds a visit's events, in order, into its state. What a later event takes back has no effect, as if it had never been
 * tapped; only the time goes on over it. Throws when the first event does not open the visit.
 */
export function foldVisit(events: readonly Recorded<VisitEvent>[]): VisitState {
  const [first, ...rest] = events;
  if (first?.event.type !== 'visit-opened') throw new TypeError('a visit starts with visit-opened');
  const { event, moment } = first;
  const opened: VisitState = {
    id: event.visitId,
    clientId: event.clientId,
    clientName: event.clientName,
    dateOfBirth: event.dateOfBirth,
    formerDetails: [],
    protocol: event.protocol,
    course: event.course,
    openedAt: moment,
    last: { sequence: first.sequence, moment },
    clockMoves: [],
    handedOver: null,
    dayBegan: moment,
    ownDetails: null,
    health: {},
    healthBefore: null,
    intakeBegun: false,
    intakeFinished: false,
    alerts: {},
    checks: {},
    rescheduled: null,
    cancelled: null,
    timeOut: null,
    clauses: {},
    flags: [],
    consent: null,
    consentOwed: false,
    refusedAtWork: null,
    consentOutdated: false,
    declined: null,
    consentWitness: null,
    procedure: null,
    lots: [],
    notes: [],
    entries: [],
    struckOut: [],
    partsRead: {},
    aftercare: null,
    unsigned: null,
    aftercareWitness: null,
    sealed: null,
    copies: [],
    corrections: [],
    closedAt: null,
  };
  const struck = struckBy(events);
  return rest.reduce((state, recorded) => evolve(state, recorded, struck), opened);
}

/**
 * The state of `events`, which begin with those that were folded before. Only what is new is folded, unless it takes
 * something back: then it all is, because what came after may have stood on it.
 */
export function foldOn(
  before: { readonly events: readonly Recorded<VisitEvent>[]; readonly state: VisitState },
  events: readonly Recorded<VisitEvent>[],
): VisitState {
  const added = events.slice(before.events.length);
  if (added.some(({ event }) => event.type === 'taken-back')) return foldVisit(events);
  return added.reduce((state, recorded) => evolve(state, recorded, nothingStruck), before.state);
}

const nothingStruck: ReturnType<typeof struckBy> = new Map();

/** One event further. First the running stretch of work or break grows up to the event's moment, then the event itself counts. */
function evolve(state: VisitState, recorded: Recorded<VisitEvent>, struck: ReturnType<typeof struckBy>): VisitState {
  const { moment } = recorded;
  const grown = growStretch(state, moment);
  const by = struck.get(recorded.sequence);
  const next = by
    ? { ...grown, struckOut: [...grown.struckOut, { entry: recorded, by }] }
    : evolveParts(isEntry(recorded.event) ? { ...grown, entries: [...grown.entries, recorded] } : grown, recorded);
  return { ...next, last: { sequence: recorded.sequence, moment } };
}

function growStretch(state: VisitState, moment: Moment): VisitState {
  const { procedure } = state;
  if (!procedure || procedure.finishedAt) return state;
  const passed = elapsedMs(state.last.moment, moment);
  return {
    ...state,
    procedure: {
      ...procedure,
      stretchMs: procedure.stretchMs + passed,
      sinceRestMs: procedure.sinceRestMs + (procedure.onBreak ? 0 : passed),
      workedMs: procedure.workedMs + (procedure.onBreak ? 0 : passed),
    },
  };
}
