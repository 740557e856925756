import { join } from 'node:path';
import { createApp } from '../api/app/app.ts';
import { machinePorts } from '../api/host/machine.ts';
import { loadPages } from '../api/host/pages.ts';
import { setFontDirectory } from '../documents/typeset/fonts.ts';
import { AppError } from '../domain/errors.ts';
import { startServer } from './server.ts';

export interface BrowserHostOptions {
  /** The store, its keys and the tablet's name are in here. */
  readonly dataFolder: string;
  /** On 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** The folder that `npm run build` fills. */
  readonly dist: string;
  readonly version: string;
}

export interface BrowserHost {
  newAddress(): string;
  /** Stops answering, then closes the store. */
  close(): Promise<void>;
}

/** Chairside for a browser on this machine. Throws AppError for the person who started it. */
export async function serve({ dataFolder, port, dist, version }: BrowserHostOptions): Promise<BrowserHost> {
  setFontDirectory(join(dist, 'fonts'));
  const pages = loadPages(join(dist, 'renderer'));
  const app = await createApp({
    ...machinePorts(dataFolder),
    protector: { kind: 'passphrase' },
    // A server cannot keep a browser's screen on; the page asks the browser for that itself.
    // Nor can it clear that browser's clipboard: there the page lets nothing be copied.
    host: { kind: 'browser', version, keepAwake: () => undefined, clearClipboard: () => undefined },
  });
  try {
    const server = await startServer(app, pages, port);
    return {
      newAddress: server.newAddress,
      close: async () => {
        await server.close();
        await app.close();
      },
    };
  } catch (error) {
    await app.close();
    throw portFailure(error, port);
  }
}

function portFailure(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return new AppError('port-taken', { port });
  if (code === 'EACCES') return new AppError('port-refused', { port });
  return error;
}
