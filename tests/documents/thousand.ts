/** Makes and seals as many sheets as it is told, each for another client; prints by how much memory grew and which names stayed in it. */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString, writeHeapSnapshot } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeSealIdentity } from '../../documents/seal/identity.ts';
import { sealDocument } from '../../documents/seal/seal.ts';
import { aftercareInput, at } from './fixtures.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const used = (): number => {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const identity = await makeSealIdentity({ clinicName: 'C', device: 'D', now: at('2026-01-02T08:00:00.000Z') });
// Letters of the name come from the number, so that the name as a whole stands nowhere in this program.
const nameOf = (n: number): string =>
  [...String(n)].map((digit) => 'QWXZJVKYPF'.charAt(Number(digit)).repeat(3)).join('q');

async function make(from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) {
    const input = aftercareInput();
    const client = { ...input.client, name: `Client ${nameOf(n)}` };
    await sealDocument(await makeAftercareSheet({ ...input, client }), identity, at('13:22'), {
      reason: 'r',
      name: 'n',
    });
  }
}

const sheets = Number(process.argv[2]);
// Kept on purpose: shows that a name in memory would be found.
const control = { name: nameOf(54_321) };
await make(10_000, 10_100);
const before = used();
await make(20_000, 20_000 + sheets);
const after = used();
const file = writeHeapSnapshot(join(tmpdir(), `chairside-heap-${process.pid}.heapsnapshot`));
const heap = readFileSync(file, 'latin1');
rmSync(file);
const kept = Array.from({ length: sheets }, (_, i) => nameOf(20_000 + i)).filter((name) => heap.includes(name));
process.stdout.write(JSON.stringify({ grownMB: (after - before) / 2 ** 20, kept, seen: heap.includes(control.name) }));
