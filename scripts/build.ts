/**
 * `npm run build`: every bundle, into dist/. Also called by the start and test commands, which need nothing done when
 * no source has changed: a hash of all inputs is kept in dist/inputs.json. `npm test` builds once and hands that hash down
 * (CHAIRSIDE_BUILT), so that the hundreds of hosts of its tests do not each read all sources again.
 *
 *   dist/electron/main.cjs, preload.cjs   the Electron host; CommonJS, because a sandboxed preload can be nothing else
 *   dist/loopback/main.js                 the browser host, and beside it in parts what it loads when it is needed
 *   dist/…/verify-thread.cjs, .js         the thread of either host that verifies large backups
 *   dist/…/wipe-thread.cjs, .js           the thread of either host that rewrites a large store after an erasure
 *   dist/…/update-thread.cjs, .js         the thread of either host that brings a large store up to date
 *   dist/…/copy-thread.cjs, .js           the thread of either host that saves what can be read of a damaged record
 *   dist/renderer/                        the page, with manifest.json: request path → file and type, and the
 *                                         same compressed (.br, .gz)
 *   dist/fonts/                           the font files that documents are set in
 */

import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip as gzipCompress } from 'node:zlib';
import type { BuildOptions, Plugin } from 'esbuild';
import { filesUnder, hashOfInputs } from './inputs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

const brotli = promisify(brotliCompress);
const gzip = promisify(gzipCompress);

const products = [
  'electron/main.cjs',
  'electron/preload.cjs',
  'electron/verify-thread.cjs',
  'electron/wipe-thread.cjs',
  'electron/update-thread.cjs',
  'electron/copy-thread.cjs',
  'loopback/main.js',
  'loopback/verify-thread.js',
  'loopback/wipe-thread.js',
  'loopback/update-thread.js',
  'loopback/copy-thread.js',
  'renderer/manifest.json',
];

/** Builds when something changed, and returns whether it did. Throws with the bundler's message when a source is wrong. */
export async function build(): Promise<boolean> {
  const last = products.every((product) => existsSync(join(dist, product))) ? lastInputs() : null;
  const { CHAIRSIDE_BUILT: already } = process.env;
  if (last !== null && last === already) return false;
  const inputs = hashOfInputs(root);
  if (last === inputs) return false;
  // Built aside and moved as a whole, so that a failed or interrupted build leaves the last good one.
  const aside = join(root, 'node_modules', `.chairside-build-${process.pid}`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    await Promise.all([buildHosts(aside), buildPage(join(aside, 'renderer')), copyFonts(join(aside, 'fonts'))]);
    writeFileSync(join(aside, 'inputs.json'), `${JSON.stringify({ inputs })}\n`);
    const old = `${aside}-old`;
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(aside, dist);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return true;
}

function lastInputs(): unknown {
  const file = join(dist, 'inputs.json');
  if (!existsSync(file)) return null;
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof kept === 'object' && kept !== null && 'inputs' in kept ? kept.inputs : null;
}

/**
 * Node's own module of HTTP, without what it would load beside it: imported, it hands out all its names at once, among them
 * those of fetch and WebSockets, which no host uses; that alone takes a tenth of a start.
 */
const httpAlone: Plugin = {
  name: 'chairside-http-alone',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:http$/ }, ({ path }) => ({ path, namespace: 'http-alone' }));
    onLoad({ filter: /.*/, namespace: 'http-alone' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('${path}');`,
      loader: 'js',
    }));
  },
};

/** Packages that are loaded late by name and have a form as modules beside the one that Node takes. */
const moduleForms = Object.fromEntries(
  ['core', 'language-common', 'language-en'].map((name) => [`@zxcvbn-ts/${name}`, `@zxcvbn-ts/${name}/dist/index.mjs`]),
);

/** What a package would load and no host uses. */
export const leftOut = {
  'brotli/decompress.js': join(root, 'documents/pdf/no-woff2.ts'),
  'pg-native': join(root, 'hub/no-native.ts'),
};

async function buildHosts(out: string): Promise<void> {
  const { build: bundle, stop } = await import('esbuild');
  // Lie beside each host's bundle.
  const threads = [
    ...['db/backup/verify-thread.ts', 'db/erasure/wipe-thread.ts', 'db/file/update-thread.ts'],
    'api/readable/copy-thread.ts',
  ].map((thread) => join(root, thread));
  const common: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node24',
    logLevel: 'silent',
    legalComments: 'eof',
    // Native modules, and those that look for files beside themselves: loaded from node_modules at run time.
    external: ['electron', 'better-sqlite3', 'pdf-to-printer', 'harfbuzzjs'],
  };
  await Promise.all([
    bundle({
      ...common,
      entryPoints: [join(root, 'electron/main.ts'), ...threads],
      format: 'cjs',
      alias: leftOut,
      outdir: join(out, 'electron'),
      entryNames: '[name]',
      outExtension: { '.js': '.cjs' },
      // CommonJS has no import.meta; the bundle's own path replaces it.
      define: {
        'import.meta.url': '__bundleUrl',
        'import.meta.dirname': '__dirname',
        'import.meta.filename': '__filename',
      },
      // Reading a stick that does not answer holds a thread of the pool in which PINs are hashed too: before its first use.
      banner: {
        js: "process.env.UV_THREADPOOL_SIZE ??= '16';\nconst __bundleUrl = require('node:url').pathToFileURL(__filename).href;",
      },
    }),
    bundle({
      ...common,
      entryPoints: [join(root, 'electron/preload.ts')],
      format: 'cjs',
      outfile: join(out, 'electron/preload.cjs'),
    }),
    bundle({
      ...common,
      entryPoints: [join(root, 'loopback/main.ts'), ...threads],
      format: 'esm',
      outdir: join(out, 'loopback'),
      entryNames: '[name]',
      // What a start does not need, such as the words of weak passphrases, is read when it is asked for.
      splitting: true,
      chunkNames: 'part-[hash]',
      // As a part, their CommonJS form would hand out no names.
      alias: { ...moduleForms, ...leftOut },
      plugins: [httpAlone],
      // It is read at each start; names stay, because a stack without them tells nothing.
      minifyWhitespace: true,
      // CommonJS packages in the bundle still require Node's modules.
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
      },
    }),
  ]);
  // Otherwise esbuild's service process would stay beside a host started from here.
  await stop();
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

interface Packed {
  readonly br: string;
  readonly gzip: string;
}

/** What compression makes smaller; fonts are compressed already. */
const packable = /\.(?:html|m?js|css|json|svg|wasm)$/;

/** Writes a file compressed beside itself, so that no host compresses anything while it serves. */
async function pack(folder: string, file: string): Promise<Packed> {
  const bytes = readFileSync(join(folder, file));
  const packed = { br: `${file}.br`, gzip: `${file}.gz` };
  const br = brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  writeFileSync(join(folder, packed.br), await br);
  writeFileSync(join(folder, packed.gzip), await gzip(bytes, { level: 9 }));
  return packed;
}

async function buildPage(out: string): Promise<void> {
  const { build: bundle } = await import('vite');
  // A test's build would have another value, and React's compiler would put file names into the page.
  Object.assign(process.env, { NODE_ENV: 'production' });
  await bundle({
    mode: 'production',
    root: join(root, 'renderer'),
    configFile: join(root, 'renderer/vite.config.ts'),
    configLoader: 'native',
    logLevel: 'error',
    publicDir: false,
    // The hosts use our own manifest, below; vite's would be one more served file.
    build: { outDir: out, emptyOutDir: true, manifest: false, reportCompressedSize: false },
  });
  const manifest: Record<string, { file: string; type: string; packed?: Packed }> = {};
  for (const file of filesUnder(out)) {
    const type = contentTypes[extname(file)];
    if (type === undefined) throw new Error(`No content type is known for the built file ${file}.`);
    const packed = packable.test(file) ? await pack(out, file) : undefined;
    manifest[file === 'index.html' ? '/' : `/${file}`] = { file, type, ...(packed && { packed }) };
  }
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  if (/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i.test(page))
    throw new Error('The built page has an inline script or style, which its content security policy forbids.');
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}

async function copyFonts(out: string): Promise<void> {
  const { fontFiles } = await import('../documents/typeset/fonts.ts');
  mkdirSync(out, { recursive: true });
  for (const { name, source } of fontFiles) cpSync(join(root, 'node_modules', source), join(out, name));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log((await build()) ? 'Built into dist/.' : 'dist/ is up to date.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
