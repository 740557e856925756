import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'vite';
import type { RestartingApp } from './restarting-app.ts';

/** Sends the page's calls to the app. Any code opens a session here: this is a developer's machine with invented people. */
export function calls(app: () => RestartingApp): Plugin {
  return {
    name: 'chairside-calls',
    configureServer(server) {
      server.middlewares.use('/session', (_, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ token: 'dev' }));
      });
      server.middlewares.use('/call', (request, response, next) => {
        reply(app(), request).then((text) => {
          response.setHeader('content-type', 'application/json');
          response.end(text);
        }, next);
      });
    },
  };
}

async function reply(app: RestartingApp, request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { name, input } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  return JSON.stringify(await app.call(name, input));
}
