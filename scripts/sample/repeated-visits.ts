import { hash } from 'node:crypto';
import { faker } from '@faker-js/faker';
import type { WriteHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import { append, head } from '../../db/log/log.ts';
import { readEvent } from '../../db/log/schemas.ts';
import type { LogRow, NewEvent } from '../../db/log/types.ts';
import { type StoredDocument, storeDocument } from '../../db/projections/documents.ts';
import { secret } from '../../db/vault/secrets.ts';
import type { SealIdentity } from '../../documents/seal/certificate.ts';
import type { Actor } from '../../domain/actor.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { ClientDetails } from '../../domain/clinic/client.ts';
import { ClientId, DocumentId, Sha256, StaffId, VisitId } from '../../domain/ids.ts';
import { addDays, type CivilDate, Instant } from '../../domain/time.ts';
import type { VisitEventType } from '../../domain/visit/events.ts';
import { repeatableRandom, uuidAt } from '../demo/simulated.ts';
import { sampleClient } from './people.ts';
import type { PlayedVisit } from './played-visit.ts';
import { type Filling, isWhole, type Retold, retold, tell } from './retold.ts';
import { sealedAgain } from './sealed-again.ts';

/** A client of the seeded years. */
export interface SeededClient {
  readonly id: ClientId;
  readonly details: ClientDetails;
}

/** When a visit is: the day, its first moment, and by what its length is divided where a day has many visits. */
export interface Slot {
  readonly day: CivilDate;
  readonly from: Instant;
  readonly shortened: number;
}

interface Told {
  readonly played: PlayedVisit;
  readonly rows: readonly { readonly row: LogRow; readonly parts: Retold }[];
  readonly from: number;
  readonly day: number;
}

const msOfDay = 86_400_000;

/** A client whose details are invented, like those that `playYears` adds. */
export function inventedDetails(): ClientDetails {
  const year = faker.number.int({ min: 1950, max: 1995 });
  return ClientDetails.parse({
    ...sampleClient,
    name: faker.person.fullName(),
    // One birthday for all, because each hand-over asks for it.
    dateOfBirth: `${year}-03-14`,
    phone: `01632 960 ${faker.number.int({ min: 100, max: 999 })}`,
  });
}

/** For whom a played visit is told once more, and what else is different in it. */
export interface Retelling {
  readonly who: SeededClient;
  /** Whether the record has them already. */
  readonly known: boolean;
  readonly slot: Slot;
  /** What stands where the played visit said something else: a lot, a day, who worked. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Without its papers it was never sealed: it has every entry but the seal and the copies. */
  readonly papers?: boolean;
}

type Paper = Omit<StoredDocument, 'sealed'>;

/** Entries in order of time, and the papers that they name. */
export interface ToldVisit {
  readonly entries: readonly NewEvent[];
  readonly papers: readonly Paper[];
}

/** Entries about papers. */
const ofPapers: ReadonlySet<string> = new Set<VisitEventType>(['sealed', 'copy-given']);

/**
 * Tells visits that were played before once more, for other clients and other days: the same events through the real log,
 * with its checks, its chain and its projections, and the same papers under seals of their own. No rule decides anything, and
 * the papers say the name and the days of the client that was played.
 */
export class RepeatedVisits {
  readonly #told: readonly Told[];
  readonly #identity: SealIdentity;
  readonly #random = repeatableRandom('repeated');
  readonly #actors = new Map<string, Actor>();
  #made = 0;

  /** `differing`: words of the visit at a place that `Retelling.texts` may replace. */
  constructor(store: Store, played: readonly PlayedVisit[], differing: (place: number) => Iterable<string> = () => []) {
    this.#identity = sealOf(store);
    this.#told = played.map((visit, place) => {
      const { rows } = visit;
      const [first] = rows;
      if (!first) throw new Error('a visit without rows');
      const texts = new Set([...textsOf(visit), ...differing(place)]);
      const from = Date.parse(first.moment.instant);
      return {
        played: visit,
        rows: rows.map((row) => ({ row, parts: retold(row.event, texts) })),
        from,
        day: Math.floor(from / msOfDay),
      };
    });
  }

  newClient(slot: Slot, details = inventedDetails()): SeededClient {
    return { id: ClientId.parse(this.#id(slot)), details };
  }

  /** Records a session of the one course that was played. The client comes with the first one. Sessions count from 1. */
  record(w: WriteHandle, session: number, client: SeededClient | null, slot: Slot): SeededClient {
    const who = client ?? this.newClient(slot);
    appendTold(w, this.tell(session - 1, { who, known: client !== null, slot }));
    return who;
  }

  /** What a visit says of the treatment before it, as it is where that was on another day. */
  treatedBefore(place: number, treated: CivilDate): [string, string][] {
    const opened = this.#told[place]?.played.rows.find(({ type }) => type === 'visit-opened')?.event;
    if (opened?.type !== 'visit-opened' || !opened.sessionBefore) return [];
    const { treated: was, first } = opened.sessionBefore;
    const healing = (Date.parse(first) - Date.parse(was)) / msOfDay;
    return [
      [was, treated],
      [first, addDays(treated, healing)],
    ];
  }

  /** The visit that was played at this place. */
  tell(place: number, { who, known, slot, texts = new Map(), papers: withPapers = true }: Retelling): ToldVisit {
    const told = this.#told[place];
    if (!told) throw new Error(`no visit was played at place ${place}`);
    const { played } = told;
    const visitId = VisitId.parse(this.#id(slot));
    const papers = withPapers ? played.papers.map((paper) => this.#sealedAgain(paper, visitId, slot)) : [];
    const begun = Date.parse(slot.from);
    const filling: Filling = {
      texts: new Map<string, string>([
        ...texts,
        [played.visitId, visitId],
        [played.clientId, who.id],
        ...detailsOf(played.details).map((text, n): [string, string] => [text, detailsOf(who.details)[n] ?? '']),
        ...papers.flatMap(({ from, to }): [string, string][] => [
          [from.id, to.id],
          [from.sha256, to.sha256],
        ]),
      ]),
      instant: (at) => begun + Math.round((at - told.from) / slot.shortened),
      days: Math.floor(Date.parse(slot.day) / msOfDay) - told.day,
    };
    const actors = new Map<Actor, Actor>();
    const entries = told.rows
      // Whoever comes for the second time is known.
      .filter(({ row }) => !(row.type === 'client-added' && known) && (withPapers || !ofPapers.has(row.type)))
      .map(({ row, parts }) => {
        const actor = actors.get(row.actor) ?? this.#actor(row.actor, filling.texts);
        actors.set(row.actor, actor);
        const entry = again(row, parts, filling, { visitId, clientId: who.id, actor });
        // Nobody got a copy of what was not made.
        return entry.event.type === 'visit-closed' && !withPapers
          ? { ...entry, event: { type: entry.event.type } }
          : entry;
      });
    return { entries, papers: papers.map(({ to }) => to) };
  }

  /** The same object for the same person: the log writes each out once. */
  #actor(actor: Actor, texts: ReadonlyMap<string, string>): Actor {
    switch (actor.kind) {
      case 'client':
        return { ...actor, clientId: ClientId.parse(texts.get(actor.clientId) ?? actor.clientId) };
      case 'staff': {
        const staffId = StaffId.parse(texts.get(actor.staffId) ?? actor.staffId);
        const known = this.#actors.get(staffId) ?? { ...actor, staffId };
        this.#actors.set(staffId, known);
        return known;
      }
      case 'system':
      case 'tablet':
        return actor;
      default:
        return assertNever(actor);
    }
  }

  #sealedAgain(from: StoredDocument, visitId: VisitId, slot: Slot): { readonly from: Paper; readonly to: Paper } {
    const pdf = sealedAgain(from.pdf, this.#identity);
    const sha256 = Sha256.parse(hash('sha256', pdf, 'hex'));
    return { from, to: { ...from, id: DocumentId.parse(this.#id(slot)), visitId, sha256, pdf } };
  }

  #id({ from }: Slot): string {
    return uuidAt(Date.parse(from), this.#made++, this.#random);
  }
}

/**
 * Appends what was told. What names rows gets them as they are written: a sealed paper the one before its own, and a lot or a reaction, which
 * count from 1 in their visit, its entry.
 */
export function appendTold(w: WriteHandle, { entries, papers }: ToldVisit): void {
  const named = new NamedRows();
  let waiting: NewEvent[] = [];
  for (const entry of entries) {
    if (namesRows.has(entry.event.type)) {
      named.add(append(w, waiting), waiting);
      waiting = [{ ...entry, event: named.fill(entry, head(w).hash) }];
    } else waiting.push(entry);
  }
  append(w, waiting);
  for (const paper of papers) storeDocument(w, paper);
}

const namesRows: ReadonlySet<string> = new Set<VisitEventType>([
  ...(['sealed', 'scalp-mapped', 'reaction-sent', 'reaction-closed'] as const),
]);

/** The entries of each visit's lots and reactions. */
class NamedRows {
  readonly #rows = new Map<string, number[]>();

  add(recorded: readonly { readonly sequence: number }[], entries: readonly NewEvent[]): void {
    for (const [n, { visitId, event }] of entries.entries()) {
      if (!visitId || (event.type !== 'lot-recorded' && event.type !== 'reaction-reported')) continue;
      const key = `${event.type} ${visitId}`;
      this.#rows.set(key, [...(this.#rows.get(key) ?? []), recorded[n]?.sequence ?? 0]);
    }
  }

  fill({ visitId, event }: NewEvent, before: Sha256): NewEvent['event'] {
    const row = (type: VisitEventType, place: number) => this.#rows.get(`${type} ${visitId}`)?.[place - 1] ?? 0;
    switch (event.type) {
      case 'sealed':
        return { ...event, head: before };
      case 'scalp-mapped':
        return { ...event, lots: event.lots.map(({ lot, areas }) => ({ lot: row('lot-recorded', lot), areas })) };
      case 'reaction-sent':
      case 'reaction-closed':
        return { ...event, reaction: row('reaction-reported', event.reaction) };
      default:
        return event;
    }
  }
}

function again(
  { visitId, clientId, moment, type, sequence, event: played }: LogRow,
  parts: Retold,
  filling: Filling,
  to: { readonly visitId: VisitId; readonly clientId: ClientId; readonly actor: Actor },
): NewEvent {
  // Most events of a visit have nothing in them that differs.
  const event = isWhole(parts) ? played : readEvent(sequence, type, tell(parts, filling));
  if (!event) throw new Error(`${type} cannot be repeated`);
  const was = Date.parse(moment.instant);
  const is = filling.instant(was);
  return {
    visitId: visitId && to.visitId,
    clientId: clientId && to.clientId,
    actor: to.actor,
    // The machine is never switched off, so that its clock never seems to move.
    moment: { ...moment, instant: Instant.parse(new Date(is).toISOString()), uptimeMs: moment.uptimeMs + is - was },
    event,
  };
}

/** What differs from client to client, where it is said at all. */
function detailsOf({ name, phone, email, dateOfBirth, emergencyName, emergencyPhone }: ClientDetails): string[] {
  return [name, phone, email, String(dateOfBirth), emergencyName, emergencyPhone];
}

function textsOf({ visitId, clientId, details, papers }: PlayedVisit): ReadonlySet<string> {
  const own = [visitId, clientId, ...detailsOf(details)].filter((text) => text !== '');
  return new Set([...own, ...papers.flatMap(({ id, sha256 }) => [id, sha256])]);
}

function sealOf(store: Store): SealIdentity {
  const { privateKey, certificate } = store.read((r) => ({
    privateKey: secret(r, 'seal-private-key'),
    certificate: secret(r, 'seal-certificate'),
  }));
  if (!privateKey || !certificate) throw new Error('the store has no seal');
  return { privateKey, certificate, fingerprint: Sha256.parse(hash('sha256', certificate, 'hex')) };
}
