import { flushCompileCache } from 'node:module';
import { makeTablet, pin } from './tablet.ts';

// Whoever is killed writes nothing at its end: what was compiled is kept now, for the next one.
flushCompileCache();

/** Renews the seal again and again until it is killed. */
const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('the folder is missing');
const { client } = await makeTablet({ dataDir });
const { staff } = await client.call('app.status', {});
await client.call('session.unlock', { staffId: staff[0]?.id ?? '', pin });
process.stdout.write('renewing\n');
for (;;) {
  await client.call('seal.renew', {});
  process.stdout.write('renewed\n');
}
