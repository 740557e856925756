import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import type { Reply } from '../../api/contract/contract.ts';
import { node24, root } from './paths.ts';

export interface BrowserHost {
  /** The address that was printed, with its one-time code. */
  readonly address: string;
  readonly process: ChildProcess;
  /** Everything printed so far, both streams. */
  output(): string;
  call(name: string, input: unknown): Promise<Reply>;
  /** SIGTERM, as a service manager would; resolves to the exit code. */
  end(): Promise<number | null>;
  /** SIGKILL: no goodbye, as when the battery dies. */
  kill(): Promise<void>;
}

const announcement = /^Chairside is running at (http:\/\/127\.0\.0\.1:\d+\/#[\w-]+)$/m;

/** Starts the browser host as the start command does, as a process of its own, and takes the session of its page. */
export async function startBrowserHost(
  dataFolder: string,
  words: readonly string[] = ['--no-open'],
  env: NodeJS.ProcessEnv = process.env,
): Promise<BrowserHost> {
  const child = spawn(node24, ['scripts/host.mjs', '--browser', '--data', dataFolder, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      output += part.toString();
      const found = announcement.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => reject(new Error(`the host ended with ${code} before it was ready:\n${output}`)));
  });
  let token: Promise<string> | null = null;
  return {
    address,
    process: child,
    output: () => output,
    async call(name, input) {
      token ??= takeSession(address);
      return parseReply(await postJson(address, '/call', { name, input }, await token));
    },
    end: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export async function takeSession(address: string): Promise<string> {
  const answer = JSON.parse(await postJson(address, '/session', { code: new URL(address).hash.slice(1) }, ''));
  return answer.token;
}

/** Posts as the page does. The text of the answer; rejects on every status but 200. */
export function postJson(address: string, path: string, value: unknown, token: string): Promise<string> {
  const { host, hostname, port } = new URL(address);
  const body = Buffer.from(JSON.stringify(value));
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname,
        port,
        path,
        method: 'POST',
        headers: {
          host,
          origin: `http://${host}`,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
          'content-length': body.length,
          ...(token === '' ? {} : { 'x-chairside-token': token }),
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (answer.statusCode === 200) resolve(text);
          else reject(new Error(`${answer.statusCode}: ${text}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

export function parseReply(text: string): Reply {
  const reply: unknown = JSON.parse(text);
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) throw new Error(`not a reply: ${text}`);
  return reply as Reply;
}
