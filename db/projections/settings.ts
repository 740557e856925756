import { z } from 'zod';
import { assertNever } from '../../domain/assert-never.ts';
import { canonicalJson } from '../../domain/canonical.ts';
import { ClinicDetails, type ClinicEvent, IdleMinutes, StaffLanguageChoice } from '../../domain/clinic/clinic.ts';
import { Display, ordinaryDisplay } from '../../domain/clinic/display.ts';
import { ordinaryQuestionsAPage, QuestionsAPage } from '../../domain/clinic/health-pages.ts';
import { LockNames } from '../../domain/clinic/lock-names.ts';
import { ClinicLogo } from '../../domain/clinic/logo.ts';
import { SealCertificate } from '../../domain/clinic/seal.ts';
import { ordinarySound, Sound } from '../../domain/clinic/sound.ts';
import { ordinaryStaffLanguage, type StaffLanguage } from '../../domain/clinic/staff-language.ts';
import { ordinaryWorkingDays, WorkingDays } from '../../domain/clinic/working-days.ts';
import { PrintingChoice } from '../../domain/printing/choice.ts';
import { ActiveProtocol } from '../../domain/protocol/active.ts';
import { readJson } from '../file/columns.ts';
import { type ReadHandle, recentOf, row, run, type WriteHandle } from '../file/handles.ts';

const Setup = z.object({ device: z.string(), sealFingerprint: z.string() });
export type Setup = z.infer<typeof Setup>;

/** Null until setup has recorded it. */
export function clinicDetails(r: ReadHandle): ClinicDetails | null {
  const text = stored(r, 'clinic');
  return text === null ? null : recentOf(r).clinic.of(text, (json) => readJson(ClinicDetails, json));
}

/** The protocol that new visits run under. */
/** The clinic of a record whose setup was begun. Throws when it has none. */
export function presentClinic(r: ReadHandle): ClinicDetails {
  const clinic = clinicDetails(r);
  if (!clinic) throw new Error('the store has no clinic');
  return clinic;
}

export function activeProtocol(r: ReadHandle): ActiveProtocol | null {
  const text = stored(r, 'active-protocol');
  return text === null ? null : recentOf(r).activeProtocol.of(text, (json) => readJson(ActiveProtocol, json));
}

/** Null until the recovery key was typed back and setup is complete. */
export function completedSetup(r: ReadHandle): Setup | null {
  return setting(r, 'setup', Setup);
}

/** Null until an owner chose a number. */
export function idleMinutes(r: ReadHandle): number | null {
  return setting(r, 'idle-minutes', IdleMinutes);
}

/** How the lock screen names clients with a running procedure: first names, until an owner chose otherwise. */
export function lockNames(r: ReadHandle): LockNames {
  return setting(r, 'lock-names', LockNames) ?? 'first-name';
}

/** Theme and size of text: light and as they were designed, until somebody chose otherwise. */
export function display(r: ReadHandle): Display {
  return setting(r, 'display', Display) ?? ordinaryDisplay;
}

/** The sound of cues: as they were made, until somebody chose otherwise. */
export function sound(r: ReadHandle): Sound {
  return setting(r, 'sound', Sound) ?? ordinarySound;
}

/** Whether a client with an unknown date of birth may be taken on; no, until an owner allowed it. */
export function unknownBirthAllowed(r: ReadHandle): boolean {
  return setting(r, 'unknown-birth', z.boolean()) ?? false;
}

/** How many health questions stand on one page of the intake; six, until an owner chose one. */
export function questionsAPage(r: ReadHandle): QuestionsAPage {
  return setting(r, 'questions-a-page', QuestionsAPage) ?? ordinaryQuestionsAPage;
}

/** When the clinic works: Monday to Friday, until an owner chose. */
export function workingDays(r: ReadHandle): WorkingDays {
  return setting(r, 'working-days', WorkingDays) ?? ordinaryWorkingDays;
}

/** What staff have the screens in: English, until an owner chose. */
export function staffLanguage(r: ReadHandle): StaffLanguage {
  return setting(r, 'staff-language', StaffLanguageChoice) ?? ordinaryStaffLanguage;
}

/** The logo at the head of every document; null until an owner chose one, and after removal. */
export function clinicLogo(r: ReadHandle): ClinicLogo | null {
  return setting(r, 'logo', ClinicLogo.nullable());
}

/** Every certificate that has sealed here, oldest first, the present one last; empty before the first renewal. */
export function renewedSeals(r: ReadHandle): SealCertificate[] {
  return setting(r, 'seal-certificates', z.array(SealCertificate)) ?? [];
}

/** The clinic's printer and its number of copies; null until an owner chose them. */
export function printingChoice(r: ReadHandle): PrintingChoice | null {
  return setting(r, 'printing', PrintingChoice);
}

export function projectSettings(w: WriteHandle, event: ClinicEvent): void {
  switch (event.type) {
    case 'clinic-changed':
      put(w, 'clinic', event.details);
      return;
    case 'protocol-activated':
      put(w, 'active-protocol', { hash: event.hash, id: event.id, version: event.version });
      return;
    case 'protocol-published':
      // Visits that name no treatment have the first one.
      if (activeProtocol(w)?.id === event.treatment)
        put(w, 'active-protocol', { hash: event.hash, id: event.treatment, version: event.version });
      return;
    case 'setup-completed':
      put(w, 'setup', { device: event.device, sealFingerprint: event.sealFingerprint });
      return;
    case 'idle-lock-set':
      put(w, 'idle-minutes', event.minutes);
      return;
    case 'lock-names-set':
      put(w, 'lock-names', event.names);
      return;
    case 'display-set':
      put(w, 'display', event.display);
      return;
    case 'sound-set':
      put(w, 'sound', event.sound);
      return;
    case 'unknown-birth-set':
      put(w, 'unknown-birth', event.allowed);
      return;
    case 'questions-a-page-set':
      put(w, 'questions-a-page', event.questions);
      return;
    case 'working-days-set':
      put(w, 'working-days', event.workingDays);
      return;
    case 'staff-language-set':
      put(w, 'staff-language', event.language);
      return;
    case 'printing-set':
      put(w, 'printing', event.printing);
      return;
    case 'logo-set':
      put(w, 'logo', event.logo);
      return;
    case 'logo-removed':
      put(w, 'logo', null);
      return;
    case 'seal-renewed':
      put(w, 'seal-certificates', [...renewedSeals(w).slice(0, -1), event.previous, event.next]);
      return;
    case 'keys-changed':
    case 'staff-deactivated':
    case 'staff-reactivated':
    case 'staff-added':
    case 'staff-changed':
    case 'staff-change-seen':
    case 'staff-licence-set':
    case 'pin-set':
    case 'pin-bound':
    case 'recovered-pin-seen':
    case 'inspection-opened':
    case 'inspection-looked':
    case 'inspection-ended':
    case 'lot-added':
    case 'lot-changed':
    case 'lot-discarded':
    case 'lot-recalled':
    case 'handed-out':
    case 'hand-out-begun':
    case 'hand-out-stopped':
    case 'unlocked':
    case 'locked':
      return;
    default:
      assertNever(event);
  }
}

export function forgetSettings(w: WriteHandle): void {
  run(w, 'DELETE FROM setting');
}

type Name =
  | 'clinic'
  | 'active-protocol'
  | 'setup'
  | 'idle-minutes'
  | 'lock-names'
  | 'display'
  | 'sound'
  | 'unknown-birth'
  | 'questions-a-page'
  | 'working-days'
  | 'staff-language'
  | 'printing'
  | 'seal-certificates'
  | 'logo';

function setting<S extends z.ZodType>(r: ReadHandle, name: Name, schema: S): z.output<S> | null {
  const text = stored(r, name);
  return text === null ? null : readJson(schema, text);
}

const SettingRow = z.object({ value: z.string() });

function stored(r: ReadHandle, name: Name): string | null {
  return row(r, 'SELECT value FROM setting WHERE name = ?', SettingRow, name)?.value ?? null;
}

function put(w: WriteHandle, name: Name, value: unknown): void {
  run(w, 'INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', name, canonicalJson(value));
}
