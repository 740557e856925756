import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { type HeaderRow, headerHash, payloadDigest } from '../../db/log/header.ts';
import { canonicalJson } from '../../domain/canonical.ts';
import type { HubAddress } from '../../hub/address.ts';
import { asUuid } from '../../hub/bytes.ts';
import { readCode } from '../../hub/code.ts';
import { type ChairKeys, epochKeys, headBytes, makeChairKeys, signBytes, tagKey } from '../../hub/keys.ts';
import { firstLink, nextLink } from '../../hub/link.ts';
import { AppendReply, HubLog, Status } from '../../hub/rows.ts';
import { scramVerifier } from '../../hub/scram.ts';
import { type PlainRow, type SealedRow, sealRow } from '../../hub/seal.ts';
import { connect, HubError, openWire, type Wire } from '../../hub/wire.ts';
import { connectAdmin } from '../../scripts/hub/answers.ts';
import { init } from '../../scripts/hub/init.ts';
import { OwnPostgres } from '../../scripts/hub/own-postgres.ts';

/** One chair with its own login, as a test holds it. */
export interface Chair {
  readonly id: string;
  readonly login: { readonly user: string; readonly password: string };
  readonly keys: ChairKeys;
  readonly wire: Wire;
}

export const joinLogin = { user: 'hub_join', password: 'join' };

/** A hub on a server of the tests' own, and a founding chair that may add others. */
export class Circle {
  readonly id = randomUUID();
  readonly root = randomBytes(32);
  readonly server: OwnPostgres;
  readonly admin: Client;
  readonly address: HubAddress;
  readonly code: string;
  readonly #wires: Wire[] = [];

  private constructor(server: OwnPostgres, admin: Client, address: HubAddress, code: string) {
    this.server = server;
    this.admin = admin;
    this.address = address;
    this.code = code;
  }

  static async make(): Promise<{ circle: Circle; founder: Chair }> {
    const server = await OwnPostgres.start();
    const out = mkdtempSync(join(tmpdir(), 'chairside-hub-files-'));
    const { code } = await init({
      ...{ admin: server.admin, database: 'hub', hosts: ['localhost'], out, apply: false },
      now: new Date('2026-11-30T08:00:00Z'),
    });
    rmSync(out, { recursive: true, force: true });
    const address = { host: '127.0.0.1', port: server.port, database: 'hub', ca: null };
    const circle = new Circle(server, await connectAdmin(server.admin, 'hub'), address, code ?? '');
    return { circle, founder: await circle.found(circle.code, circle.id) };
  }

  async end(): Promise<void> {
    for (const wire of this.#wires) wire.drop();
    await this.admin.end();
    await this.server.end();
  }

  async found(code: string, circle: string): Promise<Chair> {
    const { id, user, password, keys } = newChair();
    const join = await this.joining();
    const status = await join.row(Status, 'SELECT hub.found($1, $2, $3, $4, $5, $6, $7) AS status', [
      ...[readCode(code)?.name, circle, id, user, scramVerifier(password), keys.signPublic, keys.boxPublic],
    ]);
    if (status.status !== 'OK') throw new Error(status.status);
    return this.at({ id, login: { user, password }, keys });
  }

  async enrol(by: Chair, mayEnrol = false): Promise<Chair> {
    const { id, user, password, keys } = newChair();
    const { status } = await by.wire.row(Status, 'SELECT hub.enrol($1, $2, $3, $4, $5, $6) AS status', [
      ...[id, user, scramVerifier(password), keys.signPublic, keys.boxPublic, mayEnrol],
    ]);
    if (status !== 'OK') throw new Error(status);
    return this.at({ id, login: { user, password }, keys });
  }

  async joining(): Promise<Wire> {
    const wire = await patiently(() => openWire(this.address, joinLogin));
    this.#wires.push(wire);
    return wire;
  }

  async at(chair: Omit<Chair, 'wire'>): Promise<Chair> {
    const { wire } = await patiently(() => connect([this.address], chair.login));
    this.#wires.push(wire);
    return { ...chair, wire };
  }
}

/** A busy machine may take longer to let somebody in than a tablet waits. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (tries === 5 || !(error instanceof HubError) || error.trouble !== 'offline') throw error;
    }
}

export function newChair() {
  const id = randomUUID();
  return {
    id,
    user: `chair_${id.replaceAll('-', '')}`,
    password: randomBytes(24).toString('base64url'),
    keys: makeChairKeys(),
  };
}

/** A chain of rows such as a tablet writes, about one visit. */
export function chain(length: number, words: string, visit = uuidv7()): PlainRow[] {
  const rows: PlainRow[] = [];
  let previous = '0'.repeat(64);
  for (let sequence = 0; sequence < length; sequence++) {
    const salt = randomBytes(16);
    const payload = canonicalJson({ type: 'note-added', text: `${words} ${sequence}` });
    const header = {
      sequence,
      visit_id: visit,
      client_id: null,
      type: 'note-added',
      actor: { kind: 'system' },
      instant: '2026-11-30T09:00:00.000Z',
      zone: 'Europe/London',
      uptime_ms: 1000 + sequence,
      boot_id: 'boot',
      payload_digest: payloadDigest(salt, payload),
      previous_hash: previous,
    } as Omit<HeaderRow, 'hash'>;
    const hash = headerHash(header);
    rows.push({ header: { ...header, hash }, salt, payload });
    previous = hash;
  }
  return rows;
}

export const newLog = (): string => randomBytes(16).toString('hex');

/** What hub.append takes, for rows of one log behind `before`. */
export function batch(log: string, rows: readonly SealedRow[], signPrivate: Buffer, before = firstLink(log)) {
  let link = before;
  const links = rows.map((row) => (link = nextLink(link, log, row)));
  const last = rows.at(-1);
  const head = { sequence: last?.sequence ?? 0, hash: last?.hash ?? Buffer.alloc(32), link };
  return {
    log: asUuid(log),
    from: rows[0]?.sequence ?? 0,
    hash: rows.map(({ hash }) => hash),
    link: links,
    subject: rows.map(({ subject }) => subject),
    also: rows.map(({ also }) => also),
    epoch: 1,
    header: rows.map(({ header }) => header),
    digest: rows.map(({ bodyDigest }) => bodyDigest),
    body: rows.map(({ body }) => body),
    signature: signBytes(signPrivate, headBytes(log, head)),
  };
}
export type Batch = ReturnType<typeof batch>;

export function append({ wire }: Chair, b: Batch) {
  return wire.acknowledged(AppendReply, 'SELECT * FROM hub.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)', [
    ...[b.log, b.from, b.hash, b.link, b.subject, b.also, b.epoch, b.header, b.digest, b.body, b.signature],
  ]);
}

export function sealed(root: Buffer, log: string, rows: readonly PlainRow[]): SealedRow[] {
  const keys = { rows: epochKeys(root).rows, tags: tagKey(root) };
  return rows.map((row) => sealRow(keys, log, row));
}

export async function openLog({ wire }: Chair, log: string): Promise<string> {
  const call = 'SELECT hub.open_log($1, NULL, NULL, NULL) AS status';
  return (await wire.row(Status, call, [asUuid(log)])).status;
}

export const heads = ({ wire }: Chair): Promise<z.infer<typeof HubLog>[]> =>
  wire.rows(HubLog, 'SELECT * FROM hub.heads()');
