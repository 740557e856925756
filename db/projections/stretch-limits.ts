import { z } from 'zod';
import { Sha256 } from '../../domain/ids.ts';
import type { Value } from '../file/connection.ts';
import { type ReadHandle, rows } from '../file/handles.ts';
import { protocolByHash } from './protocols.ts';

/** What a practice allows that nothing is known of (docs/rules.md, "Breaks"). */
const ordinaryMinutes = 90;
const VersionRow = z.object({ version: z.number().int(), hash: Sha256.nullable() });

export interface StretchLimits {
  /** SQL for the limit of a row of `visit_work`, in milliseconds, with its values. */
  readonly limit: string;
  readonly values: readonly Value[];
  /** Each limit once, in milliseconds. */
  readonly all: readonly number[];
}

/** The longest work without a break that visits of these days were allowed, each by the version that it was opened under. */
export function stretchLimits(
  r: ReadHandle,
  { from, to }: { readonly from: string; readonly to: string },
): StretchLimits {
  const sql = `SELECT w.version, p.hash FROM (SELECT DISTINCT version FROM visit_work WHERE opened_on BETWEEN ? AND ?) w
    LEFT JOIN protocol_version p ON p.sequence = w.version`;
  const limits = rows(r, sql, VersionRow, from, to).map(({ version, hash }): readonly [number, number] => {
    const minutes = (hash && protocolByHash(r, hash)?.breaks.overdueAfter) ?? ordinaryMinutes;
    return [version, minutes * 60_000];
  });
  return {
    limit: "(SELECT json_extract(value, '$[1]') FROM json_each(?) WHERE json_extract(value, '$[0]') = version)",
    values: [JSON.stringify(limits)],
    all: [...new Set(limits.map(([, limit]) => limit))],
  };
}
