import { z } from 'zod';
import { StaffRole } from '../../domain/actor.ts';
import { RunningCue } from '../../domain/breaks/running.ts';
import { StaffLanguageChoice } from '../../domain/clinic/clinic.ts';
import { Display } from '../../domain/clinic/display.ts';
import { InspectionScope } from '../../domain/clinic/inspection.ts';
import { Apart } from '../../domain/clinic/namesake.ts';
import { SoundNow } from '../../domain/clinic/sound.ts';
import { FaultView } from '../../domain/faults/faults.ts';
import { ProtocolDraftId, StaffId, VisitId } from '../../domain/ids.ts';
import { BreakPolicy } from '../../domain/protocol/parts.ts';
import { Instant, Moment } from '../../domain/time.ts';
import { Task } from '../../domain/visit/types.ts';
import { ChairState } from './chairs.ts';
import { Mode } from './operation.ts';

/** What a timer draws besides its minutes: nothing of the client. */
const TimerFace = z.object({
  asOf: Instant,
  policy: BreakPolicy,
  /** When this stretch of work or rest began. */
  since: Instant,
  /** The next break's window; on a break, were work to begin at its planned end. */
  window: z.object({ opens: Instant, overdue: Instant }).nullable(),
  /** No break was taken or skipped yet. */
  first: z.boolean(),
});

/** On a tablet that is one of several chairs. */
const ChairsChip = z.object({
  state: ChairState,
  since: Instant.nullable(),
  toSend: z.number().int().nonnegative(),
  toDecide: z.number().int().nonnegative(),
});
export type ChairsChip = z.infer<typeof ChairsChip>;

/**
 * What any screen may know, in any mode: about clients only what `running` says, and the id of the visit that is handed over.
 */
export const AppStatus = z.object({
  /** Increases with every status of this host: a lower number is older, whenever it arrives. */
  serial: z.number().int().positive(),
  /** When another page replaced this host's earlier one; null in hosts with one window, and after the next sign-in. */
  otherPageAt: Moment.nullable(),
  mode: Mode,
  host: z.enum(['electron', 'browser']),
  /** Whether setup and recovery ask for a new passphrase (no keychain on this host). */
  passphrase: z.boolean(),
  version: z.string(),
  device: z.string(),
  clinicName: z.string(),
  now: Moment,
  /** `sixDigits`: their PIN is known to have six, so that the pad enters with the last one. */
  staff: z.array(z.object({ id: StaffId, name: z.string(), role: StaffRole, sixDigits: z.boolean() })),
  /** The visit that the signed-in person had open: a reloaded page returns to it. Null for whom no visit is shown. */
  lastVisit: VisitId.nullable(),
  signedIn: z.object({ id: StaffId, name: z.string(), role: StaffRole }).nullable(),
  /** What an owner opened to an inspector, while they have the tablet. */
  inspection: InspectionScope.nullable(),
  /** `identified` becomes false after the tablet was left alone: the page asks for the birthday again. */
  handedOver: z.object({ visitId: VisitId, task: Task, identified: z.boolean() }).nullable(),
  /**
   * Every running procedure on this tablet, the most urgent first. Limited by mode: staff see the full name, and with it the visit where their role does, a
   * locked tablet what its owner chose, a handed-over tablet neither.
   */
  running: z.array(
    z.object({
      visitId: VisitId.nullable(),
      name: z.string().nullable(),
      /** Nobody is treated: it belongs to the practice visit. */
      practice: z.boolean(),
      /** Set where staff could confuse the client with another one of the same name. */
      apart: Apart.nullable(),
      cue: RunningCue,
      elapsedMs: z.number(),
      overdueAnswered: z.boolean(),
      /** A health answer needs a decision before work goes on. Staff only. */
      alert: z.boolean(),
      /** Names this procedure in `chair.*`, which needs no PIN; null for staff, who have the visit itself. */
      handle: z.string().nullable(),
      /** The first name of who treats; only on a locked tablet whose owner lets it name clients. */
      practitioner: z.string().nullable(),
      /** Work does not go on before somebody has signed in. */
      held: z.boolean(),
      timer: TimerFace,
    }),
  ),
  /**
   * The practice visit that runs: every screen says so. `now` is then its time, but on a locked tablet.
   */
  practiceVisit: z
    .object({
      /** The visit that it began with; staff only. */
      visitId: VisitId.nullable(),
      /** The treatment that is tried, and its version, or the one that the draft would become. */
      name: z.string(),
      version: z.number().int(),
      draftId: ProtocolDraftId.nullable(),
    })
    .nullable(),
  /** How much of the file is rewritten after an erasure, while that is under way. */
  erasing: z.object({ percent: z.number().int().min(0).max(100) }).nullable(),
  /** How far the record of an earlier version is made ready, in rows; `total` is 0 before it is known. Null when it is not. */
  updating: z.object({ done: z.number().int().nonnegative(), total: z.number().int().nonnegative() }).nullable(),
  /** How far this tablet is in step with the clinic's others. Absent where it is not connected to any, and for whom no visit is shown. */
  chairs: ChairsChip.optional(),
  idleLockMs: z.number(),
  /** What staff have the screens in; null until the records are open. */
  staffLanguage: StaffLanguageChoice.nullable(),
  /** Theme and size of text; the ordinary ones until the records are open. */
  display: Display,
  /** How cues sound. Silenced, every screen says so until the day ends. */
  sound: SoundNow,
  /** Why the records do not open, in recovery; null when only the recovery key is needed. */
  problem: z
    .object({
      fault: FaultView,
      /** Whether something may still be readable: `store.export` tries. */
      readable: z.boolean(),
    })
    .nullable(),
});
export type AppStatus = z.infer<typeof AppStatus>;
