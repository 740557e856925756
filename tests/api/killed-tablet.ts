import { createInterface } from 'node:readline';
import { Instant } from '../../domain/time.ts';
import { makeTablet, zone } from './tablet.ts';

/**
 * A tablet in a process of its own, for tests that kill it. One JSON line in, one out: {at, name, input} to the reply.
 * Nothing is tidied up on the way out: it is meant to die without warning.
 */
const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('the data folder is missing');
const tablet = await makeTablet({ dataDir, idleLockMs: Number.MAX_SAFE_INTEGER });

for await (const line of createInterface({ input: process.stdin })) {
  const { at, name, input } = JSON.parse(line);
  tablet.clock.set(Instant.parse(at), zone);
  process.stdout.write(`${JSON.stringify(await tablet.call(name, input))}\n`);
}
