import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Reply } from '../../api/contract/contract.ts';
import { installedProgram } from '../../scripts/setup/electron.mjs';
import { parseReply } from './browser-host.ts';
import { hasShim, node24, root, shimSource } from './paths.ts';

/** What the shim saw; only what tests look at. */
export const ShimReport = z.object({
  unimplemented: z.record(z.string(), z.number()),
  warnings: z.array(z.string()),
  uncaught: z.array(z.unknown()),
  unhandledRejections: z.array(z.unknown()),
  preloadErrors: z.array(z.unknown()),
  exposed: z.record(z.string(), z.unknown()),
  schemes: z.record(z.string(), z.unknown()),
  protocolHandlers: z.array(z.string()).optional(),
  ipc: z.object({ handlers: z.array(z.string()), listeners: z.array(z.string()), errors: z.array(z.unknown()) }),
  csp: z.array(z.object({ url: z.string(), source: z.string(), policy: z.string() })),
  sessions: z.record(z.string(), z.record(z.string(), z.unknown())),
  permissions: z.record(z.string(), z.record(z.string(), z.boolean())),
  windows: z.array(
    z.object({ options: z.record(z.string(), z.unknown()), webPreferences: z.record(z.string(), z.unknown()) }),
  ),
  guards: z
    .array(z.object({ windowOpenHandler: z.boolean(), navigationGuard: z.boolean(), attachWebviewGuard: z.boolean() }))
    .optional(),
  navigations: z.array(z.object({ requested: z.string().optional(), allowed: z.boolean().optional() })),
  windowOpens: z.array(z.object({ url: z.string(), allowed: z.boolean() })),
  external: z.array(z.unknown()),
  console: z.array(z.object({ level: z.string(), text: z.string() })),
  app: z.record(z.string(), z.unknown()),
  exit: z.object({ code: z.number(), by: z.string() }).nullable(),
});
export type ShimReport = z.infer<typeof ShimReport>;

type Way = { readonly kind: 'real'; readonly program: string } | { readonly kind: 'shim' };

/** How the built shell can be run here: by Electron itself, else by the shim, else not at all (then the bundles are checked by reading them). */
export function electronWay(): Way | null {
  const program = installedProgram();
  if (program !== null) return { kind: 'real', program };
  return hasShim ? { kind: 'shim' } : null;
}

export interface ElectronHost {
  call(name: string, input: unknown): Promise<Reply>;
  /** Runs in the page's own world; the value of the expression, awaited. */
  evaluate(script: string): Promise<unknown>;
  /** Sends the page somewhere, as a link in it would; the title of what is shown afterwards. */
  goto(address: string): Promise<unknown>;
  reload(): Promise<void>;
  /** Keys of a plugged-in keyboard: "Control+Shift+I". */
  press(keys: string): Promise<void>;
  /** Runs a function of Electron's own API in the main process, given as source: "({ app }) => app.isReady()". */
  inMain(source: string): Promise<unknown>;
  /** Quits as the system does; the exit code, everything printed, and the shim's report. */
  end(): Promise<Ended>;
  kill(): Promise<void>;
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly report: ShimReport | null;
}

export interface ElectronOptions {
  /** Words for the app, after its own folder. */
  readonly words?: readonly string[];
  /** What the shim's keychain says it is. A real machine has its own. */
  readonly keychain?: 'gnome_libsecret' | 'basic_text';
}

/** Starts the built Electron host, unchanged, on a data folder. */
export async function startElectronHost(dataFolder: string, options: ElectronOptions = {}): Promise<ElectronHost> {
  const lines = await listenForDriver();
  const started = launch(dataFolder, options, { drive: true, port: lines.port });
  const driver = await Promise.race([
    lines.driver,
    started.ended.then(({ code, output }) => {
      throw new Error(`Electron ended with ${code} before its page was there:\n${output}`);
    }),
  ]);
  lines.close();
  return {
    call: async (name, input) => {
      const script = `window.chairside.call(${JSON.stringify(name)}, ${JSON.stringify(input)}).then((reply) => JSON.stringify(reply))`;
      return parseReply(String(await driver.ask('evaluate', script)));
    },
    evaluate: (script) => driver.ask('evaluate', script),
    goto: (address) => driver.ask('goto', address),
    reload: async () => {
      await driver.ask('reload', null);
    },
    press: async (keys) => {
      await driver.ask('press', keys);
    },
    inMain: (source) => driver.ask('inMain', source),
    end: () => {
      driver.end();
      return started.ended;
    },
    kill: async () => {
      started.kill();
      await started.ended;
    },
  };
}

/** Runs the built host without a test inside it, until it ends by itself or `seconds` are over. */
export function runElectronAlone(dataFolder: string, options: ElectronOptions, seconds: number): Promise<Ended> {
  return launch(dataFolder, options, { drive: false, port: 0, seconds }).ended;
}

interface Launch {
  readonly drive: boolean;
  readonly port: number;
  readonly seconds?: number;
}

function launch(dataFolder: string, options: ElectronOptions, { drive, port, seconds }: Launch) {
  const way = electronWay();
  if (way === null) throw new Error('there is neither Electron nor the shim here');
  const scratch = mkdtempSync(join(tmpdir(), 'chairside-electron-'));
  const reportFile = join(scratch, 'report.json');
  const words = [`--data=${dataFolder}`, ...(options.words ?? [])];
  const [program, arguments_] = way.kind === 'real' ? realCommand(way.program) : shimCommand();

  function realCommand(electron: string): [string, string[]] {
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
    const driver = drive ? ['-r', join(root, 'tests/hosts/drive-real.cjs')] : [];
    return [electron, [...driver, root, ...(asRoot ? ['--no-sandbox'] : []), ...words]];
  }

  function shimCommand(): [string, string[]] {
    const scenario = join(scratch, 'scenario.json');
    writeFileSync(scenario, JSON.stringify({ safeStorage: { backend: options.keychain ?? 'gnome_libsecret' } }));
    const fixed = ['--app', root, '--user-data', join(scratch, 'user'), '--report', reportFile, '--scenario', scenario];
    const driver = drive ? ['--drive', join(root, 'tests/hosts/drive-shim.mjs')] : [];
    const limit = seconds === undefined ? [] : ['--timeout', String(seconds)];
    return [node24, [join(preparedShim(), 'run.mjs'), ...fixed, ...driver, ...limit, '--', ...words]];
  }

  const child = spawn(program, arguments_, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CHAIRSIDE_TEST_PORT: String(port) },
    // A group of its own: a kill has to reach the browser processes as well, as a power cut would.
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
  const timer = seconds === undefined ? null : setTimeout(() => child.kill('SIGTERM'), seconds * 1_000 + 5_000);
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => {
      if (timer) clearTimeout(timer);
      const report = existsSync(reportFile) ? ShimReport.parse(JSON.parse(readFileSync(reportFile, 'utf8'))) : null;
      rmSync(scratch, { recursive: true, force: true });
      resolve({ code, output, report });
    });
  });
  return {
    ended,
    kill: () => {
      killGroup(child);
      if (way.kind === 'shim') rmSync(shimLock(join(dataFolder, 'electron')), { recursive: true, force: true });
    },
  };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

/** The shim's single-instance lock is a folder, which outlives a kill; Electron's own lock does not. */
function shimLock(userData: string): string {
  return join(tmpdir(), `shim-lock-${createHash('sha1').update(userData).digest('hex').slice(0, 16)}`);
}

/** The tool's folder may not be written to: it is copied beside our packages and gets its own there, once per version. */
function preparedShim(): string {
  const lock = readFileSync(join(shimSource, 'package-lock.json'));
  const folder = join(
    root,
    'node_modules',
    `.chairside-shim-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`,
  );
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  cpSync(shimSource, making, { recursive: true, dereference: true, mode: 0 });
  spawnSync('chmod', ['-R', 'u+w', making]);
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: making,
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`the shim's packages could not be installed:\n${result.stderr}`);
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another test file was quicker.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

interface Driver {
  ask(command: string, argument: unknown): Promise<unknown>;
  end(): void;
}

const Answer = z.object({ id: z.number(), value: z.unknown().optional(), error: z.string().optional() });

async function listenForDriver(): Promise<{ port: number; driver: Promise<Driver>; close(): void }> {
  const server = createServer();
  const driver = new Promise<Driver>((resolve) => server.once('connection', (socket) => resolve(speakWith(socket))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return { port: bound.port, driver, close: () => server.close() };
}

function speakWith(socket: Socket): Driver {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  createInterface({ input: socket }).on('line', (line) => {
    const { id, value, error } = Answer.parse(JSON.parse(line));
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(value);
    else asked?.reject(new Error(error));
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the driver is gone'));
  });
  return {
    ask: (command, argument) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.write(`${JSON.stringify({ id: last, command, argument })}\n`);
      }),
    end: () => socket.write(`${JSON.stringify({ id: 0, command: 'end' })}\n`),
  };
}
