import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import { recordingsFile } from './recordings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Gives the gallery page its recordings: played at the server's start, and again when a rule or the sample day changes. */
export function recordings(): Plugin {
  return {
    name: 'chairside-recordings',
    configureServer(server) {
      server.middlewares.use('/gallery/recordings.json', (_, response, next) => {
        recordingsFile().then((file) => {
          response.setHeader('content-type', 'application/json');
          response.end(readFileSync(file));
        }, next);
      });
    },
  };
}

/** The page's development server, with hot reload. */
export async function pageServer(options: {
  readonly port: number;
  readonly plugins?: Plugin[];
}): Promise<ViteDevServer> {
  const { createServer } = await import('vite');
  const server = await createServer({
    root: `${root}renderer`,
    configFile: `${root}renderer/vite.config.ts`,
    configLoader: 'native',
    publicDir: false,
    logLevel: 'warn',
    plugins: [recordings(), ...(options.plugins ?? [])],
    server: { host: '127.0.0.1', port: options.port, fs: { allow: [root] } },
  });
  return server.listen();
}
