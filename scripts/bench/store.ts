import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type App, createApp } from '../../api/app/app.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { migrate } from '../../db/file/migrate.ts';
import { connect } from '../../db/file/pragmas.ts';
import { append } from '../../db/log/log.ts';
import { searchClients } from '../../db/search/clients.ts';
import { ClientDetails } from '../../domain/clinic/client.ts';
import { ClientId } from '../../domain/ids.ts';
import { civilDateOf, plusMilliseconds } from '../../domain/time.ts';
import { fillIn, type Variables, valueAt } from '../demo/scenario.ts';
import { realRandom, repeatableIds, simulatedClock } from '../demo/simulated.ts';
import { firstVisitStep, fullVisit, keyIn, playSteps, portsIn, stepFault, storeIn } from '../faults/tablet.ts';
import { numbers } from '../faults/trial.ts';
import { sampleClient, sampleOwner } from '../sample/people.ts';
import { finalSession } from '../sample/visit.ts';
import { type BenchRow, benchRow, percentile } from './row.ts';

const area = 'store';

export async function cases(): Promise<BenchRow[]> {
  return [await steps(), await opening(), await search(), await memory()];
}

/** A tablet that is set up and signed in, with a client whose visit is open. */
async function openTablet(dir: string) {
  const scenario = (await fullVisit()).slice(0, 5);
  const [first] = scenario;
  if (!first) throw new Error('the scenario is empty');
  const clock = simulatedClock(first.at, first.zone);
  const app = await createApp(portsIn(dir, clock));
  const variables: Variables = new Map();
  await playSteps(app, clock, scenario, variables);
  return { app, clock, variables, visitId: variables.get('visitId') };
}

async function done(app: App, name: string, input: unknown): Promise<unknown> {
  const reply = await app.call(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
  return reply.value;
}

const days = 20;
const daysToWarmUp = 3;

/**
 * Every step of a whole visit by staff or client, on one tablet, a visit a day. The peer writes the same rows of the log in
 * an encrypted database with the same settings, tables and indices, and nothing else: no rule, no list, no view.
 */
async function steps(): Promise<BenchRow> {
  const dir = mkdtempSync(join(tmpdir(), 'chairside-bench-'));
  try {
    const steps = await fullVisit();
    const [first] = steps;
    if (!first) throw new Error('the scenario is empty');
    const clock = simulatedClock(first.at, first.zone);
    const variables: Variables = new Map();
    const onDay = (day: number) =>
      steps.slice(firstVisitStep - 1).map((step) => ({ ...step, at: plusMilliseconds(step.at, day * 86_400_000) }));
    const started = await createApp(portsIn(dir, clock));
    await playSteps(started, clock, steps.slice(0, firstVisitStep - 1), variables);
    for (let day = 0; day < daysToWarmUp; day++) await playSteps(started, clock, onDay(day), variables);
    await started.close();
    const key = await keyIn(dir);
    const last = onDay(daysToWarmUp - 1);
    const written = rowsAt(storeFileIn(dir), key, new Set(last.map(({ at }) => at)));
    const rowsOfStep = last.map(({ at }) => written.get(at) ?? []);
    const app = await createApp(portsIn(dir, clock));
    const bare = bareLog(join(dir, 'bare.db'), key);
    const ours: number[] = [];
    const peer: number[] = [];
    for (let day = daysToWarmUp; day < days; day++)
      for (const [index, step] of onDay(day).entries()) {
        clock.set(step.at, step.zone);
        const input = fillIn(step.input, variables);
        const since = performance.now();
        const reply = await app.call(step.operation, input);
        const between = performance.now();
        const fault = stepFault(step, reply, variables);
        if (fault !== null) throw new Error(fault);
        const rows = rowsOfStep[index] ?? [];
        if (rows.length === 0 || !/^(visits|task)\.act$/.test(step.operation)) continue;
        ours.push(between - since);
        // In turn, so that both use the same disk.
        const again = performance.now();
        bare.write(rows);
        peer.push(performance.now() - again);
      }
    bare.close();
    await app.close();
    return benchRow({
      area,
      case: 'contract step of a visit, durable and encrypted (median)',
      unit: 'ms',
      ours: percentile(ours, 0.5),
      peer: percentile(peer, 0.5),
      peerName: 'bare commit of the same rows, as durable and encrypted',
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function opening(): Promise<BenchRow> {
  const dir = mkdtempSync(join(tmpdir(), 'chairside-bench-'));
  try {
    const { app, clock, variables, visitId } = await openTablet(dir);
    for (let n = 0; n < 500; n++) {
      clock.advance(1000);
      await done(app, 'visits.act', { visitId, command: { type: 'add-note', text: `Note ${n}` } });
    }
    const samples: number[] = [];
    const staffId = variables.get('ownerId');
    for (let n = 0; n < 60; n++) {
      // A locked tablet caches nothing of a visit, so each opening reads and folds all of it.
      clock.advance(1000);
      await done(app, 'session.lock', {});
      await done(app, 'session.unlock', { staffId, pin: sampleOwner.pin });
      const since = performance.now();
      await done(app, 'visits.get', { visitId });
      samples.push(performance.now() - since);
    }
    await app.close();
    const reading = bareRead(storeFileIn(dir), await keyIn(dir), String(visitId));
    return benchRow({
      area,
      case: 'visit of 500 events opens (median)',
      unit: 'ms',
      ours: percentile(samples, 0.5),
      peer: percentile(reading, 0.5),
      peerName: 'bare read of its rows',
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const headerNames = [
  ...['visit_id', 'client_id', 'type', 'actor', 'instant', 'zone', 'uptime_ms', 'boot_id'],
  ...['payload_digest', 'previous_hash', 'hash'],
] as const;

/** Columns of a row of the log and of its payload, without its sequence. */
interface BareRow {
  readonly header: readonly unknown[];
  readonly payload: readonly unknown[];
}

interface Columns {
  readonly instant: string;
  readonly salt: unknown;
  readonly payload: unknown;
  readonly [column: string]: unknown;
}

/** The rows that were written at these times. */
function rowsAt(file: string, key: Uint8Array, instants: ReadonlySet<string>): ReadonlyMap<string, BareRow[]> {
  const driver = connect(file, key, true);
  const sql = `SELECT ${headerNames.map((name) => `e.${name}`).join(', ')}, p.salt, p.payload
    FROM event e JOIN event_payload p ON p.sequence = e.sequence ORDER BY e.sequence`;
  const found = new Map<string, BareRow[]>();
  for (const row of driver.prepare<[], Columns>(sql).iterate()) {
    const at = row.instant;
    if (!instants.has(at)) continue;
    const header = headerNames.map((name) => row[name]);
    found.set(at, [...(found.get(at) ?? []), { header, payload: [row.salt, row.payload] }]);
  }
  driver.close();
  return found;
}

/** The log's own tables, indices and settings, under the plain driver. */
function bareLog(file: string, key: Uint8Array) {
  const driver = connect(file, key, false);
  migrate(driver);
  const places = headerNames.map(() => '?').join(', ');
  const header = driver.prepare(`INSERT INTO event (sequence, ${headerNames.join(', ')}) VALUES (?, ${places})`);
  const payload = driver.prepare('INSERT INTO event_payload (sequence, salt, payload) VALUES (?, ?, ?)');
  let sequence = 0;
  const write = (rows: readonly BareRow[]): void => {
    driver.exec('BEGIN IMMEDIATE');
    for (const row of rows) {
      header.run(sequence, ...row.header);
      payload.run(sequence, ...row.payload);
      sequence += 1;
    }
    driver.exec('COMMIT');
  };
  return { write, close: () => void driver.close() };
}

function bareRead(file: string, key: Uint8Array, visitId: string): number[] {
  const driver = connect(file, key, true);
  const statement = driver.prepare(
    'SELECT e.*, p.payload FROM event e JOIN event_payload p ON p.sequence = e.sequence WHERE e.visit_id = ? ORDER BY e.sequence',
  );
  const samples: number[] = [];
  for (let n = 0; n < 60; n++) {
    const since = performance.now();
    statement.all(visitId);
    samples.push(performance.now() - since);
  }
  driver.close();
  return samples;
}

const given = ['Ada', 'Bela', 'Chidi', 'Dana', 'Elif', 'Femi', 'Goran', 'Hana', 'Ines', 'Jörg', 'Kofi', 'Lena', 'Mira'];
const family = ['Okafor', 'Lindqvist', 'Núñez', 'Müller', 'Adeyemi', 'Kowalski', 'Tanaka', 'Øster', 'Haddad', 'Singh'];

/** 100,000 clients and queries as typed letter by letter; the peer is the limit. */
async function search(): Promise<BenchRow> {
  const dir = mkdtempSync(join(tmpdir(), 'chairside-bench-'));
  try {
    const { app, clock } = await openTablet(dir);
    await app.close();
    const store = storeIn(dir, await keyIn(dir));
    const random = numbers(8);
    const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
    const ids = repeatableIds(clock, realRandom);
    const now = clock.now();
    for (let batch = 0; batch < 100; batch++)
      store.write((w) =>
        append(
          w,
          Array.from({ length: 1000 }, (_, n) => {
            const clientId = ClientId.parse(ids.next());
            const details = ClientDetails.parse({
              ...sampleClient,
              name: `${pick(given)} ${pick(family)}${pick(family).toLowerCase()} ${batch * 1000 + n}`,
              dateOfBirth: `19${40 + Math.floor(random() * 60)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
            });
            const event = { type: 'client-added', clientId, details } as const;
            return { visitId: null, clientId, actor: { kind: 'system' as const }, moment: now, event };
          }),
        ),
      );
    const words = [...given, ...family].flatMap((word) => [word.slice(0, 1), word.slice(0, 3), word]);
    const queries = [...words, '14.3.1988', '1990-05-12', 'dana oka', 'jorg mul', 'nunez 421'];
    const samples = [0, 1, 2].flatMap(() =>
      queries.map((query) => {
        const since = performance.now();
        store.read((r) => searchClients(r, query, civilDateOf(now)));
        return performance.now() - since;
      }),
    );
    store.close();
    return benchRow({
      area,
      case: 'search over 100,000 clients (p95)',
      unit: 'ms',
      ours: percentile(samples, 0.95),
      peer: 10,
      peerName: 'limit',
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The heap after 1,000 visits against the heap after 200, both after garbage collection. */
async function memory(): Promise<BenchRow> {
  const dir = mkdtempSync(join(tmpdir(), 'chairside-bench-'));
  try {
    const { app, clock } = await openTablet(dir);
    let early = 0;
    for (let n = 1; n <= 1000; n++) {
      clock.advance(1000);
      const details = { ...sampleClient, name: `Client ${n}` };
      const clientId = valueAt(await done(app, 'clients.add', { details }), 'id');
      const course = { ...finalSession, session: 1, final: false };
      const visitId = valueAt(await done(app, 'visits.open', { clientId, course }), 'id');
      await done(app, 'visits.act', { visitId, command: { type: 'add-note', text: 'Came by' } });
      await done(app, 'visits.act', { visitId, command: { type: 'cancel-visit', reason: 'Another day' } });
      if (n === 200) early = heapMegabytes();
    }
    const late = heapMegabytes();
    await app.close();
    return benchRow({
      area,
      case: 'heap after 1,000 visits',
      unit: 'MB',
      ours: late,
      peer: early,
      peerName: 'after 200',
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function heapMegabytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
