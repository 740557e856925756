import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CivilDate, Instant } from '../../domain/time.ts';
import { simulatedClock } from '../../scripts/demo/simulated.ts';
import { sampleOwner, sampleZone } from '../../scripts/sample/people.ts';
import { seed } from '../../scripts/sample/seed.ts';
import { sampleTablet } from '../../scripts/sample/tablet.ts';

const until = CivilDate.parse('2026-11-24');

/** Everybody found on a seeded tablet, and what the record says of itself and of its newest papers. */
async function seeded(visits: number, years = 10, repeatFrom?: number) {
  const dataDir = await mkdtemp(join(tmpdir(), 'chairside-seeded-'));
  try {
    await seed(dataDir, { visits, years, until, ...(repeatFrom !== undefined && { repeatFrom }) });
    const clock = simulatedClock(Instant.parse('2026-11-24T09:00:00.000Z'), sampleZone);
    clock.set(clock.now().instant, sampleZone, { bootId: 'another' });
    const tablet = await sampleTablet({ dataDir, protector: { kind: 'passphrase' }, clock });
    const status = await tablet.client.call('store.open', { passphrase: sampleOwner.passphrase });
    const [owner] = status.staff;
    await tablet.client.call('session.unlock', { staffId: owner?.id ?? '', pin: sampleOwner.pin });
    const clients = await tablet.client.call('clients.search', { query: '' });
    const views = await Promise.all(clients.map(({ id }) => tablet.client.call('clients.get', { clientId: id })));
    const closed = await Promise.all(
      views
        .flatMap((found) => found.visits.slice(-1))
        .map(({ id }) => tablet.client.call('visits.get', { visitId: id })),
    );
    const papers = closed.flatMap(({ documents }) => documents);
    const seals = await Promise.all(papers.map(({ id }) => tablet.client.call('documents.verify', { documentId: id })));
    const check = await tablet.client.call('record.check', {});
    await tablet.close();
    return {
      names: clients.map(({ name }) => name),
      days: views.flatMap((client) => client.visits.map(({ date, session, stage }) => `${date} ${session} ${stage}`)),
      ok: check.ok,
      files: new Set(papers.map(({ sha256 }) => sha256)).size,
      seals: new Set(seals.map(({ verdict }) => verdict)),
    };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

it('a seeded clinic has its years of closed visits, opens with the sample passphrase, is sound, and is the same each time', async () => {
  const [one, again] = [await seeded(2), await seeded(2)];
  expect(one).toMatchObject({ ok: true });
  expect(one.days).toHaveLength(2);
  expect(one.days.every((day) => day.endsWith('closed'))).toBe(true);
  expect(one.days.toSorted()[0]?.slice(0, 4)).toBe('2016');
  expect(again).toEqual(one);
});

it('where there are many visits one course is played and the others repeat it: their own clients, days and papers, and the record is sound', async () => {
  const one = await seeded(9, 1, 4);
  expect(one).toMatchObject({ ok: true });
  expect(one.days).toHaveLength(9);
  expect(one.days.every((day) => day.endsWith('closed'))).toBe(true);
  expect(new Set(one.days.map((day) => day.slice(0, 10))).size).toBe(9);
  expect(new Set(one.names).size).toBe(one.names.length);
  expect(one.files).toBe(one.names.length * 3);
  expect(one.seals).toEqual(new Set(['untouched']));
});
