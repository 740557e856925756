import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openStore } from '../../db/file/open.ts';
import { head } from '../../db/log/log.ts';
import { syncChair } from '../../hub/sync.ts';
import { realRandom, simulatedClock } from '../demo/simulated.ts';
import { addClients, online } from '../hub/own-chairs.ts';
import { sampleZone } from '../sample/people.ts';
import { sampleMorning } from '../sample/tablet.ts';

// Whoever is killed writes nothing at its end: what was compiled is kept now, for the next one.
flushCompileCache();

/** A tablet that writes rows and keeps in step with its hub, over and over, until it is killed. */
const [, , file = '', key = '', device = ''] = process.argv;
const store = openStore({ file, key: Buffer.from(key, 'hex'), random: realRandom });
const now = simulatedClock(sampleMorning, sampleZone).now();
const wire = await online(store);
writeSync(1, 'open\n');
for (;;) {
  addClients(store, 25, now);
  writeSync(1, `wrote ${store.read(head).sequence}\n`);
  const synced = await syncChair(wire, store, { device, now: () => now });
  writeSync(1, `synced ${[...(synced?.faults.values() ?? [])].join(' ')}\n`);
}
