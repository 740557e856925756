import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../api/host/clock.ts';
import { civilDateOf } from '../domain/time.ts';
import { calls } from './dev/calls.ts';
import { type RestartingApp, restartingApp } from './dev/restarting-app.ts';
import { pageServer } from './gallery/server.ts';
import { commandOptions } from './options.ts';
import { sampleOwner, sampleZone } from './sample/people.ts';
import { seed } from './sample/seed.ts';

/**
 * `npm run dev`: the page with hot reload, over an app that restarts when a rule changes, on a seeded store; and every screen
 * by its address under /gallery/. `--data DIR` stores the data elsewhere, `--fresh` seeds it again, `--port N` is the page's
 * port. For this machine and invented people only: it asks for no code.
 */
const { values } = commandOptions('Usage: npm run dev -- [--data DIR] [--fresh] [--visits N] [--port N]', {
  options: {
    data: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    visits: { type: 'string', default: '20' },
    port: { type: 'string', default: '5173' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(values.data ?? join(root, 'node_modules', '.chairside-dev'));

// Empties only our own folder, never a named one.
if (values.fresh && values.data === undefined) rmSync(folder, { recursive: true, force: true });
if (!existsSync(join(folder, 'record.db'))) {
  mkdirSync(folder, { recursive: true });
  console.error('Seeding a clinic …');
  const until = civilDateOf({ ...systemClock().now(), zone: sampleZone });
  await seed(folder, { visits: Number(values.visits), years: 1, until });
}

let app: RestartingApp | null = null;
const server = await pageServer({
  port: Number(values.port),
  plugins: [
    calls(() => {
      if (!app) throw new Error('The app is not there yet.');
      return app;
    }),
  ],
});
app = restartingApp(folder, () => server.ws.send({ type: 'full-reload' }));
const [address = ''] = server.resolvedUrls?.local ?? [];
console.log(`Chairside is at ${address}#dev (PIN of ${sampleOwner.name}: ${sampleOwner.pin})`);
console.log(`Every screen is at ${address}gallery/`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    app?.close();
    void server.close().then(() => process.exit(0));
  });
