import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { Arch, Platform, build as pack } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { build } from '../../scripts/build.ts';
import { root } from './paths.ts';
import { requiredPackages } from './required-packages.ts';

/**
 * electron-builder itself packs the app, with its own rules about files. Only Electron is a stand-in here, because its
 * binary is fetched where there is a network; and fuses cannot be set in a stand-in.
 */
const Manifest = z.object({
  main: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()).optional(),
  scripts: z.record(z.string(), z.string()).optional(),
});
const Pages = z.record(z.string(), z.object({ file: z.string() }));
const configuration = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
const arch = process.arch === 'arm64' ? 'arm64' : 'x64';

let folder: string;
let resources: string;
let archive: Archive;

interface Archive {
  /** Path with slashes → size in bytes. */
  readonly files: ReadonlyMap<string, number>;
  read(path: string): string;
}

const Entry: z.ZodType<Entry> = z.lazy(() =>
  z.object({
    files: z.record(z.string(), Entry).optional(),
    size: z.number().optional(),
    offset: z.string().optional(),
    unpacked: z.boolean().optional(),
  }),
);
interface Entry {
  files?: Record<string, Entry> | undefined;
  size?: number | undefined;
  offset?: string | undefined;
  unpacked?: boolean | undefined;
}

/** The archive's index: its length stands at byte 12, after three other lengths. */
function readArchive(file: string): Archive {
  const bytes = readFileSync(file);
  const index = Entry.parse(JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8')));
  const base = 8 + bytes.readUInt32LE(4);
  const entries = new Map<string, Entry>();
  const walk = (entry: Entry, path: string): void => {
    for (const [name, child] of Object.entries(entry.files ?? {})) {
      const at = path === '' ? name : `${path}/${name}`;
      if (child.files) walk(child, at);
      else entries.set(at, child);
    }
  };
  walk(index, '');
  return {
    files: new Map([...entries].map(([path, { size }]) => [path, size ?? 0])),
    read(path) {
      const { offset, size } = entries.get(path) ?? {};
      const from = base + Number(offset);
      return bytes.subarray(from, from + (size ?? 0)).toString('utf8');
    },
  };
}

function allFiles(of: string): string[] {
  return readdirSync(of, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(of, name)).isFile())
    .map((name) => name.split(sep).join('/'));
}

/** What main.cjs asks for besides Electron. The printing program is for Windows only. */
function loadedPackages(): string[] {
  const bundle = readFileSync(join(root, 'dist/electron/main.cjs'), 'utf8');
  return requiredPackages(bundle).filter((name) => name !== 'electron' && name !== 'pdf-to-printer');
}

beforeAll(async () => {
  await build();
  folder = mkdtempSync(join(tmpdir(), 'chairside-package-'));
  const electron = join(folder, 'electron');
  mkdirSync(join(electron, 'locales'), { recursive: true });
  mkdirSync(join(electron, 'resources'));
  for (const file of [
    'electron',
    'version',
    'LICENSE',
    'LICENSES.chromium.html',
    'locales/en-US.pak',
    'locales/de.pak',
  ])
    writeFileSync(join(electron, file), 'a stand-in', { mode: 0o755 });
  const config = join(folder, 'electron-builder.yml');
  const without = configuration
    .replace(/^electronFuses:\n(?: .*\n)+/m, '')
    .replace(/^ {2}output: out$/m, `  output: ${JSON.stringify(join(folder, 'out'))}`);
  writeFileSync(config, `${without}\nelectronDist: ${JSON.stringify(electron)}\n`);
  await pack({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir', Arch[arch]),
    publish: 'never',
    config,
  });
  resources = join(folder, 'out', arch === 'x64' ? 'linux-unpacked' : 'linux-arm64-unpacked', 'resources');
  archive = readArchive(join(resources, 'app.asar'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('holds the bundles, the page, the database driver with this target’s binary, and not one file more', () => {
    const pages = Pages.parse(JSON.parse(readFileSync(join(root, 'dist/renderer/manifest.json'), 'utf8')));
    const driver = join(root, 'node_modules/better-sqlite3');
    const expected = [
      'package.json',
      'dist/electron/main.cjs',
      'dist/electron/preload.cjs',
      'dist/electron/copy-thread.cjs',
      'dist/electron/update-thread.cjs',
      'dist/electron/verify-thread.cjs',
      'dist/electron/wipe-thread.cjs',
      'dist/renderer/manifest.json',
      ...Object.values(pages).map(({ file }) => `dist/renderer/${file}`),
      'node_modules/better-sqlite3/package.json',
      'node_modules/better-sqlite3/LICENSE',
      ...allFiles(join(driver, 'lib')).map((file) => `node_modules/better-sqlite3/lib/${file}`),
      `node_modules/better-sqlite3/prebuilds/${process.platform}-${arch}.node`,
    ];
    // A package without native parts that the bundle loads at run time comes as it was published.
    const asPublished = loadedPackages().filter((name) => name !== 'better-sqlite3');
    const files = [...archive.files.keys()].filter(
      (file) => !asPublished.some((name) => file.startsWith(`node_modules/${name}/`)),
    );
    expect(files.sort()).toEqual([...new Set(expected)].sort());
  });

  it('holds every package that the main bundle loads at run time, and no other', () => {
    const held = new Set(
      [...archive.files.keys()].flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
    );
    expect([...held].sort()).toEqual(loadedPackages());
  });

  it('holds no test, no source, no dev dependency and nothing secret', () => {
    const { devDependencies } = Manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    const names = [...archive.files.keys(), ...allFiles(resources)];
    for (const name of names) {
      expect(name).not.toMatch(/(?:^|\/)(?:tests?|src|deps|docs|\.git|\.types)\/|\.tsx?$|\.tsbuildinfo$|\.map$/);
      expect(name).not.toMatch(/\.env|\.pem$|\.p12$|\.key$|keys(?:\.2)?\.json$|\.db(?:-wal)?$|\.npmrc$|heads\.json$/);
      for (const dependency of Object.keys(devDependencies ?? {}))
        expect(name.includes(`node_modules/${dependency}/`), name).toBe(false);
    }
  });

  it('says nothing of how it was built', () => {
    const manifest = Manifest.parse(JSON.parse(archive.read('package.json')));
    expect(manifest.main).toBe('dist/electron/main.cjs');
    expect(manifest.scripts).toBeUndefined();
    expect(manifest.devDependencies).toBeUndefined();
  });

  it('carries the fonts that documents are set in and the licence, beside the archive', () => {
    const beside = allFiles(resources).filter((file) => !file.startsWith('app.asar'));
    expect(beside.sort()).toEqual(
      ['LICENSE.txt', ...allFiles(join(root, 'dist/fonts')).map((file) => `fonts/${file}`)].sort(),
    );
  });

  it('leaves the native binary outside of the archive, where the system can load it', () => {
    const unpacked = allFiles(join(resources, 'app.asar.unpacked'));
    expect(unpacked).toContain(`node_modules/better-sqlite3/prebuilds/${process.platform}-${arch}.node`);
    for (const file of unpacked) expect(file).toMatch(/^node_modules\/better-sqlite3\//);
  });

  it('is as large as docs/kiosk-setup.md says, Electron itself not counted', () => {
    const said = /The app itself takes (\d+) MB/.exec(readFileSync(join(root, 'docs/kiosk-setup.md'), 'utf8'))?.[1];
    const bytes = allFiles(resources).reduce((sum, file) => sum + statSync(join(resources, file)).size, 0);
    const megabytes = bytes / 1e6;
    expect(Math.abs(megabytes - Number(said)) / Number(said), `${megabytes.toFixed(1)} MB`).toBeLessThan(0.2);
  });

  it('is made for four systems’ ways of installing, with every fuse set', () => {
    for (const line of [
      'runAsNode: false',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'grantFileProtocolExtraPrivileges: false',
      'enableCookieEncryption: true',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
      'asar: true',
      'publish: null',
    ])
      expect(configuration).toMatch(new RegExp(`^ *${line}$`, 'm'));
    for (const target of ['nsis', 'dmg', 'AppImage', 'deb'])
      expect(configuration).toMatch(new RegExp(`^ +- ${target}$`, 'm'));
    expect(configuration).not.toMatch(/fileAssociations|protocols:|CSC_[A-Z_]+ *:|password:/i);
  });
});
