import { z } from 'zod';
import { Birth, StatedAge } from '../../domain/clinic/birth.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { CivilDate, CivilTime } from '../../domain/time.ts';
import type { RegisterFilter, RegisterShow } from '../../domain/visit/register.ts';
import { HowGiven, Reason } from '../../domain/visit/types.ts';
import { Outcome } from '../../domain/visit/views/stages.ts';
import { flag, readJson } from '../file/columns.ts';
import { type ReadHandle, row, rows } from '../file/handles.ts';
import { type Narrowed, where } from './register-filter.ts';

/** One visit of the register, as its row of the list says it. */
export interface RegisterRow {
  readonly visitId: VisitId;
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly born: Birth;
  readonly openedOn: CivilDate;
  readonly openedTime: CivilTime;
  /** The row that added the practitioner; 0 for nobody. */
  readonly staff: number;
  readonly treatment: string;
  readonly language: string;
  readonly session: number;
  readonly sessionsPlanned: number;
  readonly final: boolean;
  readonly outcome: Outcome;
  /** Of a visit with a new date: the first reason. */
  readonly reason: Reason | null;
  readonly sealed: boolean;
  readonly closed: boolean;
  readonly copy: HowGiven | null;
}

const reasonOf = (text: string): Reason => (text.startsWith('{') ? readJson(Reason, text) : Reason.parse(text));
const Row = z
  .object({
    visit_id: VisitId,
    client_id: ClientId,
    name: z.string(),
    born: z.string().transform((text): Birth => (text.startsWith('{') ? readJson(StatedAge, text) : Birth.parse(text))),
    opened_on: CivilDate,
    opened_time: CivilTime,
    staff: z.number().int(),
    treatment: z.string(),
    language: z.string(),
    session: z.number().int(),
    sessions_planned: z.number().int(),
    final: flag,
    outcome: Outcome,
    reason: z.string().transform(reasonOf).nullable(),
    sealed: flag,
    closed: flag,
    copy: z.union([HowGiven, z.literal('').transform(() => null)]),
  })
  .transform(
    ({ visit_id, client_id, name, opened_on, opened_time, sessions_planned, ...same }): RegisterRow => ({
      ...same,
      ...{ visitId: visit_id, clientId: client_id, clientName: name },
      ...{ openedOn: opened_on, openedTime: opened_time, sessionsPlanned: sessions_planned },
    }),
  );

/** The five numbers above the list: each is also a filter. */
export interface RegisterCounts {
  readonly all: number;
  readonly sealed: number;
  readonly notSealed: number;
  readonly noCopy: number;
  readonly rescheduled: number;
}

const Counts = z.object({
  all: z.number().int(),
  sealed: z.number().int(),
  notSealed: z.number().int(),
  noCopy: z.number().int(),
  rescheduled: z.number().int(),
});

const shown: Readonly<Record<RegisterShow, string>> = {
  all: '',
  sealed: "g.sealed = 1 AND g.outcome <> 'rescheduled'",
  'not-sealed': 'g.sealed = 0 AND g.closed = 0',
  'no-copy': "g.sealed = 1 AND g.closed = 1 AND g.copy = 'later'",
  rescheduled: "g.outcome = 'rescheduled'",
};

/** How many visits the filter leaves, by what became of them. */
export function registerCounts(r: ReadHandle, filter: Narrowed): RegisterCounts {
  const { sql, values } = where(r, filter);
  const sum = (show: RegisterShow, name: string): string => `coalesce(sum(${shown[show]}), 0) AS ${name}`;
  const counted = row(
    r,
    `SELECT count(*) AS "all", ${sum('sealed', 'sealed')}, ${sum('not-sealed', 'notSealed')},
       ${sum('no-copy', 'noCopy')}, ${sum('rescheduled', 'rescheduled')} FROM register g WHERE ${sql}`,
    Counts,
    ...values,
  );
  return counted ?? { all: 0, sealed: 0, notSealed: 0, noCopy: 0, rescheduled: 0 };
}

/** How many visits the filter leaves. */
export function registerCount(r: ReadHandle, filter: Narrowed): number {
  const { sql, values } = where(r, filter);
  const Count = z.object({ visits: z.number().int() });
  return row(r, `SELECT count(*) AS visits FROM register g WHERE ${sql}`, Count, ...values)?.visits ?? 0;
}

/** Every visit of the record. */
export function registerTotal(r: ReadHandle): number {
  const sql = "SELECT count(*) AS visits FROM register g WHERE g.opened_on > ''";
  return row(r, sql, z.object({ visits: z.number().int() }))?.visits ?? 0;
}

/** A page of the register, newest first or oldest first. */
export function registerPage(
  r: ReadHandle,
  filter: Narrowed,
  { show, oldestFirst, skip, take }: { show: RegisterShow; oldestFirst: boolean; skip: number; take: number },
): RegisterRow[] {
  const { sql, values } = where(r, filter);
  const order = (alias: string): string =>
    oldestFirst ? `${alias}.opened_on, ${alias}.number` : `${alias}.opened_on DESC, ${alias}.number DESC`;
  return rows(
    r,
    `SELECT g.visit_id, g.client_id, c.name, json_extract(c.details, '$.dateOfBirth') AS born, g.opened_on,
       g.opened_time, g.staff, g.treatment, g.language, g.session, g.sessions_planned, g.final, g.outcome,
       (SELECT reason FROM register_reason WHERE number = g.number ORDER BY place LIMIT 1) AS reason,
       g.sealed, g.closed, g.copy
     FROM (SELECT g.number AS number, g.opened_on AS opened_on FROM register g
       WHERE ${sql}${show === 'all' ? '' : ` AND ${shown[show]}`} ORDER BY ${order('g')} LIMIT ?, ?) page
     CROSS JOIN register g ON g.number = page.number CROSS JOIN client c ON c.id = g.client_id ORDER BY ${order('page')}`,
    Row,
    ...values,
    skip,
    take,
  );
}

/** The reasons for a new date within these days, the most frequent first. */
export function rescheduleReasons(
  r: ReadHandle,
  { from, to }: Pick<RegisterFilter, 'from' | 'to'>,
  limit: number,
): { readonly reason: Reason; readonly count: number }[] {
  const Counted = z.object({ reason: z.string().transform(reasonOf), count: z.number().int() });
  return rows(
    r,
    `SELECT reason, count(*) AS count FROM register_reason WHERE opened_on BETWEEN ? AND ?
     GROUP BY reason ORDER BY count DESC, reason LIMIT ?`,
    Counted,
    from ?? '0000',
    to ?? '9999',
    limit,
  );
}
