import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Desk, PrintingDay } from './printing-day.ts';
import { pin, refusal, type Tablet } from './tablet.ts';

let day: PrintingDay;
let desk: Desk;
let tablet: Tablet;
let owner: string;

beforeEach(async () => {
  day = await PrintingDay.open();
  ({ desk, tablet, owner } = day);
});
afterEach(() => tablet.close());

const print = () => day.print();
const copies = () => day.copies();

describe('a paper', () => {
  it('that is stopped in the middle of being printed is not put on record as lost: it may have come out', async () => {
    const [job] = (await print()).jobs;
    const stopped = await tablet.client.call('documents.cancel-print', { jobIds: [job?.id ?? ''] });
    expect(stopped.jobs).toMatchObject([{ state: 'cancelled', trouble: 'while-printing' }]);
    expect(await copies()).toEqual([{ copy: 1, withdrawn: false }]);
  });

  it('that the spooler forgets with our taking it back is taken back', async () => {
    desk.progress = { state: 'waiting', trouble: null };
    const { poll } = desk;
    desk.poll = async (job) =>
      desk.cancelled.includes(job) ? { state: 'handed-over', trouble: null } : await poll(job);
    const [job] = (await print()).jobs;
    const stopped = await tablet.client.call('documents.cancel-print', { jobIds: [job?.id ?? ''] });
    expect(stopped.jobs).toMatchObject([{ state: 'cancelled', trouble: null }]);
    expect(await copies()).toEqual([{ copy: 1, withdrawn: true }]);
  });

  it('of which the spooler tells nothing is taken back all the same, once, after a quarter of an hour', async () => {
    desk.progress = { state: 'handed-over', trouble: null };
    desk.poll = async () => desk.progress;
    await print();
    await day.seen({ state: 'handed-over' });
    expect(readFileSync(join(tablet.dir, 'printouts.json'), 'utf8')).toContain('desk-1');
    tablet.clock.advance(16 * 60_000);
    const followed = () => JSON.parse(readFileSync(join(tablet.dir, 'printouts.json'), 'utf8'));
    await vi.waitFor(() => expect(followed()).toEqual([]), { timeout: 60_000 });
    expect(desk.cancelled).toEqual(['desk-1']);
    await tablet.restart();
    await tablet.client.call('session.unlock', { staffId: owner, pin });
    expect(desk.cancelled).toEqual(['desk-1']);
    // Nobody saw it not come out.
    expect(await copies()).toEqual([{ copy: 1, withdrawn: false }]);
  });

  it('of which the spooler tells nothing is taken back when the app ends', async () => {
    desk.progress = { state: 'handed-over', trouble: null };
    await print();
    await day.seen({ state: 'handed-over' });
    await tablet.restart();
    expect(desk.cancelled).toEqual(['desk-1']);
  });

  it('that the spooler does not let go of is tried again at growing intervals, and logged once', async () => {
    desk.progress = { state: 'printing', trouble: 'paper-out' };
    const asked: number[] = [];
    desk.poll = async () => {
      asked.push(performance.now());
      return desk.progress;
    };
    await print();
    tablet.clock.advance(16 * 60_000);
    // While it is tried, the spooler is asked again and again; a pause between two questions is between two tries.
    const pausedSince = (at: number) => asked.slice(at).some((ms, i, all) => ms - (all[i - 1] ?? ms) > 700);
    const tried = async (times: number) => {
      await vi.waitFor(() => expect(desk.cancelled.length).toBeGreaterThanOrEqual(times), { timeout: 60_000 });
      const since = asked.length;
      await vi.waitUntil(() => pausedSince(since), { timeout: 60_000 });
      return desk.cancelled.length;
    };
    expect(await tried(1)).toBe(1);
    tablet.clock.advance(2_100);
    expect(await tried(2)).toBe(2);
    tablet.clock.advance(2_100);
    expect(await tried(2)).toBe(2);
    tablet.clock.advance(2_000);
    expect(await tried(3)).toBe(3);
    expect(tablet.log.filter(({ code }) => code === 'not-cancelled')).toHaveLength(1);
  });

  it('holds nobody up when its spooler does not answer', async () => {
    const [job] = (await print()).jobs;
    desk.progress = { state: 'waiting', trouble: null };
    desk.cancel = () => new Promise(() => undefined);
    const stopped = tablet.client.call('documents.cancel-print', { jobIds: [job?.id ?? ''] });
    expect(await refusal(stopped)).toBe('not-cancelled');
    await tablet.restart();
  });

  it('that could not be put on record is taken back, and its number stays with it', async () => {
    const named = desk.offered;
    desk.progress = { state: 'waiting', trouble: null };
    desk.offered = named.map((printer) => ({ ...printer, label: 'A line\nand another' }));
    expect(await refusal(print())).not.toBe('');
    expect(desk.cancelled).toEqual(['desk-1']);
    expect(await day.jobs()).toMatchObject([{ document: { copy: 1 }, state: 'cancelled' }]);
    expect(await copies()).toEqual([]);
    desk.offered = named;
    expect((await print()).jobs).toMatchObject([{ document: { copy: 2 }, state: 'waiting' }]);
    expect(await copies()).toEqual([{ copy: 2, withdrawn: false }]);
  });
});
