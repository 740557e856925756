import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type ReadHandle, rows } from '../../db/file/handles.ts';
import { createStore, openStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import { append, head } from '../../db/log/log.ts';
import type { Membership } from '../../hub/membership.ts';
import { sync } from '../../hub/sync.ts';
import { HubError } from '../../hub/wire.ts';
import { moment, newClientId, newVisitId, ofClient, ofVisit, opened, person, random } from '../db/fixtures.ts';
import type { Chair, Circle } from './circle.ts';

const folders: string[] = [];
export function removeTablets(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** A store of a tablet that is a chair: what the product's own parts make of it, without the app around them. */
export class HubTablet {
  readonly chair: Chair;
  readonly folder = mkdtempSync(join(tmpdir(), 'chairside-tablet-'));
  readonly key = randomBytes(32);
  readonly #circle: Circle;
  readonly #signKeys: Map<string, Buffer>;
  store: Store;
  #copies = 0;

  constructor(circle: Circle, chair: Chair, signKeys: Map<string, Buffer>) {
    folders.push(this.folder);
    this.chair = chair;
    this.#circle = circle;
    this.#signKeys = signKeys;
    signKeys.set(chair.id, chair.keys.signPublic);
    this.store = createStore({ file: this.file, key: this.key, random, device: this.device, now: moment() });
  }

  get device(): string {
    return `CH-${this.chair.id.slice(0, 4)}`;
  }
  get file(): string {
    return join(this.folder, 'chairside.db');
  }

  get member(): Membership {
    const { id: chair, keys } = this.chair;
    return {
      chair,
      circle: this.#circle.id,
      keys,
      roots: this.roots,
      signKeys: this.#signKeys,
      givers: this.givers,
      formerGivers: new Set(),
      until: this.until,
    };
  }
  roots: ReadonlyMap<number, Uint8Array> = new Map();
  givers: Membership['givers'] = new Set();
  until: Membership['until'] = new Map();

  /** A client with an open visit and some notes: `notes` + 2 rows. */
  work(
    notes: number,
    words = 'zebra',
  ): { clientId: ReturnType<typeof newClientId>; visitId: ReturnType<typeof newVisitId> } {
    const [clientId, visitId] = [newClientId(), newVisitId()];
    this.store.write((w) => {
      append(w, [
        ofClient({ type: 'client-added', clientId, details: person(`${words} ${notes}`) }),
        opened(visitId, clientId),
        ...Array.from({ length: notes }, (_, at) => ofVisit(visitId, { type: 'note-added', text: `${words} ${at}` })),
      ]);
    });
    return { clientId, visitId };
  }

  sync() {
    return sync(this.chair.wire, this.store, this.member, { device: this.device, now: () => moment(60) });
  }

  /** The file as it is now, for `putBack`. */
  image(): string {
    this.store.foldLog();
    const image = join(this.folder, `image-${this.#copies++}`);
    copyFileSync(this.file, image);
    return image;
  }

  putBack(image: string): void {
    this.store.close();
    copyFileSync(image, this.file);
    this.store = openStore({ file: this.file, key: this.key, random });
  }

  close(): void {
    this.store.close();
  }
}

const Hashed = z.object({ log: z.string(), sequence: z.number(), hash: z.string(), payload: z.string().nullable() });

/** Every row that a tablet has, its own and the others', by log and number: what must be the same on all. */
export function everyRow(tablet: HubTablet): string[] {
  return tablet.store.read((r) => [...ownRowsOf(r), ...foreignRows(r)]).sort();
}

export function foreignRows(r: ReadHandle): string[] {
  return rows(
    r,
    `SELECT l.log, e.sequence, e.hash, p.payload FROM chair_event e JOIN chair_log l ON l.number = e.log
     LEFT JOIN chair_event_payload p ON p.log = e.log AND p.sequence = e.sequence`,
    Hashed,
  ).map(asText);
}

function ownRowsOf(r: ReadHandle): string[] {
  const branches = new Map(
    rows(r, "SELECT value AS name FROM hub_state WHERE name = 'branches'", z.object({ name: z.string() })).flatMap(
      ({ name }) =>
        z
          .array(z.object({ log: z.string(), first: z.number() }))
          .parse(JSON.parse(name))
          .map(({ log, first }) => [log, first] as const),
    ),
  );
  const opened = rows(
    r,
    `SELECT e.sequence, e.hash, json_extract(p.payload, '$.log') AS log, p.payload FROM event e JOIN event_payload p ON p.sequence = e.sequence
     WHERE e.type = 'log-opened' ORDER BY e.sequence`,
    Hashed,
  ).map(({ log, sequence }) => ({ log, first: branches.get(log) ?? sequence }));
  const own = rows(
    r,
    `SELECT '' AS log, e.sequence, e.hash, p.payload FROM event e LEFT JOIN event_payload p ON p.sequence = e.sequence`,
    Hashed,
  );
  return own.map((row) => asText({ ...row, log: opened.findLast(({ first }) => first <= row.sequence)?.log ?? '' }));
}

const asText = ({ log, sequence, hash, payload }: z.infer<typeof Hashed>) =>
  `${log} ${String(sequence).padStart(6, '0')} ${hash} ${payload === null ? '' : createHash('md5').update(payload).digest('hex')}`;

export const headOf = ({ store }: HubTablet): number => store.read(head).sequence;

/** Everything at the hub, in one sum. */
export async function hubSum({ admin }: Circle): Promise<string> {
  const { rows: found } = await admin.query(
    `SELECT md5(coalesce(string_agg(md5(e.log::text || e.sequence || encode(e.hash || e.link || e.subject || e.also || e.header || e.body_digest || coalesce(p.body, ''), 'hex') || e.key_epoch), '' ORDER BY e.log, e.sequence), '')) AS sum
     FROM hub.event e LEFT JOIN hub.payload p USING (log, sequence)`,
  );
  return String(found[0]?.sum);
}

/** Tries until the network lets it through. */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof HubError) || error.trouble !== 'offline') throw error;
    }
  }
}
