import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { Sha256 } from '../../domain/ids.ts';
import { ProtocolPublished } from '../../domain/protocol/published.ts';
import { Moment } from '../../domain/time.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';

/** A version that was ever in use for a treatment. `published` is null for one that the app itself brought. */
const VersionRow = z.object({
  treatment: z.string(),
  version: z.number().int(),
  hash: Sha256,
  moment: json.pipe(Moment),
  published: json.pipe(ProtocolPublished).nullable(),
});
export type ProtocolVersion = z.output<typeof VersionRow>;

const select = 'SELECT treatment, version, hash, moment, published FROM protocol_version';

/** Every version of a treatment, in the order in which they came into use; the last one is in use. */
export function protocolVersions(r: ReadHandle, treatment: string): ProtocolVersion[] {
  const sql = `${select} WHERE treatment = ? ORDER BY sequence`;
  return rows(r, sql, VersionRow, treatment);
}

/** The version in use for each treatment, the treatment that came first in front. */
export function versionsInUse(r: ReadHandle): ProtocolVersion[] {
  const sql = `${select} AS newest WHERE sequence =
    (SELECT max(sequence) FROM protocol_version WHERE treatment = newest.treatment)
    ORDER BY (SELECT min(sequence) FROM protocol_version WHERE treatment = newest.treatment)`;
  return rows(r, sql, VersionRow);
}

/** Whether visits were ever of more than one treatment here, or can be. */
export function hasSeveralTreatments(r: ReadHandle): boolean {
  const sql = 'SELECT count(DISTINCT treatment) AS treatments FROM protocol_version';
  return (row(r, sql, TreatmentsRow)?.treatments ?? 0) > 1;
}

const TreatmentsRow = z.object({ treatments: z.number() });

export function versionInUse(r: ReadHandle, treatment: string): ProtocolVersion | null {
  const sql = `${select} WHERE treatment = ? ORDER BY sequence DESC LIMIT 1`;
  return row(r, sql, VersionRow, treatment) ?? null;
}

/** Whether an owner approved this text. */
export function wasApproved(r: ReadHandle, treatment: string, hash: Sha256): boolean {
  return protocolVersions(r, treatment).some((version) => version.hash === hash && version.published !== null);
}

/** The texts of a treatment that an owner had approved by a row of the log. */
export function approvedBefore(r: ReadHandle, treatment: string, sequence: number): Sha256[] {
  const sql = 'SELECT hash FROM protocol_version WHERE treatment = ? AND sequence < ? AND published IS NOT NULL';
  return rows(r, sql, HashRow, treatment, sequence).map(({ hash }) => hash);
}

const HashRow = z.object({ hash: Sha256 });

export function projectProtocolVersions(w: WriteHandle, sequence: number, moment: Moment, event: ClinicEvent): void {
  switch (event.type) {
    case 'protocol-activated':
      put(w, sequence, { treatment: event.id, version: event.version, hash: event.hash, moment, published: null });
      return;
    case 'protocol-published':
      put(w, sequence, {
        treatment: event.treatment,
        version: event.version,
        hash: event.hash,
        moment,
        published: event,
      });
      return;
    default:
      return;
  }
}

function put(w: WriteHandle, sequence: number, { treatment, version, hash, moment, published }: ProtocolVersion): void {
  run(
    w,
    `INSERT INTO protocol_version (sequence, treatment, version, hash, moment, published)
      VALUES (?, ?, ?, ?, ?, ?)`,
    sequence,
    treatment,
    version,
    hash,
    canonicalJson(moment),
    published && canonicalJson(published),
  );
}

export function forgetProtocolVersions(w: WriteHandle): void {
  run(w, 'DELETE FROM protocol_version');
}
