import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const renderer = fileURLToPath(new URL('../../renderer', import.meta.url));

/** The gallery's page, built in memory: request path → what is there. */
export type Files = ReadonlyMap<string, string | Buffer>;

/**
 * Builds the gallery's page as the app's own is shipped: React's own checks of a page under development cost a third of the time
 * that drawing takes, and a page that is built does not change when somebody edits a source meanwhile.
 */
export async function buildGallery(plugins: readonly Plugin[] = []): Promise<Files> {
  const { NODE_ENV } = process.env;
  // A test's build would have another value. Vite reads it here only.
  Object.assign(process.env, { NODE_ENV: 'production' });
  try {
    const built = await build({
      root: renderer,
      configFile: join(renderer, 'vite.config.ts'),
      configLoader: 'native',
      publicDir: false,
      logLevel: 'error',
      plugins: [...plugins],
      build: {
        write: false,
        minify: false,
        // In one file: the app's parts begin from its own first screen, and the gallery has another beginning.
        rolldownOptions: { input: join(renderer, 'gallery/index.html'), output: { codeSplitting: false } },
      },
    });
    const files = new Map<string, string | Buffer>();
    for (const { output } of [built].flat().filter((one) => 'output' in one))
      for (const file of output)
        files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : Buffer.from(file.source));
    return files;
  } finally {
    if (NODE_ENV === undefined) Reflect.deleteProperty(process.env, 'NODE_ENV');
    else Object.assign(process.env, { NODE_ENV });
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export const typeOf = (path: string): string => types[path.slice(path.lastIndexOf('.'))] ?? 'application/octet-stream';
