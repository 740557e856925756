import { join } from 'node:path';
import { createApp } from '../api/app/app.ts';
import { machinePorts } from '../api/host/machine.ts';
import { loadPages } from '../api/host/pages.ts';
import { setFontDirectory } from '../documents/typeset/fonts.ts';
import { AppError } from '../domain/errors.ts';
import { startServer } from './server.ts';

export interface BrowserHostOptions {
  /** Holds the store, its keys and the tablet's name. */
  readonly dataFolder: string;
  /** On 127.0.0.1; 0 takes a free port. */
  readonly port: number;
  /** The output folder of `npm run build`. */
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
    // A server can neither keep a browser's screen on (the page asks for that) nor clear its clipboard (there the page allows
    // no copying).
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
