import { z } from 'zod';
import { Place } from '../../domain/chairs/place.ts';
import type { StatedAge } from '../../domain/clinic/birth.ts';
import { type ClientDetails, ClientField, isDetail } from '../../domain/clinic/client.ts';
import { type ClientId, Sha256 } from '../../domain/ids.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, rows } from '../file/handles.ts';
import { isClientEvent, readArrived, readEvent } from '../log/schemas.ts';
import { chairLogs } from './logs.ts';
import { hubSeat } from './members.ts';

/** Up to which rows something was told: own ones by number, those of others by the order in which they came. */
export interface UpTo {
  readonly sequence: number;
  readonly arrival: number;
}

/** A row that says something of a client, on this chair (`log` 0) or another. */
interface Said {
  readonly log: number;
  readonly chair: string;
  readonly sequence: number;
  /** This record's newest own row when it came; of an own row, its number. */
  readonly arrived: number;
  readonly instant: string;
  readonly hash: Sha256;
}

export interface StandingValue extends Said {
  readonly value: string | StatedAge;
}

export interface ClientSaid {
  /** For each detail every value that no other row replaces; the first one is shown, the same one on every chair. */
  readonly standing: Readonly<Partial<Record<ClientField, readonly StandingValue[]>>>;
  /** The reason of the hold that stands; null without one. */
  readonly hold: (Said & { readonly reason: string }) | null;
  /** How they were first written down: null where that is not here. */
  readonly added: (Said & { readonly details: ClientDetails }) | null;
  /** The newest of all. */
  readonly latest: number;
}

const Row = z.object({
  ...{ log: z.number().int(), chair: z.string(), sequence: z.number().int(), arrived: z.number().int() },
  ...{ type: z.string(), instant: z.string(), hash: Sha256, payload: json },
});

/** Of these it matters which row of a chair came first. */
const ordered: ReadonlySet<string> = new Set(['client-detail-changed', 'hold-placed', 'hold-lifted']);

const told = "('client-added', 'client-detail-changed', 'client-field-set', 'hold-placed', 'hold-lifted')";
const sql = `SELECT 0 AS log, '' AS chair, e.sequence, e.sequence AS arrived, e.type, e.instant, e.hash, p.payload
    FROM event e JOIN event_payload p ON p.sequence = e.sequence
    WHERE e.client_id = ? AND e.sequence <= ? AND e.type IN ${told}
  UNION ALL SELECT e.log, l.chair, e.sequence, e.arrived, e.type, e.instant, e.hash, p.payload
    FROM chair_event e JOIN chair_event_payload p ON p.log = e.log AND p.sequence = e.sequence
    JOIN chair_log l ON l.number = e.log
    WHERE e.client_id = ? AND e.arrival <= ? AND e.type IN ${told}`;

type Write = Said & {
  readonly values: Readonly<Partial<Record<ClientField, string | StatedAge>>>;
  /** A row of the same chair that came before it gives way. */
  readonly changes: ClientField | null;
  readonly replaces: ReadonlySet<string>;
};

/** What all chairs said of a client up to some rows. Two chairs with the same rows get the same, in whatever order they came. */
export function saidOf(r: ReadHandle, clientId: ClientId, { sequence, arrival }: UpTo): ClientSaid {
  const found = rows(r, sql, Row, clientId, sequence, clientId, arrival).sort(newestFirst);
  // Asked only where it matters: whose row comes before whose.
  const own = found.some(({ log, type }) => log > 0 && ordered.has(type)) ? hubSeat(r)?.chair : undefined;
  const writes: Write[] = [];
  let adopted: Write[] = [];
  let added: ClientSaid['added'] = null;
  const holds: (Said & { readonly reason: string })[] = [];
  const lifts: Said[] = [];
  for (const { payload, type, ...its } of found) {
    const about = { visitId: null, clientId };
    const event = its.log === 0 ? readEvent(its.sequence, type, payload) : readArrived(type, payload, about);
    if (!event || !isClientEvent(event)) continue;
    // Another chair may write what no detail of its kind can be.
    if ('field' in event && !isDetail(event.field, event.value)) continue;
    // What this tablet lost when it was put back is its own all the same.
    const said: Said = its.chair === own ? { ...its, chair: '' } : its;
    switch (event.type) {
      case 'client-added': {
        const write = { ...said, values: event.details, changes: null, replaces: new Set<string>() };
        if (event.adopted) adopted = [...adopted, write];
        else writes.push(write);
        if (!event.adopted || !added) added = { ...said, details: event.details };
        break;
      }
      case 'client-detail-changed':
        writes.push({ ...said, values: { [event.field]: event.value }, changes: event.field, replaces: new Set() });
        break;
      case 'client-field-set': {
        const replaces = new Set(event.replaces.map(({ hash }): string => hash));
        writes.push({ ...said, values: { [event.field]: event.value }, changes: null, replaces });
        break;
      }
      case 'hold-placed':
        holds.push({ ...said, reason: event.reason });
        break;
      case 'hold-lifted':
        lifts.push(said);
        break;
      default:
    }
  }
  // Said again only to stand in where the first row is nowhere.
  const isFirstHere = writes.some(({ values }) => values.name !== undefined && values.language !== undefined);
  const all = isFirstHere ? writes : [...writes, ...adopted].sort(newestFirst);
  return {
    standing: standingOf(all),
    hold: holds.find((hold) => !lifts.some((lift) => isLifted(r, hold, lift))) ?? null,
    added,
    latest: Math.max(0, ...found.map(({ arrived }) => arrived)),
  };
}

/** Nobody lifts a hold that they do not know of: it was placed on the same chair before, or was there when the chair lifted one. */
function isLifted(r: ReadHandle, hold: Said, lift: Said): boolean {
  if (lift.chair === hold.chair) return lift.sequence > hold.sequence;
  if (lift.log === 0) return hold.arrived < lift.sequence;
  const name = chairLogs(r).find(({ number }) => number === hold.log)?.log;
  return (row(r, seenBefore, Seen, lift.log, lift.sequence)?.payload.heads ?? []).some(
    ({ log, sequence, hash }) =>
      sequence >= hold.sequence && (hold.log === 0 ? isOwn(r, sequence, hash) : log === name),
  );
}

/** What a chair had of the others before its row. */
const seenBefore = `SELECT p.payload FROM chair_event e JOIN chair_event_payload p ON p.log = e.log AND p.sequence = e.sequence
  WHERE e.log = ? AND e.sequence < ? AND e.type = 'others-seen' ORDER BY e.sequence DESC LIMIT 1`;
const Seen = z.object({ payload: json.pipe(z.object({ heads: z.array(Place) })) });

const Hash = z.object({ hash: Sha256 });
const isOwn = (r: ReadHandle, sequence: number, hash: Sha256): boolean =>
  row(r, 'SELECT hash FROM event WHERE sequence = ?', Hash, sequence)?.hash === hash;

/** By the time that it says, and by hash where two say the same: no two chairs order them differently. */
function newestFirst(one: Pick<Said, 'instant' | 'hash'>, other: Pick<Said, 'instant' | 'hash'>): number {
  if (one.instant !== other.instant) return one.instant < other.instant ? 1 : -1;
  return one.hash < other.hash ? 1 : -1;
}

function standingOf(writes: readonly Write[]): ClientSaid['standing'] {
  const standing: Partial<Record<ClientField, StandingValue[]>> = {};
  for (const field of ClientField.options) {
    const of = writes.filter(({ values }) => values[field] !== undefined);
    const gaveWay = (one: Write) =>
      of.some(
        (other) =>
          other.replaces.has(one.hash) ||
          (other.changes === field && other.chair === one.chair && other.sequence > one.sequence),
      );
    standing[field] = of.flatMap((one) => {
      const value = one.values[field];
      if (value === undefined || gaveWay(one)) return [];
      const { values: _, changes: __, replaces: ___, ...said } = one;
      return [{ ...said, value }];
    });
  }
  return standing;
}
