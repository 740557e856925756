import type Driver from 'better-sqlite3';

/** Takes from a store of the newest version what the ninth version added, so that it can be migrated there once more. */
export function withoutTenYears(driver: Driver.Database): void {
  driver.exec('DROP TABLE clock_step');
  for (const index of [
    'sealed_document_by_row',
    'sealed_document_by_hash',
    'backup_by_row',
    'visit_treated',
    'backup_by_proof',
  ])
    driver.exec(`DROP INDEX ${index}`);
}

/** Today's log writes what the ninth version added also into a store of an earlier one that a test makes. */
export function withClockSteps(driver: Driver.Database): void {
  driver.exec('CREATE TABLE clock_step (sequence INTEGER PRIMARY KEY, instant TEXT NOT NULL, booted INTEGER NOT NULL)');
}

/** What it wrote there goes before the store is migrated. */
export function withoutClockSteps(driver: Driver.Database): void {
  driver.exec('DROP TABLE clock_step');
}
