import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contentSecurityPolicy, loadPages } from '../../api/host/pages.ts';
import { type Manifest, readManifest, readRecovery, storeName } from '../../db/backup/manifest.ts';
import { openRecoveryHalf } from '../../db/vault/recovery-half.ts';
import { staffLanguages } from '../../domain/clinic/staff-language.ts';
import { Sha256 } from '../../domain/ids.ts';
import { appLanguages } from '../../domain/protocol/translations/app-languages.ts';
import { clientLanguages } from '../../renderer/words/client-language.ts';
import { staffWords } from '../../renderer/words/staff-language.ts';
import { build } from '../../scripts/build.ts';
import { firstScreenScripts, scriptsFrom } from '../../scripts/first-screen.ts';
import { root } from './paths.ts';
import { requiredPackages } from './required-packages.ts';

const dist = join(root, 'dist');
const read = (file: string) => readFileSync(join(dist, file), 'utf8');

beforeAll(async () => {
  await build();
});

/** Loaded from beside the bundles at run time. */
const outside = ['better-sqlite3', 'harfbuzzjs', 'pdf-to-printer'];

const loopbackScripts = (): string[] => readdirSync(join(dist, 'loopback')).map((file) => `loopback/${file}`);

const erasedClient = 'tests/kept-stores/erased-client/chairside-20261124T125700Z-CH-TEST';

async function keptBackup(folder: string): Promise<{ key: Uint8Array; manifest: Manifest }> {
  const views = readFileSync(join(root, 'tests/kept-stores/first-visits/views.json'), 'utf8');
  const { recoveryKey } = z.object({ recoveryKey: z.string() }).parse(JSON.parse(views));
  const half = readRecovery(folder);
  const manifest = readManifest(folder);
  if (!half || !manifest) throw new Error('the kept backup is not whole');
  return { key: await openRecoveryHalf(half, recoveryKey), manifest };
}

describe('the built bundles', () => {
  it('the main process asks for Electron and the packages that stay outside, and for nothing else', () => {
    expect(requiredPackages(read('electron/main.cjs'))).toEqual([
      'better-sqlite3',
      'electron',
      'harfbuzzjs',
      'pdf-to-printer',
    ]);
  });

  it('the preload is one CommonJS script that asks for Electron only and holds no rule of ours', () => {
    const preload = read('electron/preload.cjs');
    const asked = [...preload.matchAll(/require\(\s*["']([^"']+)["']\s*\)/g)].map((match) => match[1]);
    expect(asked).toEqual(['electron']);
    expect(preload).not.toMatch(/^\s*(?:import|export)\b/m);
    expect(preload.length).toBeLessThan(2_000);
  });

  it('the main process sets up what reads fonts with the first paper, from itself', () => {
    const main = read('electron/main.cjs');
    expect(main).toMatch(/\bcreate\b[^}]*\}\s*=\s*await Promise\.resolve\(\)\.then\(\(\)\s*=>\s*\(init_/);
    expect(requiredPackages(main)).not.toContain('fontkit');
  });

  it('the browser host reads fonts, weak passphrases and the like from parts beside itself, when they are asked for', () => {
    const all = loopbackScripts().map((file) => [file, read(file)] as const);
    const early = [...read('loopback/main.js').matchAll(/(?:^|;)(?:import|export)[^;'"]*from"\.\/([^"]+)"/gm)].map(
      ([, part = '']) => `loopback/${part}`,
    );
    for (const words of ['Unknown font format', 'lastnames']) {
      const parts = all.filter(([, source]) => source.includes(words)).map(([file]) => file);
      expect(parts.length, words).toBeGreaterThan(0);
      for (const part of parts) expect(['loopback/main.js', ...early], words).not.toContain(part);
    }
    // Imported, it would load what fetch and WebSockets need at every start.
    for (const [file, source] of all) expect(source, file).not.toMatch(/(?:from|import)\s*["'](?:node:)?https?["']/);
    // A CommonJS package as a part hands out no names: whoever takes one by name gets nothing.
    for (const [file, source] of all) expect(source, file).not.toMatch(/export\s+default require_/);
    for (const [file, source] of all)
      expect(
        requiredPackages(source).filter((name) => !outside.includes(name)),
        file,
      ).toEqual([]);
  });

  it('package.json names the built entry', () => {
    const { main } = z.object({ main: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    expect(main).toBe('dist/electron/main.cjs');
    expect(existsSync(join(root, main))).toBe(true);
  });

  it.each(['electron/verify-thread.cjs', 'loopback/verify-thread.js'])(
    '%s verifies a backup, and says which one is damaged',
    async (script) => {
      const folder = join(root, erasedClient);
      const { key, manifest } = await keptBackup(folder);
      const answer = (described: Pick<Manifest, 'head' | 'counts' | 'schema'>) =>
        new Promise((resolve, reject) => {
          const { head, counts, schema } = described;
          const workerData = { file: join(folder, storeName), key, described: { head, counts, schema } };
          const thread = new Worker(join(dist, script), { workerData });
          thread.once('message', resolve);
          thread.once('error', reject);
        });
      expect(await answer(manifest)).toMatchObject({ says: 'sound', erased: [{ visits: [expect.any(String)] }] });
      expect(
        await answer({ ...manifest, head: { ...manifest.head, hash: Sha256.parse('0'.repeat(64)) } }),
      ).toMatchObject({
        says: 'damaged',
      });
    },
  );

  it.each(['electron/wipe-thread.cjs', 'loopback/wipe-thread.js'])('%s wipes a store', async (script) => {
    const { key } = await keptBackup(join(root, erasedClient));
    const folder = mkdtempSync(join(tmpdir(), 'chairside-wiped-'));
    const file = join(folder, storeName);
    cpSync(join(root, erasedClient, storeName), file);
    const { ino } = statSync(file);
    try {
      const answer = await new Promise((resolve, reject) => {
        const thread = new Worker(join(dist, script), { workerData: { file, key } });
        thread.once('message', resolve);
        thread.once('error', reject);
      });
      expect(answer).toEqual({ says: 'wiped' });
      expect(statSync(file).ino).not.toBe(ino);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('nothing of the machine that built them is in them', () => {
    for (const file of [
      'electron/main.cjs',
      'electron/preload.cjs',
      'electron/verify-thread.cjs',
      'electron/wipe-thread.cjs',
      ...loopbackScripts(),
    ])
      expect(read(file).includes(root), file).toBe(false);
    for (const [path, page] of loadPages(join(dist, 'renderer')))
      expect(Buffer.from(page.bytes).includes(root), path).toBe(false);
  });
});

/** A sentence that only one language has. */
const ownSentence = (sign: object): string => z.object({ readerIntro: z.string() }).parse(sign).readerIntro;

describe('the built page', () => {
  it('loads its own files only, nothing inline, all of them on the map', () => {
    const pages = loadPages(join(dist, 'renderer'));
    const start = pages.get('/');
    expect(start?.type).toBe('text/html; charset=utf-8');
    const html = Buffer.from(start?.bytes ?? []).toString();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/i);
    const links = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(pages.has(link), link).toBe(true);
  });

  it('needs at most 120 KB of compressed JavaScript for its first screen', () => {
    const needed = firstScreenScripts(loadPages(join(dist, 'renderer')));
    const total = [...needed.values()].reduce((sum, size) => sum + size, 0);
    // React alone is more than that: a search that finds no files would prove nothing.
    expect(total).toBeGreaterThan(60_000);
    expect(total, [...needed.keys()].join(', ')).toBeLessThanOrEqual(120_000);
  });

  it('has each language of clients in a file of its own, which no other language and no first screen asks for', async () => {
    const pages = loadPages(join(dist, 'renderer'));
    const scripts = [...pages].filter(([path]) => path.endsWith('.js'));
    const first = [...firstScreenScripts(pages).keys()];
    const spoken = await Promise.all(
      Object.entries(clientLanguages).flatMap(([language, { load }]) =>
        load ? [load().then(({ catalogues: { sign } }) => ({ language, words: ownSentence(sign) }))] : [],
      ),
    );
    expect(spoken.length).toBe(appLanguages.length - 1);
    for (const { language, words } of spoken) {
      const holding = scripts.filter(([, { bytes }]) => Buffer.from(bytes).toString().includes(words));
      expect(holding, language).toHaveLength(1);
      const asked = [...scriptsFrom(pages, holding[0]?.[0] ?? '').keys(), ...first];
      const text = asked.map((path) => Buffer.from(pages.get(path)?.bytes ?? []).toString());
      const others = spoken.filter((other) => other.language !== language);
      for (const other of others)
        expect(
          text.some((one) => one.includes(other.words)),
          `${other.language} with ${language}`,
        ).toBe(false);
      expect(first).not.toContain(holding[0]?.[0]);
    }
  });

  it('has the words of each staff language in files of their own, which no other one, no client and no first screen asks for', async () => {
    const pages = loadPages(join(dist, 'renderer'));
    const text = (path: string) => Buffer.from(pages.get(path)?.bytes ?? []).toString();
    const scripts = [...pages.keys()].filter((path) => path.endsWith('.js'));
    const only = await Promise.all(
      staffLanguages.map(async (language) => {
        const { catalogues } = await staffWords[language].rest();
        const { sealTreated: words } = z.object({ done: z.object({ sealTreated: z.string() }) }).parse(catalogues).done;
        return { language, words, holding: scripts.filter((path) => text(path).includes(words)) };
      }),
    );
    const clients = await Promise.all(
      Object.values(clientLanguages).flatMap(({ load }) =>
        load ? [load().then(({ catalogues: { sign } }) => ownSentence(sign))] : [],
      ),
    );
    const first = [...firstScreenScripts(pages).keys()];
    const ofClients = scripts.filter((path) => clients.some((words) => text(path).includes(words)));
    for (const { language, holding, words } of only) {
      expect(holding, language).toHaveLength(1);
      const asked = [...scriptsFrom(pages, ...holding).keys()].map(text);
      for (const other of only.filter((one) => one.language !== language))
        expect(
          asked.some((one) => one.includes(other.words)),
          `${other.language} with ${language}`,
        ).toBe(false);
      for (const path of [...first, ...scriptsFrom(pages, ...ofClients).keys()])
        expect(text(path).includes(words), `${language} in ${path}`).toBe(false);
    }
  });

  it('names every script of its first screen itself, and the letters it is written in: none of them waits for another', () => {
    const pages = loadPages(join(dist, 'renderer'));
    const html = Buffer.from(pages.get('/')?.bytes ?? []).toString();
    for (const script of firstScreenScripts(pages).keys()) expect(html).toContain(`src="${script}"`);
    expect(html).toMatch(/<link[^>]*rel="preload"[^>]*as="font"[^>]*href="\/assets\/hanken-grotesk-latin-wght-normal-/);
    const styles = [...pages].filter(([, { type }]) => type.startsWith('text/css'));
    const [, font = ''] = html.match(/href="([^"]*\.woff2)"/) ?? [];
    // The same file as in the styles, or it would be loaded twice.
    expect(styles.some(([, { bytes }]) => Buffer.from(bytes).toString().includes(font))).toBe(true);
  });

  it('asks for the status from a file of 2 KB that waits for no other', () => {
    const html = read('renderer/index.html');
    const [, early = ''] = html.match(/<script type="module" async crossorigin src="([^"]*)">/) ?? [];
    const { bytes, packed } = loadPages(join(dist, 'renderer')).get(early) ?? {};
    const code = Buffer.from(bytes ?? []).toString();
    expect(packed?.gzip.length).toBeLessThan(2_000);
    expect(code).toContain('app.status');
    // What guards the page comes before its first word to the host.
    expect(code.indexOf('RTCPeerConnection')).toBeLessThan(code.indexOf('app.status'));
    expect(code).not.toMatch(/\bimport\s*[{"'`(*]|\bfrom\s*["'`]/);
  });

  it('has a fingerprint in the name of every other file', () => {
    for (const path of loadPages(join(dist, 'renderer')).keys())
      if (path !== '/') expect(path).toMatch(/^\/assets\/.+-[\w-]{8}\.\w+$/);
  });

  it('is compressed by the build, and every packing holds the same bytes', () => {
    const packed = [...loadPages(join(dist, 'renderer')).values()].flatMap((page) =>
      page.packed ? [{ bytes: page.bytes, ...page.packed }] : [],
    );
    expect(packed.length).toBeGreaterThan(10);
    for (const { bytes, br, gzip } of packed) {
      expect(brotliDecompressSync(br).equals(bytes)).toBe(true);
      expect(gunzipSync(gzip).equals(bytes)).toBe(true);
    }
  });

  it('has nothing of the gallery in it, which is for whoever works on Chairside', () => {
    for (const [path, page] of loadPages(join(dist, 'renderer'))) {
      const text = Buffer.from(page.bytes).toString();
      for (const trace of ['recordings.json', 'client-aftercare-sign', 'GalleryIndex'])
        expect(text.includes(trace), `${trace} in ${path}`).toBe(false);
    }
  });

  it('asks in its styles for no file that its policy would refuse', () => {
    expect(contentSecurityPolicy).toContain("font-src 'self'");
    for (const [path, page] of loadPages(join(dist, 'renderer'))) {
      if (!page.type.startsWith('text/css')) continue;
      const addresses = [
        ...Buffer.from(page.bytes)
          .toString()
          .matchAll(/url\(\s*["']?([^"')]+)/g),
      ].map((match) => match[1]);
      for (const address of addresses) expect(address, path).toMatch(/^\/assets\/|^\.\/|^[\w-]+\.\w+$|^#/);
    }
  });
});

describe('what documents are set in', () => {
  it('comes with the build', () => {
    for (const font of ['NotoSans_400Regular.ttf', 'NotoSans_700Bold.ttf'])
      expect(readFileSync(join(dist, 'fonts', font)).length).toBeGreaterThan(10_000);
  });
});
