import { createHash } from 'node:crypto';

/**
 * What `work` costs, as a multiple of a fixed piece of reading, sorting and hashing that is done right before and right after
 * it. Processor time of this process on both sides, so that neither a slow machine nor one that is shared changes the answer
 * much: what must be done at once costs a few of these, what was made to keep somebody busy costs hundreds.
 */
export async function effort(work: () => unknown): Promise<number> {
  const before = await costOf(yardstick);
  const worked = await costOf(work);
  const after = await costOf(yardstick);
  return (2 * worked) / (before + after);
}

async function costOf(work: () => unknown): Promise<number> {
  const since = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(since);
  return user + system;
}

const bytes = Buffer.alloc(4 * 1024 * 1024, 'as it was read');
const rows = JSON.stringify(Array.from({ length: 20_000 }, (_, at) => ({ at, of: `row ${(at * 7919) % 20_000}` })));

function yardstick(): void {
  createHash('sha256').update(bytes).digest();
  const read: { of: string }[] = JSON.parse(rows);
  read.sort((one, other) => (one.of < other.of ? -1 : 1));
}
