import { z } from 'zod';
import { StaffRole } from '../actor.ts';
import { Sha256, StaffId } from '../ids.ts';
import { stockEvents } from '../lots/stock-event.ts';
import { PrintingChoice } from '../printing/choice.ts';
import { ProtocolPublished } from '../protocol/published.ts';
import { Line, OptionalLine } from '../text.ts';
import { Zone } from '../time.ts';
import { LineEntry, NameEntry, PhoneEntry } from './contact.ts';
import { Display } from './display.ts';
import { handOutBegun, handOutEvent, handOutStopped } from './hand-out.ts';
import { QuestionsAPage } from './health-pages.ts';
import { inspectionEvents } from './inspection.ts';
import { LockNames } from './lock-names.ts';
import { ClinicLogo } from './logo.ts';
import { SealCertificate } from './seal.ts';
import { Sound } from './sound.ts';
import { staffLanguages } from './staff-language.ts';
import { WorkingDays } from './working-days.ts';

/** The paper in the clinic's printer. */
export const PaperName = z.enum(['A4', 'Letter']);
export type PaperName = z.infer<typeof PaperName>;

export const ClinicDetails = z.object({
  name: Line,
  address: OptionalLine,
  phone: OptionalLine,
  outOfHours: OptionalLine,
  zone: Zone,
  /** Records from before this setting were printed on A4. */
  paper: PaperName.default('A4'),
  /** Planned length of an appointment, for its end in a calendar; absent until chosen. */
  appointmentMinutes: z.number().int().min(15).max(720).optional(),
});
export type ClinicDetails = z.infer<typeof ClinicDetails>;

/** The same details at input: stricter than older records. */
export const ClinicEntry = ClinicDetails.extend({
  name: NameEntry,
  address: LineEntry,
  phone: PhoneEntry,
  outOfHours: PhoneEntry,
});

/** Default length until an owner chooses: about as long as most sessions with breaks. */
export const usualAppointmentMinutes = 180;

/** Six digits or more; never stored, only its scrypt digest beside the log. */
export const Pin = z.string().regex(/^\d{6,12}$/);

export const idleMinuteBounds = { least: 1, most: 10 } as const;

/** Minutes without touch or typing after which the staff side locks. */
export const IdleMinutes = z.number().int().min(idleMinuteBounds.least).max(idleMinuteBounds.most);

/** What staff have the screens in. */
export const StaffLanguageChoice = z.enum(staffLanguages);

export const StaffMember = z.object({ id: StaffId, name: Line, role: StaffRole, active: z.boolean() });
export type StaffMember = z.infer<typeof StaffMember>;

export const ClinicEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('clinic-changed'), details: ClinicDetails }),
  z.object({ type: z.literal('staff-added'), staffId: StaffId, name: Line, role: StaffRole }),
  z.object({
    type: z.literal('pin-set'),
    staffId: StaffId,
    /** How the PIN was authorised; absent when an owner gave it, and on older records. */
    with: z.enum(['present-pin', 'recovery-key']).optional(),
    /** The owner who gave it to somebody who worked here already; they know it until it is changed. */
    givenBy: StaffId.optional(),
    /** Binds the stored PIN to this event: SHA-256 of random bytes and the verifier. Absent on older records. */
    bound: Sha256.optional(),
  }),
  /** Binds a PIN of an earlier version, as found at the first start after the update. */
  z.object({ type: z.literal('pin-bound'), staffId: StaffId, bound: Sha256 }),
  /** Another owner has seen the notice that a PIN was set with the recovery key. */
  z.object({ type: z.literal('recovered-pin-seen'), staffId: StaffId, by: StaffId }),
  /** They can no longer sign in; everything they signed stays. */
  z.object({ type: z.literal('staff-deactivated'), staffId: StaffId }),
  z.object({ type: z.literal('staff-reactivated'), staffId: StaffId }),
  /** An owner corrected a name or changed what somebody may do. What was signed before keeps the name of that time. */
  z.object({
    type: z.literal('staff-changed'),
    staffId: StaffId,
    by: StaffId,
    /** Absent where it stayed. */
    name: Line.optional(),
    role: StaffRole.optional(),
  }),
  /** Their licence number, as records of treatments name it; empty: it was taken out. */
  z.object({ type: z.literal('staff-licence-set'), staffId: StaffId, by: StaffId, number: OptionalLine }),
  /** The person whose name or role somebody else changed has seen that. */
  z.object({ type: z.literal('staff-change-seen'), staffId: StaffId }),
  z.object({ type: z.literal('idle-lock-set'), minutes: IdleMinutes }),
  /** How the lock screen names clients with a running procedure. */
  z.object({ type: z.literal('lock-names-set'), names: LockNames }),
  z.object({ type: z.literal('display-set'), display: Display }),
  /** How loud the cues are, and whether the tablet is silent today. */
  z.object({ type: z.literal('sound-set'), sound: Sound }),
  /** Whether a client with an unknown date of birth may be taken on. */
  z.object({ type: z.literal('unknown-birth-set'), allowed: z.boolean() }),
  /** How many health questions stand on one page of the intake. */
  z.object({ type: z.literal('questions-a-page-set'), questions: QuestionsAPage }),
  /** When the clinic works, and how soon it has to report a reaction. */
  z.object({ type: z.literal('working-days-set'), workingDays: WorkingDays }),
  z.object({ type: z.literal('staff-language-set'), language: StaffLanguageChoice }),
  z.object({ type: z.literal('printing-set'), printing: PrintingChoice }),
  /** Which way to the store key was changed; never a secret itself. */
  z.object({ type: z.literal('keys-changed'), what: z.enum(['passphrase', 'recovery-key']) }),
  z.object({ type: z.literal('protocol-activated'), hash: Sha256, id: z.string(), version: z.number().int() }),
  ProtocolPublished,
  z.object({ type: z.literal('setup-completed'), device: z.string(), sealFingerprint: z.string() }),
  z.object({ type: z.literal('logo-set'), logo: ClinicLogo }),
  z.object({ type: z.literal('logo-removed') }),
  /** A new key and certificate replaced the old ones. The old private key is deleted, its certificate stays. */
  z.object({ type: z.literal('seal-renewed'), previous: SealCertificate, next: SealCertificate }),
  ...inspectionEvents,
  ...stockEvents,
  handOutEvent,
  handOutBegun,
  handOutStopped,
  z.object({ type: z.literal('unlocked'), staffId: StaffId }),
  z.object({ type: z.literal('locked'), why: z.enum(['asked', 'idle', 'started']) }),
]);
export type ClinicEvent = z.infer<typeof ClinicEvent>;
