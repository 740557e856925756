import { z } from 'zod';
import { StaffRole } from '../../domain/actor.ts';
import {
  ClinicDetails,
  ClinicEntry,
  IdleMinutes,
  Pin,
  StaffLanguageChoice,
  StaffMember,
} from '../../domain/clinic/clinic.ts';
import { NameEntry } from '../../domain/clinic/contact.ts';
import { Display } from '../../domain/clinic/display.ts';
import { QuestionsAPage } from '../../domain/clinic/health-pages.ts';
import { LockNames } from '../../domain/clinic/lock-names.ts';
import { SoundNow } from '../../domain/clinic/sound.ts';
import { WorkingDays } from '../../domain/clinic/working-days.ts';
import { PrintingChoice } from '../../domain/printing/choice.ts';
import { operation } from './operation.ts';

export const SettingsView = z.object({
  clinic: ClinicDetails,
  staff: z.array(
    StaffMember.extend({
      /** The only active owner: stays one, and stays active. */
      lastOwner: z.boolean(),
      /** The names they had before, oldest first; papers of that time carry them. */
      formerly: z.array(z.string()),
      /** Their licence number; empty without one. */
      licence: z.string(),
    }),
  ),
  device: z.string(),
  sealFingerprint: z.string(),
  idleMinutes: IdleMinutes,
  /** How the lock screen names clients with a running procedure. */
  lockNames: LockNames,
  display: Display,
  /** Whether a client with an unknown date of birth may be taken on. */
  unknownBirthAllowed: z.boolean(),
  /** How many health questions stand on one page of the intake. */
  questionsAPage: QuestionsAPage,
  /** When the clinic works, for deadlines in working days. */
  workingDays: WorkingDays,
  /** What staff have the screens in. */
  staffLanguage: StaffLanguageChoice,
  printing: PrintingChoice,
  /** What opens the records after a start, besides the recovery key. */
  opensWith: z.enum(['keychain', 'passphrase']),
  protocol: z.object({
    name: z.string(),
    version: z.number().int(),
    /**
     * The texts of new visits: the app's present defaults, replaced earlier defaults, or the clinic's own, which the app
     * never changes.
     */
    texts: z.enum(['present', 'earlier', 'own']),
    /** Version of the app's present default texts. */
    newest: z.number().int(),
    /** Differences between the present default texts and those that this clinic began with. */
    changes: z.array(
      z.object({
        where: z.enum(['consent', 'aftercare', 'preparation', 'checks', 'health', 'other']),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
  }),
});
export type SettingsView = z.infer<typeof SettingsView>;

export const settings = {
  'settings.get': operation(['tablet'], z.strictObject({}), SettingsView),
  'settings.change-clinic': operation(['settings'], z.strictObject({ clinic: ClinicEntry }), SettingsView),
  'settings.add-staff': operation(
    ['settings'],
    z.strictObject({ name: NameEntry, role: StaffRole, pin: Pin }),
    SettingsView,
  ),
  /** Uses the app's present default texts for new visits. Only for a clinic with earlier default texts. */
  'settings.adopt-texts': operation(['settings'], z.strictObject({}), SettingsView),
  'settings.set-idle-lock': operation(['settings'], z.strictObject({ minutes: IdleMinutes }), SettingsView),
  'settings.set-lock-names': operation(['settings'], z.strictObject({ names: LockNames }), SettingsView),
  /** Whoever works at the tablet sees it, so any of them may choose. */
  'settings.set-display': operation(['tablet'], z.strictObject({ display: Display }), SettingsView),
  /** Whoever works at the tablet hears it, so any of them may choose. Silence ends with the day; the status says how cues sound. */
  'settings.set-sound': operation(['tablet'], z.strictObject({ sound: SoundNow }), z.strictObject({})),
  'settings.set-unknown-birth': operation(['settings'], z.strictObject({ allowed: z.boolean() }), SettingsView),
  'settings.set-questions-a-page': operation(['settings'], z.strictObject({ questions: QuestionsAPage }), SettingsView),
  'settings.set-working-days': operation(['settings'], z.strictObject({ workingDays: WorkingDays }), SettingsView),
  /** For all staff of the clinic, on every screen of theirs. Clients choose theirs; records and papers stay in their own. */
  'settings.set-staff-language': operation(
    ['settings'],
    z.strictObject({ language: StaffLanguageChoice }),
    SettingsView,
  ),
  /** A printer that is present, the one chosen before, or null for the system's default. */
  'settings.set-printing': operation(
    ['settings'],
    z.strictObject({ printerId: z.string().max(200).nullable(), copies: PrintingChoice.shape.copies }),
    SettingsView,
  ),
};
