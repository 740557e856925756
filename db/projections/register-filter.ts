import { assertNever } from '../../domain/assert-never.ts';
import { lotKey } from '../../domain/lots/lot-ref.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { RegisterFilter, RegisterOnly } from '../../domain/visit/register.ts';
import type { Value } from '../file/connection.ts';
import { uses, valuesOf } from './recall.ts';
import { reasonKey } from './register.ts';

/** `today`: on the clinic's calendar, for what is still to come. */
export interface Narrowed extends RegisterFilter {
  readonly today: CivilDate;
}

interface Where {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** Always bound by the day, so that a count reads its index and never the table. */
export function where({ today, only, longerThan, ...filter }: Narrowed): Where {
  const { from, to, staff, treatment, outcome, language, session, reason, lot, complication } = filter;
  const days = [from ?? '0000', to ?? '9999'] as const;
  const parts: (readonly [string, readonly Value[]])[] = [
    ['g.opened_on BETWEEN ? AND ?', days],
    ...(staff === undefined ? [] : [['g.staff = ?', [staff]] as const]),
    ...(treatment === undefined ? [] : [['g.treatment = ?', [treatment]] as const]),
    ...(outcome === undefined ? [] : [['g.outcome = ?', [outcome]] as const]),
    ...(language === undefined ? [] : [['g.language = ?', [language]] as const]),
    ...(session === undefined ? [] : [['g.session = ?', [session]] as const]),
    ...(reason === undefined
      ? []
      : [
          [
            'g.number IN (SELECT number FROM register_reason WHERE reason = ? AND opened_on BETWEEN ? AND ?)',
            [reasonKey(reason), ...days],
          ] as const,
        ]),
    ...(complication === undefined
      ? []
      : [
          [
            'g.number IN (SELECT number FROM register WHERE complication > 0 AND opened_on BETWEEN ? AND ?)',
            days,
          ] as const,
        ]),
    ...(lot === undefined
      ? []
      : [
          [
            `g.number IN (SELECT v.opened_sequence FROM visit_lot l CROSS JOIN visit v ON v.id = l.visit_id WHERE ${uses('l')})`,
            valuesOf(lotKey(lot)),
          ] as const,
        ]),
    ...(longerThan === undefined ? [] : [longer(longerThan, days)]),
    ...(only === undefined ? [] : [onlyThose(only, { days, today })]),
  ];
  return { sql: parts.map(([sql]) => sql).join(' AND '), values: parts.flatMap(([, values]) => values) };
}

type Part = readonly [string, readonly Value[]];
type Days = readonly [string, string];

function longer(minutes: number, days: Days): Part {
  const sql = 'g.number IN (SELECT number FROM visit_work WHERE opened_on BETWEEN ? AND ? AND longest_ms > ?)';
  return [sql, [...days, minutes * 60_000]];
}

const refused = 'g.number IN (SELECT number FROM visit_refusal WHERE opened_on BETWEEN ? AND ? AND what = ?)';
/** Who comes again, by the text that they agreed to the last time. */
const comesAgain = (older: boolean): string => `g.number IN (SELECT a.number FROM appointment a
  CROSS JOIN visit v ON v.id = a.visit_id WHERE a.came = 0 AND a.on_day >= ? AND v.procedure = 'finished' AND v.protocol ${older ? 'NOT' : ''} IN
  (SELECT hash FROM protocol_version AS newest WHERE sequence =
    (SELECT max(sequence) FROM protocol_version WHERE treatment = newest.treatment)))`;

function onlyThose(only: RegisterOnly, { days, today }: { readonly days: Days; readonly today: CivilDate }): Part {
  switch (only) {
    case 'breaks':
      return ['g.number IN (SELECT number FROM visit_break WHERE opened_on BETWEEN ? AND ?)', days];
    case 'break-on-time':
    case 'break-early':
    case 'break-late':
    case 'break-skipped':
    case 'break-unknown':
      return [
        'g.number IN (SELECT number FROM visit_break WHERE opened_on BETWEEN ? AND ? AND timing = ?)',
        [...days, only.slice('break-'.length)],
      ];
    case 'no-sheet':
      return [
        "NOT EXISTS (SELECT 1 FROM appointment a WHERE a.came = g.number AND a.came > 0 AND a.given_on <> '')",
        [],
      ];
    case 'came-again':
      return ['EXISTS (SELECT 1 FROM appointment a WHERE a.number = g.number AND a.came > 0)', []];
    case 'to-come':
      return ['g.number IN (SELECT number FROM appointment WHERE came = 0 AND on_day >= ?)', [today]];
    case 'missed':
      return ['g.number IN (SELECT number FROM appointment WHERE came = 0 AND on_day < ?)', [today]];
    case 'declined':
    case 'consent-withdrawn':
    case 'refused-at-work':
    case 'clause-withdrawn':
      return [refused, [...days, eventOf[only]]];
    case 'unbooked':
      return [
        // A visit that was opened for nothing goes on with no course, and nor does one of another treatment.
        `g.outcome = 'treated' AND g.final = 0
         AND NOT EXISTS (SELECT 1 FROM register n WHERE n.client_id = g.client_id AND n.number > g.number
           AND n.treatment = g.treatment AND n.outcome <> 'cancelled')
         AND NOT EXISTS (SELECT 1 FROM appointment a CROSS JOIN register t ON t.number = a.number
           WHERE a.client_id = g.client_id AND a.came = 0 AND t.treatment = g.treatment)`,
        [],
      ];
    case 'first-visit':
      return ['NOT EXISTS (SELECT 1 FROM register n WHERE n.client_id = g.client_id AND n.number < g.number)', []];
    case 'older-text':
      return [comesAgain(true), [today]];
    case 'present-text':
      return [comesAgain(false), [today]];
    default:
      return assertNever(only);
  }
}

const eventOf = {
  declined: 'consent-declined',
  'consent-withdrawn': 'consent-withdrawn',
  'refused-at-work': 'consent-refused-at-work',
  'clause-withdrawn': 'clause-withdrawn',
} as const;
