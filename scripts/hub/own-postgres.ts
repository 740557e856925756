import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { patience } from '../../hub/wire.ts';
import { findPostgres } from '../setup/postgres.mjs';
import { connectAdmin } from './answers.ts';

/**
 * A PostgreSQL of our own, for tests and measurements: on a free port of 127.0.0.1, in a temporary folder, as a user that is not root, ended by its
 * process id. Nothing of the machine's own servers is touched.
 */
export class OwnPostgres {
  readonly port: number;
  readonly #folder: string;
  readonly #server: ChildProcess;

  private constructor(folder: string, port: number, server: ChildProcess) {
    this.#folder = folder;
    this.port = port;
    this.#server = server;
  }

  /** `safe`: as a hub has to be set; otherwise nothing is kept safe from a crash of the machine, which no test asks for. */
  static async start({ safe }: { safe: boolean } = { safe: false }): Promise<OwnPostgres> {
    // It shares the machine with those who ask it: whoever waits for it does so longer than a tablet would.
    patience.connectMs = 60_000;
    const folder = mkdtempSync(join(tmpdir(), 'chairside-hub-'));
    const user = otherUser();
    if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
    const data = join(folder, 'data');
    const initdb = ['-D', data, '-U', 'postgres', '-N', '--no-locale', '-E', 'UTF8', '--auth=trust'];
    execFileSync(program('initdb'), initdb, { stdio: 'ignore', cwd: folder, ...user });
    // Chairs say who they are; only the administrator of the tests does not.
    const rules = join(data, 'pg_hba.conf');
    writeFileSync(rules, `host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n`);
    const port = await freePort();
    const settings = [
      ...[`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=`, 'max_connections=60'],
      ...(safe
        ? ['shared_buffers=128MB']
        : ['fsync=off', 'full_page_writes=off', 'shared_buffers=16MB', 'autovacuum=off']),
      'log_min_messages=panic',
    ];
    const words = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
    const server = spawn(program('postgres'), words, { stdio: 'ignore', cwd: folder, ...user });
    const own = new OwnPostgres(folder, port, server);
    await own.#isUp();
    return own;
  }

  get data(): string {
    return join(this.#folder, 'data');
  }

  get admin(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }

  /** Ends with all sessions, waits, and removes the folder. */
  async end(): Promise<void> {
    if (this.#server.exitCode === null) {
      const ended = once(this.#server, 'exit');
      this.#server.kill('SIGQUIT');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** A dump of one database, as an operator makes it. */
  dump(database: string): string {
    return execFileSync(program('pg_dump'), ['-h', '127.0.0.1', '-p', String(this.port), '-U', 'postgres', database], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
  }

  async #isUp(): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        const admin: Client = await connectAdmin(this.admin, 'postgres');
        await admin.end();
        return;
      } catch (error) {
        if (tries >= 600 || this.#server.exitCode !== null) throw error;
        await wait(50);
      }
    }
  }
}

function program(name: string): string {
  const found = findPostgres(name);
  if (found === undefined) throw new Error(`PostgreSQL's ${name} is missing (Debian package postgresql)`);
  return found;
}

/** PostgreSQL refuses to run as root: then it is the user of Debian's package, else nobody. */
function otherUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const people = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = people.find(([name]) => name === 'postgres') ?? people.find(([name]) => name === 'nobody');
  return { uid: Number(found?.[2]), gid: Number(found?.[3]) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
