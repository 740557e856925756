import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientId } from '../../domain/ids.ts';
import { CivilDate, Instant } from '../../domain/time.ts';
import { memoryKeychain, simulatedClock } from '../demo/simulated.ts';
import { sampleOwner, sampleZone } from '../sample/people.ts';
import { sampleTablet } from '../sample/tablet.ts';
import { seedTenYears } from '../sample/ten-years/ten-years.ts';
import { type BenchRow, benchRow, percentile } from './row.ts';
import { clockMs, countWork } from './scale/timing.ts';

/** Besides ten clients of single scenes there are three, who came twenty, forty and sixty times. */
const seeded = { clients: 13, visits: 145 };
const tries = 40;
const limitMs = 50;
const until = CivilDate.parse('2026-11-24');

/** A client's page and the lists behind its doors for somebody who came sixty times, through the contract. */
export async function cases({ work }: { work: boolean }): Promise<BenchRow[]> {
  if (work) countWork();
  const dataDir = mkdtempSync(join(tmpdir(), 'chairside-bench-'));
  const keychain = memoryKeychain();
  try {
    const from = { years: 14, ...seeded, papersOf: 4, until, keychain };
    const { ownerId: staffId } = await seedTenYears(dataDir, from);
    const clock = simulatedClock(Instant.parse(`${until}T09:00:00.000Z`), sampleZone);
    clock.set(clock.now().instant, sampleZone, { bootId: 'another' });
    const { client, close } = await sampleTablet({ dataDir, protector: keychain, clock });
    await client.call('session.unlock', { staffId, pin: sampleOwner.pin });
    let [clientId, visits] = [ClientId.parse((await client.call('clients.search', { query: '' }))[0]?.id), 0];
    for (const { id } of await client.call('clients.search', { query: '' })) {
      const came = (await client.call('clients.page', { clientId: id })).visits.length;
      if (came > visits) [clientId, visits] = [id, came];
    }
    const asked = ['clients.page', 'clients.papers', 'clients.notes', 'lots.of-client'] as const;
    const rows: BenchRow[] = [];
    for (const name of asked) rows.push(await row(`${name}, ${visits} visits`, () => client.call(name, { clientId })));
    await close({ keep: true });
    return rows;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function row(name: string, ask: () => Promise<unknown>): Promise<BenchRow> {
  await ask();
  const took: number[] = [];
  for (let at = 0; at < tries; at++) {
    const since = clockMs();
    await ask();
    took.push(clockMs() - since);
  }
  const [ours, peer] = [percentile(took, 0.95), limitMs];
  return benchRow({
    area: 'client',
    case: `${name}, p95`,
    unit: 'ms',
    ours,
    peer,
    peerName: 'limit',
  });
}
