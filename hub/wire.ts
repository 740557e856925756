import { Socket } from 'node:net';
import type { Client, QueryResult } from 'pg';
import { z } from 'zod';
import type { HubAddress } from './address.ts';

/** Why a hub cannot be used, apart from what a log says (push.ts, pull.ts). */
export type HubTrouble = 'offline' | 'standby' | 'no-chair' | 'revoked' | 'refused' | 'too-old' | 'unacknowledged';

export class HubError extends Error {
  readonly trouble: HubTrouble;
  constructor(trouble: HubTrouble, cause?: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}

/** The version of the functions that this program calls. */
const version = 1;
/** How long a hub is waited for, in milliseconds. Tests, whose server shares a busy machine, wait longer. */
export const patience = { connectMs: 3_000, silentMs: 15_000 };

/** SQLSTATEs that no other address would answer otherwise. */
const final: Readonly<Record<string, HubTrouble>> = {
  CH001: 'no-chair',
  CH002: 'revoked',
  CH003: 'too-old',
  '28P01': 'refused',
  '28000': 'refused',
};

const SqlError = z.object({ code: z.string() });

export function troubleOf(error: unknown): HubError {
  if (error instanceof HubError) return error;
  const read = SqlError.safeParse(error);
  return new HubError((read.success && final[read.data.code]) || 'offline', error);
}

export interface Login {
  readonly user: string;
  readonly password: string;
}

const Hello = z.object({
  chair: z.uuid(),
  circle: z.uuid(),
  schema: z.number().int(),
  least_version: z.number().int(),
  server_time: z.date(),
  sync_ok: z.boolean(),
});
export type Hello = z.infer<typeof Hello>;

/**
 * One connection. A query is never cancelled and has no timeout at the server: a backend that is cancelled while it waits for
 * its standby answers as if it had succeeded, with a notice of class 01. A silent socket is destroyed instead.
 */
export class Wire {
  readonly #client: Client;
  #warned = false;
  /** Which schema the hub has: its functions are called only where it has them. 0 before it said hello. */
  schema = 0;

  constructor(client: Client) {
    this.#client = client;
    // Said again by the query under way, which rejects.
    client.on('error', () => undefined);
    client.on('notice', ({ code }) => {
      if (code?.startsWith('01')) this.#warned = true;
    });
  }

  /** Throws HubError. Rows are parsed: nothing that a server sends is believed by its form. */
  async rows<T extends z.ZodType>(row: T, text: string, values: readonly unknown[] = []): Promise<z.output<T>[]> {
    const silence = this.#watchSilence();
    let answer: QueryResult;
    try {
      answer = await this.#client.query({ text, values: [...values] });
    } catch (error) {
      throw troubleOf(error);
    } finally {
      clearInterval(silence);
    }
    const read = z.array(row).safeParse(answer.rows);
    if (!read.success) throw new HubError('offline', read.error);
    return read.data;
  }

  /** Drops the connection once nothing has passed for a while in either direction; a slow one may take its time. */
  #watchSilence(): NodeJS.Timeout {
    const { stream } = this.#client.connection;
    const passed = () => (stream instanceof Socket ? stream.bytesRead + stream.bytesWritten : Number.NaN);
    let last = passed();
    return setInterval(() => {
      const now = passed();
      if (now === last) this.drop();
      last = now;
    }, patience.silentMs);
  }

  async row<T extends z.ZodType>(row: T, text: string, values: readonly unknown[] = []): Promise<z.output<T>> {
    const [first] = await this.rows(row, text, values);
    if (first === undefined) throw new HubError('offline');
    return first;
  }

  /** As `row`, and counts as done only when no warning came with the answer (`unacknowledged`). */
  async acknowledged<T extends z.ZodType>(row: T, text: string, values: readonly unknown[]): Promise<z.output<T>> {
    this.#warned = false;
    const answer = await this.row(row, text, values);
    if (this.#warned) {
      this.drop();
      throw new HubError('unacknowledged');
    }
    return answer;
  }

  async close(): Promise<void> {
    // The connection may be gone already.
    await this.#client.end().catch(() => undefined);
  }

  /** Ends it without a word to the server. */
  drop(): void {
    this.#client.connection.stream.destroy();
  }
}

/** Connects, and says nothing yet. Throws HubError. `verify: false` is for the one question that a typed code protects. */
export async function openWire(
  { host, port, database, ca }: HubAddress,
  { user, password }: Login,
  tls: 'pinned' | 'unverified' | 'none' = ca === null ? 'none' : 'pinned',
): Promise<Wire> {
  // Only here, so that a tablet without a hub never loads it.
  const pg = await import('pg');
  const client = new pg.Client({
    host,
    port,
    database,
    user,
    password,
    connectionTimeoutMillis: patience.connectMs,
    application_name: 'chairside',
    ssl: sslOf(tls, ca),
  });
  const wire = new Wire(client);
  try {
    await client.connect();
  } catch (error) {
    wire.drop();
    throw troubleOf(error);
  }
  return wire;
}

function sslOf(tls: 'pinned' | 'unverified' | 'none', ca: string | null) {
  if (tls === 'none') return false;
  if (tls === 'unverified') return { rejectUnauthorized: false, minVersion: 'TLSv1.3' as const };
  return { ca: ca ?? '', rejectUnauthorized: true, minVersion: 'TLSv1.3' as const };
}

/** Connects a chair to the first address that takes writes. Throws HubError. */
export async function connect(addresses: readonly HubAddress[], login: Login): Promise<{ wire: Wire; hello: Hello }> {
  let last = new HubError('offline');
  for (const address of addresses) {
    try {
      const wire = await openWire(address, login);
      const hello = await wire.row(Hello, 'SELECT * FROM hub.hello($1)', [version]).catch((error: unknown) => {
        wire.drop();
        throw error;
      });
      wire.schema = hello.schema;
      if (hello.sync_ok) return { wire, hello };
      wire.drop();
      last = new HubError('standby');
    } catch (error) {
      last = troubleOf(error);
      if (last.trouble !== 'offline') throw last;
    }
  }
  throw last;
}
