import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { z } from 'zod';
import { readClinicKey } from '../hub/clinic-key.ts';
import { answers, connectAdmin } from './hub/answers.ts';
import { enrolAgain, init } from './hub/init.ts';
import { schemaOf, upgrade } from './hub/install.ts';
import { hubStatus } from './hub/status.ts';
import { verifyLogs } from './hub/verify.ts';

const usage = `npm run hub -- init    --admin postgres://… [--host NAME,IP] [--out DIR] [--apply]
npm run hub -- status  --admin postgres://…
npm run hub -- verify  --admin postgres://… [--log ID] [--clinic-key]
npm run hub -- upgrade --admin postgres://…
npm run hub -- enrol   --admin postgres://… --code [--host NAME,IP] [--out DIR]
npm run hub -- revoke  --admin postgres://… --chair ID

A hub is one PostgreSQL database that the tablets of a clinic keep in step through. docs/hub.md leads through it.
  init     makes the database, its roles and functions, a certificate, and the code for the first tablet. Where a hub is
           already, it changes nothing. DIR (hub-files if not named) gets the certificates and the lines for pg_hba.conf
           and postgresql.conf; --apply writes them into a server on this machine.
  status   settings, standbys, chairs and alarms; exit code 1 when a setting is not as it must be
  verify   walks every log again; --clinic-key reads the clinic key from CHAIRSIDE_CLINIC_KEY and opens each row too;
           exit code 1 on a fault
  upgrade  brings the functions up to date
  enrol    the code for the first tablet once more, where the printed one is lost or its day is over
  revoke   ends a chair whose owner cannot
Everywhere: --database NAME when it is not called hub. Exit code 64: wrong use.`;

const exit = { done: 0, fault: 1, usage: 64 } as const;

class UsageError extends Error {}

const options = {
  admin: { type: 'string' },
  database: { type: 'string', default: 'hub' },
  host: { type: 'string', default: 'localhost' },
  out: { type: 'string', default: 'hub-files' },
  apply: { type: 'boolean', default: false },
  log: { type: 'string' },
  'clinic-key': { type: 'boolean', default: false },
  code: { type: 'boolean', default: false },
  chair: { type: 'string' },
} as const;

type Values = ReturnType<typeof parse>['values'];

function parse() {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : '');
  }
}

const print = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const { values, positionals } = parse();
  const [command] = positionals;
  const { admin } = values;
  if (command === undefined) throw new UsageError('Say what to do.');
  if (admin === undefined) throw new UsageError('Name the server with --admin.');
  if (command === 'init') return makeHub(admin, values);
  const hub = await connectAdmin(admin, values.database);
  try {
    if ((await schemaOf(hub)) === 0) throw new UsageError('This database is no hub yet. Run init first.');
    return await onHub(command, hub, values);
  } finally {
    await hub.end();
  }
}

function onHub(command: string, hub: Client, values: Values): Promise<number> {
  if (command === 'status') return status(hub);
  if (command === 'verify') return verify(hub, values);
  if (command === 'upgrade') return upgradeHub(hub);
  if (command === 'enrol') return enrol(hub, values);
  if (command === 'revoke') return revoke(hub, values);
  throw new UsageError(`There is no command ${command}.`);
}

const hostsOf = ({ host }: Values) => host.split(',').map((name) => name.trim());

async function makeHub(admin: string, values: Values): Promise<number> {
  const { database, out, apply } = values;
  const { made, code, applied } = await init({ admin, database, out, apply, hosts: hostsOf(values), now: new Date() });
  if (!made || code === null) {
    print(`The database ${database} is a hub already. Nothing was changed.`);
    return exit.done;
  }
  print(`The hub is made. Certificates and settings are in ${out}; keep ca.key and server.key to yourself.`);
  print(
    applied
      ? 'The settings are in the server. Restart it once, so that it listens to the tablets.'
      : `Put ${out}/pg_hba.conf before the other lines of the server's own, add ${out}/postgresql.conf, and restart it.`,
  );
  print(`The code for the first tablet, which works for one day:`);
  print(`  ${code}`);
  return exit.done;
}

async function status(hub: Client): Promise<number> {
  const { off, schema, chairs, standbys, alarms, bytes } = await hubStatus(hub, await schemaOf(hub));
  print(`schema ${schema}, ${(bytes / 1e6).toFixed(1)} MB, ${chairs.length} chairs`);
  for (const { chair, rows, seen_at, revoked_at } of chairs)
    print(
      `chair ${chair}  ${rows} rows  ${revoked_at ? `removed ${revoked_at.toISOString()}` : `last seen ${seen_at?.toISOString() ?? 'never'}`}`,
    );
  for (const { name, sync_state, lag_bytes } of standbys)
    print(`standby ${name ?? ''}  ${sync_state}  ${lag_bytes ?? 0} bytes behind`);
  for (const { at, chair, what, sequence } of alarms)
    print(`alarm ${at.toISOString()}  ${what}  chair ${chair ?? ''}  row ${sequence ?? ''}`);
  for (const { name, is, shouldBe } of off) print(`setting ${name} is ${is}, and must be ${shouldBe}`);
  return off.length === 0 ? exit.done : exit.fault;
}

async function verify(hub: Client, values: Values): Promise<number> {
  const verdicts = await verifyLogs(hub, values.log ?? null, values['clinic-key'] ? clinicKey() : null);
  if (values.log !== undefined && verdicts.length === 0) throw new UsageError(`There is no log ${values.log}.`);
  if (verdicts.length === 0) print('No tablet has sent a row yet.');
  for (const { log, rows, broken, fault } of verdicts) {
    const says = broken !== null ? `broken at row ${broken}` : (fault ?? 'holds');
    print(`log ${log}  ${rows} rows  ${says}`);
  }
  return verdicts.every(({ broken, fault }) => broken === null && fault === null) ? exit.done : exit.fault;
}

function clinicKey(environment: { readonly CHAIRSIDE_CLINIC_KEY?: string } = process.env): Buffer {
  const keys = readClinicKey(environment.CHAIRSIDE_CLINIC_KEY ?? '');
  if (!keys) throw new UsageError('Put the clinic key into CHAIRSIDE_CLINIC_KEY.');
  return keys.boxPrivate;
}

async function upgradeHub(hub: Client): Promise<number> {
  const steps = await upgrade(hub);
  print(steps.length === 0 ? 'The hub is up to date.' : `The hub is at schema ${steps.at(-1)} now.`);
  return exit.done;
}

async function enrol(hub: Client, values: Values): Promise<number> {
  if (!values.code) throw new UsageError('enrol needs --code.');
  const { out, database } = values;
  print(await enrolAgain(hub, { out, database, hosts: hostsOf(values) }));
  return exit.done;
}

async function revoke(hub: Client, { chair }: Values): Promise<number> {
  const id = z.uuid().safeParse(chair);
  if (!id.success) throw new UsageError('Name the chair with --chair.');
  const [ended] = await answers(hub, z.object({ status: z.string() }), 'SELECT hub.end_chair($1) AS status', [id.data]);
  if (ended?.status === 'UNKNOWN') throw new UsageError('This hub has no such chair.');
  print(
    ended?.status === 'OK'
      ? 'The chair is removed.'
      : `The chair is removed, but its login chair_${id.data.replaceAll('-', '')} could not be ended. End it by hand.`,
  );
  return exit.done;
}

try {
  process.exitCode = await main();
} catch (error) {
  const wrongUse = error instanceof UsageError;
  process.stderr.write(`${error instanceof Error ? error.message : 'It failed.'}\n${wrongUse ? `\n${usage}\n` : ''}`);
  process.exitCode = wrongUse ? exit.usage : exit.fault;
}
