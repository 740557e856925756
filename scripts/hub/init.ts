import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { z } from 'zod';
import type { HubAddress } from '../../hub/address.ts';
import { answers, connectAdmin } from './answers.ts';
import { makeCertificates } from './certificates.ts';
import { offerFounding } from './founding.ts';
import { schemaOf, upgrade } from './install.ts';
import { hbaLines, settingLines } from './settings.ts';

export interface InitOptions {
  /** postgres://…, an administrator of the server. */
  readonly admin: string;
  readonly database: string;
  /** Names and addresses at which tablets reach the server; the certificate is for these. */
  readonly hosts: readonly string[];
  readonly out: string;
  /** Whether to write settings and certificate into the server's own files. */
  readonly apply: boolean;
  readonly now: Date;
}

export interface InitResult {
  /** False when there was a hub already: then nothing was changed. */
  readonly made: boolean;
  /** Null when there was one already. */
  readonly code: string | null;
  readonly applied: boolean;
}

const files = { authority: 'ca.pem', authorityKey: 'ca.key', server: 'server.pem', serverKey: 'server.key' } as const;

/** Makes a hub of a bare server. Again, it changes nothing. */
export async function init({ admin, database, hosts, out, apply, now }: InitOptions): Promise<InitResult> {
  const server = await connectAdmin(admin, 'postgres');
  try {
    const found = await answers(server, z.object({}), 'SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.length === 0)
      await server.query(`CREATE DATABASE ${escapeIdentifier(database)} TEMPLATE template0 ENCODING 'UTF8'`);
  } finally {
    await server.end();
  }
  const hub = await connectAdmin(admin, database);
  try {
    if ((await schemaOf(hub)) > 0) return { made: false, code: null, applied: false };
    const certificate = await writeFiles({ database, hosts, out, now });
    // Before the hub is one: where this fails, init is run again.
    if (apply) await applyTo(hub, database, out);
    await upgrade(hub);
    const code = await offerFounding(hub, null, addressesOf(hosts, await portOf(hub), database, certificate));
    return { made: true, code, applied: apply };
  } finally {
    await hub.end();
  }
}

/** A founding code once more, for the first tablet of a record. */
export async function enrolAgain(
  admin: Client,
  { out, hosts, database }: { readonly out: string; readonly hosts: readonly string[]; readonly database: string },
): Promise<string> {
  const authority = join(out, files.authority);
  // Without it tablets would come in the clear, and believe any server.
  if (!existsSync(authority)) throw new Error(`${authority} is missing: name the folder that init wrote with --out.`);
  const ca = readFileSync(authority, 'utf8');
  return offerFounding(admin, null, addressesOf(hosts, await portOf(admin), database, ca));
}

function addressesOf(hosts: readonly string[], port: number, database: string, ca: string | null): HubAddress[] {
  return hosts.map((host) => ({ host, port, database, ca }));
}

async function portOf(admin: Client): Promise<number> {
  const [port] = await answers(admin, z.object({ port: z.coerce.number() }), "SELECT current_setting('port') AS port");
  return port?.port ?? 5432;
}

/** Returns the authority's certificate. What lies there from an earlier try is kept. */
async function writeFiles({
  database,
  hosts,
  out,
  now,
}: Pick<InitOptions, 'database' | 'hosts' | 'out' | 'now'>): Promise<string> {
  mkdirSync(out, { recursive: true });
  const path = (name: string) => join(out, name);
  if (!existsSync(path(files.authority))) {
    const { authority, server } = await makeCertificates(hosts, now);
    writeFileSync(path(files.authorityKey), authority.key, { mode: 0o600 });
    writeFileSync(path(files.serverKey), server.key, { mode: 0o600 });
    writeFileSync(path(files.server), server.certificate);
    writeFileSync(path(files.authority), authority.certificate);
  }
  writeFileSync(path('pg_hba.conf'), `${hbaLines(database).join('\n')}\n`);
  writeFileSync(path('postgresql.conf'), `${settingLines(files.server, files.serverKey).join('\n')}\n`);
  return readFileSync(path(files.authority), 'utf8');
}

const Places = z.object({ data: z.string(), hba: z.string() });

/** Only on the machine of the server, by somebody who may write into its folder. Throws when it is not. */
async function applyTo(admin: Client, database: string, out: string): Promise<void> {
  const [places] = await answers(
    admin,
    Places,
    "SELECT current_setting('data_directory') AS data, current_setting('hba_file') AS hba",
  );
  if (!places || !existsSync(places.hba))
    throw new Error('The server is not on this machine: --apply cannot write its files.');
  const { uid, gid } = statSync(places.data);
  const certificate = join(places.data, 'chairside-server.pem');
  const key = join(places.data, 'chairside-server.key');
  for (const [from, to] of [
    [files.server, certificate],
    [files.serverKey, key],
  ] as const) {
    // What is there may be open to others: its mode would stay.
    rmSync(to, { force: true });
    writeFileSync(to, readFileSync(join(out, from)), { mode: 0o600 });
    chownSync(to, uid, gid);
  }
  const rules = readFileSync(places.hba, 'utf8');
  const ours = hbaLines(database);
  if (!rules.includes(ours[0] ?? '')) writeFileSync(places.hba, `${ours.join('\n')}\n${rules}`);
  for (const line of settingLines(certificate, key)) {
    const [name = '', value = ''] = line.split(' = ');
    await admin.query(`ALTER SYSTEM SET ${escapeIdentifier(name)} = ${escapeLiteral(value.replaceAll("'", ''))}`);
  }
  await admin.query('SELECT pg_reload_conf()');
}
