import { z } from 'zod';
import { type HeaderRow, momentOf } from '../../db/log/header.ts';
import type { PaperListing, Salvage } from '../../db/salvage/salvage.ts';
import { clientEventWords } from '../../documents/readable/client-words.ts';
import type { ReadableStep, StepContent } from '../../documents/readable/steps.ts';
import type { Language } from '../../documents/words/language.ts';
import type { Actor } from '../../domain/actor.ts';
import { Birth, type StatedAge } from '../../domain/clinic/birth.ts';
import { ClientEvent, type ClientField } from '../../domain/clinic/client.ts';
import { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { type FormerName, nameAt, namedSince } from '../../domain/clinic/staff-names.ts';
import type { ClientId, Sha256, VisitId } from '../../domain/ids.ts';
import { shippedProtocol } from '../../domain/protocol/earlier-defaults.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { withConsent } from '../../domain/protocol/with-consent.ts';
import { type CivilDate, civilDateOf } from '../../domain/time.ts';
import { VisitEvent } from '../../domain/visit/events.ts';
import { eventFacts } from '../../domain/visit/views/event-facts.ts';
import { type VisitTimes, visitTimes } from './visit-times.ts';

export interface ReadableClient {
  readonly id: ClientId;
  readonly name: string;
  /** Null where it is lost. */
  readonly dateOfBirth: Birth | null;
  /** As far as readable; later corrections are included. */
  readonly details: Readonly<Partial<Record<ClientField, string | StatedAge>>>;
  readonly rows: readonly HeaderRow[];
}

export interface ReadableVisit {
  readonly id: VisitId;
  readonly clientId: ClientId | null;
  readonly clientName: string;
  /** From its first readable row. */
  readonly date: CivilDate;
  readonly papers: readonly PaperListing[];
  readonly rows: readonly HeaderRow[];
}

const Fields = z.record(z.string(), z.unknown());
type Opened = Extract<VisitEvent, { type: 'visit-opened' }>;

/** Clients, visits and other rows of the readable rest, in words where the payload is readable. */
export class ReadableRecord {
  readonly #salvage: Salvage;
  readonly #language: Language;
  readonly #staff = new Map<string, string>();
  readonly #formerNames = new Map<string, FormerName[]>();
  readonly #ofVisit = new Map<VisitId, HeaderRow[]>();
  readonly #ofClient = new Map<ClientId, HeaderRow[]>();
  readonly #clients = new Map<ClientId, ReadableClient>();
  /** Rows about the clinic, its staff and the record itself. */
  readonly others: readonly HeaderRow[];
  readonly clinicName: string;

  constructor(salvage: Salvage, language: Language) {
    this.#salvage = salvage;
    this.#language = language;
    const rows = [...salvage.headers.values()].sort((a, b) => a.sequence - b.sequence);
    for (const row of rows) {
      if (row.visit_id) push(this.#ofVisit, row.visit_id, row);
      else if (row.client_id) push(this.#ofClient, row.client_id, row);
    }
    this.others = rows.filter(({ visit_id, client_id }) => !visit_id && !client_id);
    let clinicName = '';
    for (const { sequence } of this.others) {
      const event = ClinicEvent.safeParse(salvage.payload(sequence)).data;
      if (event?.type === 'staff-added') this.#staff.set(event.staffId, event.name);
      if (event?.type === 'staff-changed' && event.name !== undefined)
        this.#rename(event.staffId, event.name, sequence);
      if (event?.type === 'clinic-changed') clinicName = event.details.name;
    }
    this.clinicName = clinicName;
    for (const [id, own] of this.#ofClient) {
      if (own.every((row) => salvage.isErased(row) || row.type === 'client-erased')) continue;
      this.#clients.set(id, { id, rows: own, ...this.#clientDetails(own) });
    }
  }

  get #lost() {
    return this.#language.words.readable.lost;
  }

  get clients(): ReadableClient[] {
    return [...this.#clients.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }

  get visits(): ReadableVisit[] {
    const papers = Map.groupBy(this.#salvage.papers(), ({ visitId }) => visitId);
    const visits = [...new Set([...this.#ofVisit.keys(), ...papers.keys()])];
    return visits.flatMap((id): ReadableVisit[] => {
      const rows = this.#ofVisit.get(id) ?? [];
      const [first] = rows;
      if (!first || rows.every((row) => this.#salvage.isErased(row))) return [];
      const opened = this.#opened(rows);
      const clientId = this.#whose(rows, opened);
      const clientName = this.#nameOf(clientId, opened);
      const date = civilDateOf(this.#times(rows)?.events[0]?.moment ?? momentOf(first));
      return [{ id, clientId, clientName, date, papers: papers.get(id) ?? [], rows }];
    });
  }

  /** Sealed papers of visits without any readable event. */
  get strayPapers(): PaperListing[] {
    return this.#salvage.papers().filter(({ visitId }) => !this.#ofVisit.has(visitId));
  }

  /** The events in the record's own words, or in the protocol's if that is readable too. */
  steps(rows: readonly HeaderRow[]): ReadableStep[] {
    const opened = this.#opened(rows);
    const own = opened && this.#protocol(opened.protocol);
    let protocol = own;
    const clientName = this.#nameOf(this.#whose(rows, opened), opened);
    const kept = rows.filter((row) => !this.#salvage.isErased(row));
    const times = this.#times(kept);
    return kept.map((row): ReadableStep => {
      const payload = Fields.safeParse(this.#salvage.payload(row.sequence));
      const { sequence, type, actor } = row;
      protocol = (own && this.#withNewConsent(own, payload.data)) ?? protocol;
      // A visit names a person alike in all of its rows; the clinic's own rows as they were called at the time.
      const since = opened && actor.kind === 'staff' ? namedSince(kept, actor.staffId) : sequence;
      const who = this.#who(actor, clientName, since);
      const what: StepContent = payload.success ? this.#what(row, payload.data, { protocol, times }) : { kind: 'lost' };
      const reading = momentOf(row);
      const moment = times?.events.find((one) => one.sequence === sequence)?.moment ?? reading;
      const showed = moment.instant === reading.instant ? null : reading;
      return { sequence, type, moment, showed, who, what };
    });
  }

  #times(rows: readonly HeaderRow[]): VisitTimes | null {
    return visitTimes(rows, (sequence) => this.#salvage.payload(sequence));
  }

  #what(
    row: HeaderRow,
    payload: Record<string, unknown>,
    { protocol, times }: { protocol: Protocol | null; times: VisitTimes | null },
  ): StepContent {
    const { type: _, ...fields } = payload;
    const client = ClientEvent.safeParse(payload).data;
    if (client) return { kind: 'fields', fields: clientEventWords(this.#language, client, fields) };
    const { data: event } = VisitEvent.safeParse(payload);
    if (!protocol || !event) return { kind: 'fields', fields };
    const { sequence, actor } = row;
    const alone = { sequence, moment: momentOf(row), actor, event };
    const events = times?.events ?? [alone];
    const placed = events.find((one) => one.sequence === sequence) ?? alone;
    const facts = eventFacts(placed, { protocol, procedure: times?.procedure ?? null, events });
    return { kind: 'event', type: event.type, facts, signature: ('signature' in event && event.signature) || null };
  }

  #opened(rows: readonly HeaderRow[]): Opened | null {
    const row = rows.find(({ type }) => type === 'visit-opened');
    const event = row && VisitEvent.safeParse(this.#salvage.payload(row.sequence)).data;
    return event?.type === 'visit-opened' ? event : null;
  }

  /** Whom a visit was opened for, or whom it was moved to since. */
  #whose(rows: readonly HeaderRow[], opened: Opened | null): ClientId | null {
    const moved = rows.findLast(({ type }) => type === 'visit-moved');
    const event = moved && VisitEvent.safeParse(this.#salvage.payload(moved.sequence)).data;
    return event?.type === 'visit-moved' ? event.to : (opened?.clientId ?? null);
  }

  #nameOf(clientId: ClientId | null, opened: Opened | null): string {
    const known = clientId && this.#clients.get(clientId)?.name;
    return known || (clientId === opened?.clientId && opened?.clientName) || this.#lost.name;
  }

  #protocol(hash: Sha256): Protocol | null {
    return this.#salvage.protocol(hash) ?? shippedProtocol(hash);
  }

  /** What the visit went on under after this row, where a new consent text took the place of its own. */
  #withNewConsent(own: Protocol, payload: unknown): Protocol | null {
    const event = VisitEvent.safeParse(payload).data;
    if (event?.type !== 'consent-outdated' || !event.replaces) return null;
    const from = this.#protocol(event.protocol);
    return from && withConsent(own, from);
  }

  #clientDetails(rows: readonly HeaderRow[]): Pick<ReadableClient, 'name' | 'dateOfBirth' | 'details'> {
    const details: Partial<Record<ClientField, string | StatedAge>> = {};
    for (const { sequence } of rows) {
      const event = ClientEvent.safeParse(this.#salvage.payload(sequence)).data;
      if (event?.type === 'client-added') Object.assign(details, event.details);
      if (event?.type === 'client-detail-changed' || event?.type === 'client-field-set')
        details[event.field] = event.value;
    }
    const name = typeof details.name === 'string' ? details.name : this.#lost.name;
    return { name, dateOfBirth: Birth.safeParse(details.dateOfBirth).data ?? null, details };
  }

  #rename(staffId: string, name: string, until: number): void {
    const before = this.#staff.get(staffId);
    if (before !== undefined)
      this.#formerNames.set(staffId, [...(this.#formerNames.get(staffId) ?? []), { name: before, until }]);
    this.#staff.set(staffId, name);
  }

  #who(actor: Actor, clientName: string, since: number): string {
    switch (actor.kind) {
      case 'staff': {
        const present = this.#staff.get(actor.staffId);
        if (present === undefined) return this.#lost.staff;
        return nameAt(present, this.#formerNames.get(actor.staffId) ?? [], since);
      }
      case 'client':
        return clientName;
      case 'system':
        return 'Chairside';
      case 'tablet':
        return this.#language.words.events.atTheTablet;
    }
  }
}

function push<K>(map: Map<K, HeaderRow[]>, key: K, row: HeaderRow): void {
  const list = map.get(key);
  if (list) list.push(row);
  else map.set(key, [row]);
}
