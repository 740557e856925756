import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { createApp } from '../../api/app/app.ts';
import { AppError } from '../../domain/errors.ts';
import { fault } from '../../domain/faults/faults.ts';
import { Instant, Zone } from '../../domain/time.ts';
import { simulatedClock } from '../demo/simulated.ts';
import { portsIn } from './tablet.ts';

// Whoever is killed writes nothing at its end: what was compiled is kept now, for the next one.
flushCompileCache();

/**
 * A tablet in its own process, for trials that kill it. The first line gives its data folder and clock, so that a process can
 * wait with everything loaded; each further line is one call, answered by one line.
 */
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const first = await lines.next();
if (!first.done) {
  const { dir, at, zone, bootId } = JSON.parse(first.value);
  const clock = simulatedClock(Instant.parse(at), Zone.parse(zone));
  clock.set(Instant.parse(at), Zone.parse(zone), { bootId });
  let app: Awaited<ReturnType<typeof createApp>> | null = null;
  try {
    app = await createApp(portsIn(dir, clock));
    process.stdout.write('{"ok":true,"value":"open"}\n');
  } catch (error) {
    const refused = error instanceof AppError ? error.fault : fault('internal');
    process.stdout.write(`${JSON.stringify({ ok: false, error: refused })}\n`);
  }
  for await (const line of { [Symbol.asyncIterator]: () => lines }) {
    const { at: then, zone: where, name, input } = JSON.parse(line);
    clock.set(Instant.parse(then), Zone.parse(where));
    process.stdout.write(`${JSON.stringify(await app?.call(name, input))}\n`);
  }
}
