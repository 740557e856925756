import type Driver from 'better-sqlite3';
import { migrations } from '../../db/file/migrate.ts';

/** What came after the ninth version: today's log writes it into a store of any version. */
const later = migrations.filter(({ version }) => version > 9);

function withLater(driver: Driver.Database): void {
  for (const { sql } of later) driver.exec(sql);
}

/** Takes away the tables and indices that the versions after the ninth made. */
export function withoutLater(driver: Driver.Database): void {
  for (const { sql } of later) {
    withoutIndices(driver, sql);
    withoutTables(driver, sql);
  }
}

/** Takes away what this version and those after it made, columns too, so that a store of the newest can be migrated there once more. */
export function withoutSince(driver: Driver.Database, first: number): void {
  for (const { sql } of migrations.filter(({ version }) => version >= first).reverse()) {
    withoutIndices(driver, sql);
    for (const [, table, column] of sql.matchAll(/ALTER TABLE (\w+) ADD COLUMN (\w+)/g))
      driver.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    withoutTables(driver, sql);
  }
  driver.pragma(`user_version = ${first - 1}`);
}

function withoutIndices(driver: Driver.Database, sql: string): void {
  for (const [, index] of sql.matchAll(/CREATE (?:UNIQUE )?INDEX (\w+)/g)) driver.exec(`DROP INDEX IF EXISTS ${index}`);
}

function withoutTables(driver: Driver.Database, sql: string): void {
  for (const [, table] of sql.matchAll(/CREATE (?:VIRTUAL )?TABLE (\w+)/g))
    driver.exec(`DROP TABLE IF EXISTS ${table}`);
}

/** Takes from a store of the newest version what the ninth version and those after it added, so that it can be migrated there once more. */
export function withoutTenYears(driver: Driver.Database): void {
  withoutLater(driver);
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

/** Today's log writes what the ninth version and later ones added also into a store of an earlier one that a test makes. */
export function withClockSteps(driver: Driver.Database): void {
  driver.exec('CREATE TABLE clock_step (sequence INTEGER PRIMARY KEY, instant TEXT NOT NULL, booted INTEGER NOT NULL)');
  withLater(driver);
  if (isBeforeVersions(driver))
    driver.exec(
      'CREATE TABLE protocol_version (sequence INTEGER PRIMARY KEY, treatment TEXT NOT NULL, hash TEXT NOT NULL)',
    );
}

/** What it wrote there goes before the store is migrated. */
export function withoutClockSteps(driver: Driver.Database): void {
  withoutLater(driver);
  if (isBeforeVersions(driver)) driver.exec('DROP TABLE protocol_version');
  driver.exec('DROP TABLE clock_step');
}

/** The register asks of which treatment a visit's protocol is; the seventh version made that table. */
const isBeforeVersions = (driver: Driver.Database): boolean =>
  Number(driver.pragma('user_version', { simple: true })) < 7;
