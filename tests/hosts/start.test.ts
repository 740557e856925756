import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.ts';
import { parseReply, postJson, startBrowserHost, takeSession } from './browser-host.ts';
import { node24, root } from './paths.ts';

let dataFolder: string;
let running: ChildProcess[] = [];

beforeAll(async () => {
  await build();
});
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'chairside-start-'));
});
afterEach(() => {
  for (const child of running) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  running = [];
  rmSync(dataFolder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  output(): string;
  readonly ended: Promise<number | null>;
  address(): Promise<string>;
}

function start(program: string, words: readonly string[], change: Record<string, string | undefined> = {}): Started {
  const env = { ...process.env, ...change };
  for (const [name, value] of Object.entries(change)) if (value === undefined) delete env[name];
  const child = spawn(program, words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
    shell: process.platform === 'win32',
  });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const address = () =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = /^Chairside is running at (http:\/\/127\.0\.0\.1:\d+\/#[\w-]{22})$/m.exec(output)?.[1];
        if (found) resolve(found);
      };
      child.stdout.on('data', () => setImmediate(look));
      void ended.then((code) => reject(new Error(`ended with ${code}:\n${output}`)));
    });
  return { child, output: () => output, ended, address };
}

const startCommand = [join(root, 'scripts/start.mjs')];

/** The host notices by itself that it is alone: soon, and later on a machine with much to do. */
async function ended(address: string): Promise<void> {
  const answer = () =>
    fetch(new URL('/', address)).then(
      () => 'served',
      () => 'ended',
    );
  await expect.poll(answer, { timeout: 60_000 }).toBe('ended');
}

describe('npm start', () => {
  it('serves at the address it prints and ends cleanly on a signal', async () => {
    const started = start('npm', ['start', '--', '--browser', '--no-open', '--data', dataFolder]);
    const address = await started.address();
    const page = await fetch(new URL('/', address));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>Chairside</title>');
    const token = await takeSession(address);
    const reply = parseReply(await postJson(address, '/call', { name: 'app.status', input: {} }, token));
    expect(reply).toMatchObject({ ok: true, value: { mode: 'setup', host: 'browser' } });
    started.child.kill('SIGTERM');
    await started.ended;
    // npm goes first; the host notices and follows.
    await ended(address);
  });

  it('ends when the command that started it is killed, and leaves the store to the next start', async () => {
    const started = start('npm', ['start', '--', '--browser', '--no-open', '--data', dataFolder]);
    const address = await started.address();
    started.child.kill('SIGKILL');
    await started.ended;
    await ended(address);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('leaves with 0 on %s', async (signal) => {
    if (process.platform === 'win32') return expect(signal).toMatch(/^SIG/); // Windows has no signals to send to a process
    const started = start(node24, [...startCommand, '--browser', '--no-open', '--data', dataFolder]);
    await started.address();
    started.child.kill(signal);
    started.child.kill(signal);
    expect(await started.ended).toBe(0);
  });

  it('without a display says why in one line and serves the browser host', async () => {
    const words = [
      ...startCommand,
      '--no-open',
      '--data',
      dataFolder,
      ...(process.platform === 'linux' ? [] : ['--browser']),
    ];
    const started = start(node24, words, { DISPLAY: undefined, WAYLAND_DISPLAY: undefined });
    await started.address();
    const said = started.output().trim().split('\n');
    expect(said.at(-1)).toMatch(/^Chairside is running at /);
    if (process.platform === 'linux')
      expect(said.slice(0, -1)).toEqual([
        'Chairside uses the browser, because there is no display for a window of its own.',
      ]);
  });

  it.each([
    ['an unknown option', ['--brwser']],
    ['a word that is no option', ['browser']],
    ['a port that is none', ['--port', '70000']],
    ['a port in words', ['--port', 'eighty']],
    ['an option without its value', ['--data']],
  ])('answers %s with its usage and 64, and starts nothing', async (_what, words) => {
    const started = start(node24, [...startCommand, ...words]);
    expect(await started.ended).toBe(64);
    expect(started.output()).toMatch(/Usage: npm start/);
    expect(started.output()).not.toMatch(/\bat .*\.mjs/);
  });

  it('on the port that was asked for, and says so when it is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const bound = taken.address();
    const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
    const words = [...startCommand, '--browser', '--no-open', '--data', dataFolder, '--port', String(port)];
    const refused = start(node24, words);
    expect(await refused.ended).toBe(1);
    expect(refused.output().trim()).toBe(`Port ${port} is taken by another program. Choose another one with --port.`);
    await new Promise((resolve) => taken.close(resolve));
    expect(new URL(await start(node24, words).address()).port).toBe(String(port));
  });

  it.runIf(process.platform === 'linux')('writes no image of its memory when it crashes', async () => {
    const started = start(node24, [...startCommand, '--browser', '--no-open', '--data', dataFolder]);
    await started.address();
    const host = readFileSync(`/proc/${started.child.pid}/task/${started.child.pid}/children`, 'utf8').trim();
    expect(readFileSync(`/proc/${host}/limits`, 'utf8')).toMatch(/^Max core file size +0 +/m);
    // And a stick that hangs holds one of sixteen threads, not one of four.
    expect(readFileSync(`/proc/${host}/environ`, 'utf8').split('\0')).toContain('UV_THREADPOOL_SIZE=16');
  });

  it('keeps the records in the folder it was given, for this user only', async () => {
    const folder = join(dataFolder, 'made', 'by', 'start');
    const started = start(node24, [...startCommand, '--browser', '--no-open', '--data', folder]);
    await started.address();
    expect(existsSync(join(folder, 'device'))).toBe(true);
  });
});

describe('a printed address', () => {
  it('works for one tab; a restart prints another and the old token is void', async () => {
    const first = await startBrowserHost(dataFolder, ['--no-open', '--port', '0']);
    const token = await takeSession(first.address);
    await expect(takeSession(first.address)).rejects.toThrow(/^401/);
    await postJson(first.address, '/call', { name: 'app.status', input: {} }, token);
    expect(await first.end()).toBe(0);
    const second = await startBrowserHost(dataFolder);
    expect(new URL(second.address).hash).not.toBe(new URL(first.address).hash);
    await expect(postJson(second.address, '/call', { name: 'app.status', input: {} }, token)).rejects.toThrow(/^401/);
    await second.kill();
  });
});
