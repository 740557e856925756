import { hash } from 'node:crypto';
import { faker } from '@faker-js/faker';
import type { WriteHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import { append, head } from '../../db/log/log.ts';
import { readEvent } from '../../db/log/schemas.ts';
import type { AnyEvent, LogRow, NewEvent } from '../../db/log/types.ts';
import { storeDocument } from '../../db/projections/documents.ts';
import { secret } from '../../db/vault/secrets.ts';
import type { SealIdentity } from '../../documents/seal/certificate.ts';
import { ClientDetails } from '../../domain/clinic/client.ts';
import { ClientId, DocumentId, Sha256, VisitId } from '../../domain/ids.ts';
import { type CivilDate, Instant } from '../../domain/time.ts';
import { repeatableRandom, uuidAt } from '../demo/simulated.ts';
import { sampleClient } from './people.ts';
import type { PlayedVisit } from './played-visit.ts';
import { type Filling, type Retold, retold, tell } from './retold.ts';
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

/**
 * Records visits that were played before once more, for other clients and other days: the same events through the real log,
 * with its checks, its chain and its projections, and the same papers under seals of their own. No rule decides anything, and
 * the papers say the name and the days of the client that was played.
 */
export class RepeatedVisits {
  readonly #told: readonly Told[];
  readonly #identity: SealIdentity;
  readonly #random = repeatableRandom('repeated');
  #made = 0;

  constructor(store: Store, played: readonly PlayedVisit[]) {
    this.#identity = sealOf(store);
    this.#told = played.map((visit) => {
      const { rows } = visit;
      const [first] = rows;
      if (!first) throw new Error('a visit without rows');
      const texts = textsOf(visit);
      const from = Date.parse(first.moment.instant);
      return {
        played: visit,
        rows: rows.map((row) => ({ row, parts: retold(row.event, texts) })),
        from,
        day: Math.floor(from / msOfDay),
      };
    });
  }

  /** The client comes with the first session of the course. Sessions count from 1. */
  record(w: WriteHandle, session: number, client: SeededClient | null, slot: Slot): SeededClient {
    const told = this.#told[session - 1];
    if (!told) throw new Error(`session ${session} was not played`);
    const who = client ?? { id: ClientId.parse(this.#id(slot)), details: inventedDetails() };
    const visitId = VisitId.parse(this.#id(slot));
    const papers = told.played.papers.map((paper) => {
      const pdf = sealedAgain(paper.pdf, this.#identity);
      const sha256 = Sha256.parse(hash('sha256', pdf, 'hex'));
      return { from: paper, to: { ...paper, id: DocumentId.parse(this.#id(slot)), visitId, sha256, pdf } };
    });
    const begun = Date.parse(slot.from);
    const filling: Filling = {
      texts: new Map<string, string>([
        [told.played.visitId, visitId],
        [told.played.clientId, who.id],
        [told.played.details.name, who.details.name],
        [told.played.details.phone, who.details.phone],
        [String(told.played.details.dateOfBirth), String(who.details.dateOfBirth)],
        ...papers.flatMap(({ from, to }): [string, string][] => [
          [from.id, to.id],
          [from.sha256, to.sha256],
        ]),
      ]),
      instant: (at) => begun + Math.round((at - told.from) / slot.shortened),
      days: Math.floor(Date.parse(slot.day) / msOfDay) - told.day,
    };
    let waiting: NewEvent[] = [];
    for (const { row, parts } of told.rows) {
      // Whoever comes for the second time is known.
      if (row.type === 'client-added' && client) continue;
      const entry = again(row, parts, filling, { visitId, clientId: who.id });
      if (entry.event.type === 'sealed') {
        append(w, waiting);
        // A sealed paper names the row before its own.
        waiting = [{ ...entry, event: { ...entry.event, head: head(w).hash } }];
      } else waiting.push(entry);
    }
    append(w, waiting);
    for (const { to } of papers) storeDocument(w, to);
    return who;
  }

  #id({ from }: Slot): string {
    return uuidAt(Date.parse(from), this.#made++, this.#random);
  }
}

function again(
  { visitId, clientId, actor, moment, type, sequence }: LogRow,
  parts: Retold,
  filling: Filling,
  to: { readonly visitId: VisitId; readonly clientId: ClientId },
): NewEvent<AnyEvent> {
  const event = readEvent(sequence, type, tell(parts, filling));
  if (!event) throw new Error(`${type} cannot be repeated`);
  const was = Date.parse(moment.instant);
  const is = filling.instant(was);
  return {
    visitId: visitId && to.visitId,
    clientId: clientId && to.clientId,
    actor,
    // The machine is never switched off, so that its clock never seems to move.
    moment: { ...moment, instant: Instant.parse(new Date(is).toISOString()), uptimeMs: moment.uptimeMs + is - was },
    event,
  };
}

function textsOf({ visitId, clientId, details, papers }: PlayedVisit): ReadonlySet<string> {
  const own = [visitId, clientId, details.name, details.phone, String(details.dateOfBirth)];
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
