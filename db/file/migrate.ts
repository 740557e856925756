import type Driver from 'better-sqlite3';
import { AppError } from '../../domain/errors.ts';
import { firstVisit } from '../migrations/001-first-visit.ts';
import { custody } from '../migrations/002-custody.ts';
import { namedDrafts } from '../migrations/003-named-drafts.ts';
import { projected } from '../migrations/004-projected.ts';
import { copyDue } from '../migrations/005-copy-due.ts';
import { pinBound } from '../migrations/006-pin-bound.ts';
import { protocolVersions } from '../migrations/007-protocol-versions.ts';
import { languages } from '../migrations/008-languages.ts';
import { tenYears } from '../migrations/009-ten-years.ts';
import { register } from '../migrations/010-register.ts';
import { clientLists } from '../migrations/011-client-lists.ts';
import { reactions } from '../migrations/012-reactions.ts';
import { appointments } from '../migrations/013-appointments.ts';
import { lots } from '../migrations/014-lots.ts';
import { joinedClients } from '../migrations/015-joined-clients.ts';
import { photos } from '../migrations/016-photos.ts';
import { movedAppointments } from '../migrations/017-moved-appointments.ts';
import { takenDetails } from '../migrations/018-taken-details.ts';
import { checkIns } from '../migrations/019-check-ins.ts';
import { chairs } from '../migrations/020-chairs.ts';
import { complications } from '../migrations/021-complications.ts';
import { sheetsGiven } from '../migrations/022-sheets-given.ts';
import { reports } from '../migrations/023-reports.ts';
import { registerPeople } from '../migrations/024-register-people.ts';
import { chairsShown } from '../migrations/025-chairs-shown.ts';
import { textsAndLimits } from '../migrations/026-texts-and-limits.ts';
import { movedVisits } from '../migrations/027-moved-visits.ts';
import { chairStaff } from '../migrations/028-chair-staff.ts';
import { chairAppointments } from '../migrations/029-chair-appointments.ts';
import { joins } from '../migrations/030-joins.ts';
import type { Migration } from '../migrations/migration.ts';
import { damaged } from './damaged.ts';

export const migrations: readonly Migration[] = [
  firstVisit,
  custody,
  namedDrafts,
  projected,
  copyDue,
  pinBound,
  protocolVersions,
  languages,
  tenYears,
  register,
  clientLists,
  reactions,
  appointments,
  lots,
  joinedClients,
  photos,
  movedAppointments,
  takenDetails,
  checkIns,
  chairs,
  complications,
  sheetsGiven,
  reports,
  registerPeople,
  chairsShown,
  textsAndLimits,
  movedVisits,
  chairStaff,
  chairAppointments,
  joins,
];

/** "CHSD" in the file header: tells this app's stores from other SQLite files, after decryption. */
export const applicationId = 0x43485344;

/**
 * Brings the store to the newest schema, one transaction a step. The version number is set inside the same transaction, so a
 * power cut leaves either the step before or the step after. Throws `store-from-newer-version`, before any write, when a
 * newer Chairside made the store.
 */
export function migrate(driver: Driver.Database, steps: readonly Migration[] = migrations): void {
  const found = numberOf(driver, 'user_version');
  const newest = steps.at(-1)?.version ?? 0;
  if (found > newest) {
    throw new AppError('store-from-newer-version', {}, `store version ${found}, this version knows ${newest}`);
  }
  const stamp = numberOf(driver, 'application_id');
  if (stamp !== applicationId && !(found === 0 && stamp === 0)) {
    throw new AppError('store-not-ours', {}, `application id ${stamp}`);
  }
  for (const step of steps) {
    if (step.version > found) take(driver, step);
  }
}

/** Whether steps are still to be taken. False too for what `migrate` refuses. */
export function isEarlier(driver: Driver.Database): boolean {
  const found = numberOf(driver, 'user_version');
  return found > 0 && found < (migrations.at(-1)?.version ?? 0);
}

function take(driver: Driver.Database, step: Migration): void {
  // SQLite ignores this setting inside a transaction.
  if (step.rebuilds) driver.pragma('foreign_keys = OFF');
  try {
    driver
      .transaction(() => {
        driver.exec(step.sql);
        if (step.rebuilds && driver.prepare('PRAGMA foreign_key_check').get() !== undefined)
          throw damaged(`step ${step.version} leaves a row that refers to none`);
        driver.pragma(`application_id = ${applicationId}`);
        driver.pragma(`user_version = ${step.version}`);
      })
      .immediate();
  } finally {
    if (step.rebuilds) driver.pragma('foreign_keys = ON');
  }
}

function numberOf(driver: Driver.Database, pragma: string): number {
  return Number(driver.pragma(pragma, { simple: true }));
}
