import { z } from 'zod';
import { assertNever } from '../../domain/assert-never.ts';
import { Sha256 } from '../../domain/ids.ts';
import { lotKey } from '../../domain/lots/lot-ref.ts';
import { consentStanding } from '../../domain/protocol/consent-standing.ts';
import { consentHash } from '../../domain/protocol/hash.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { RegisterFilter, RegisterOnly } from '../../domain/visit/register.ts';
import type { Value } from '../file/connection.ts';
import { type ReadHandle, rows } from '../file/handles.ts';
import { presentProtocol, protocolByHash } from './protocols.ts';
import { uses, valuesOf } from './recall.ts';
import { reasonKey } from './register.ts';
import { stretchLimits } from './stretch-limits.ts';

/** `today`: on the clinic's calendar, for what is still to come. */
export interface Narrowed extends RegisterFilter {
  readonly today: CivilDate;
}

interface Where {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** Always bound by the day, so that a count reads its index and never the table. */
export function where(r: ReadHandle, { today, only, longerThan, ...filter }: Narrowed): Where {
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
    ...(only === undefined ? [] : [onlyThose(r, only, { days, today })]),
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
/** Opened for nothing, a visit says of its client no more than that they were expected. */
const wasHeld = (visit: string): string => `${visit}.outcome <> 'cancelled'`;
/** Whether the client came again after the appointment that this visit named was followed. */
const cameAgain = `EXISTS (SELECT 1 FROM appointment a CROSS JOIN register n ON n.client_id = g.client_id
  WHERE a.number = g.number AND a.came > 0 AND n.number >= a.came AND ${wasHeld('n')})`;

/** Who comes again, by the text that they agreed to the last time. */
function comesAgain(r: ReadHandle, today: CivilDate, older: boolean): Part {
  const coming = 'SELECT number FROM appointment WHERE came = 0 AND on_day >= ?';
  const sql = `g.procedure = 'finished' AND g.number IN (${coming})
    AND g.consent ${older ? 'NOT' : ''} IN (SELECT value FROM json_each(?))`;
  return [sql, [today, JSON.stringify(presentConsents(r, today))]];
}

/** Protocols whose consent text still holds, among those that somebody who comes again agreed to. Whoever signed another is asked again. */
function presentConsents(r: ReadHandle, today: CivilDate): Sha256[] {
  const sql = `SELECT DISTINCT g.consent AS hash FROM appointment a CROSS JOIN register g ON g.number = a.number
    WHERE a.came = 0 AND a.on_day >= ? AND g.procedure = 'finished'`;
  return rows(r, sql, z.object({ hash: Sha256 }), today).flatMap(({ hash }) => {
    const agreed = protocolByHash(r, hash);
    const present = agreed && presentProtocol(r, agreed.treatment);
    return agreed && present && consentStanding(agreed, present) === consentHash(agreed) ? [hash] : [];
  });
}

function onlyThose(
  r: ReadHandle,
  only: RegisterOnly,
  { days, today }: { readonly days: Days; readonly today: CivilDate },
): Part {
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
      // A sheet is given with a date: who came without one could have none.
      return [
        `EXISTS (SELECT 1 FROM appointment a WHERE a.came = g.number AND a.came > 0)
         AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.came = g.number AND a.came > 0 AND a.given_on <> '')`,
        [],
      ];
    case 'came-again':
      return [cameAgain, []];
    case 'to-come':
      return ['g.number IN (SELECT number FROM appointment WHERE came = 0 AND on_day >= ?)', [today]];
    case 'missed':
      return [
        `EXISTS (SELECT 1 FROM appointment a WHERE a.number = g.number AND (a.came > 0 OR a.on_day < ?)) AND NOT ${cameAgain}`,
        [today],
      ];
    case 'long-stretch': {
      const [from, to] = days;
      const { limit, values } = stretchLimits(r, { from, to });
      const sql = `g.number IN (SELECT number FROM visit_work WHERE opened_on BETWEEN ? AND ? AND longest_ms > ${limit})`;
      return [sql, [...days, ...values]];
    }
    case 'any-refusal':
      return ['g.number IN (SELECT number FROM visit_refusal WHERE opened_on BETWEEN ? AND ?)', days];
    case 'declined':
    case 'consent-withdrawn':
    case 'refused-at-work':
    case 'clause-withdrawn':
      return [refused, [...days, eventOf[only]]];
    case 'unbooked':
      return [
        // A visit that was opened for nothing goes on with no course, and nor does one of another treatment; a date that came to nothing is missed.
        `g.outcome = 'treated' AND g.final = 0
         AND NOT EXISTS (SELECT 1 FROM register n WHERE n.client_id = g.client_id AND n.number > g.number
           AND n.treatment = g.treatment AND ${wasHeld('n')})
         AND NOT EXISTS (SELECT 1 FROM appointment a CROSS JOIN register t ON t.number = a.number
           WHERE a.client_id = g.client_id AND a.came = 0 AND t.treatment = g.treatment)
         AND (${cameAgain} OR NOT EXISTS (SELECT 1 FROM appointment a WHERE a.number = g.number AND a.came > 0))`,
        [],
      ];
    case 'first-visit':
      return [
        `${wasHeld('g')} AND NOT EXISTS (SELECT 1 FROM register n
          WHERE n.client_id = g.client_id AND n.number < g.number AND ${wasHeld('n')})`,
        [],
      ];
    case 'older-text':
      return comesAgain(r, today, true);
    case 'present-text':
      return comesAgain(r, today, false);
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
