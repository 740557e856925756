import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { buildGallery, typeOf } from './built.ts';
import { recordingsFile } from './recordings.ts';

/** The gallery's page, built now, at an address of this machine that only this process knows. */
export interface BuiltServer {
  /** With a slash at its end, as the development server's. */
  readonly address: string;
  close(): Promise<void>;
}

/** Builds the page, plays the sample day when something of it has changed, and serves both. */
export async function builtServer({ port = 0 }: { readonly port?: number } = {}): Promise<BuiltServer> {
  const [files, recordings] = await Promise.all([buildGallery(), recordingsFile()]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://screens');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const body = path === '/gallery/recordings.json' ? readFileSync(recordings) : files.get(path);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': typeOf(path) }).end(body);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', listening);
  });
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${at.port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
