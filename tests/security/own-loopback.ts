import { afterAll, beforeAll } from 'vitest';
import type { PageFile } from '../../api/host/pages.ts';
import { type LoopbackServer, startServer } from '../../loopback/server.ts';
import { requestText, sendRaw } from './raw-http.ts';

export const page = Buffer.from('<!doctype html><title>Chairside</title>');
/** A file of the page that the build compressed. */
export const script = {
  type: 'text/javascript; charset=utf-8',
  bytes: new Uint8Array(Buffer.from('first()')),
  packed: { br: new Uint8Array(Buffer.from('as br')), gzip: new Uint8Array(Buffer.from('as gzip')) },
};
const same = ['Sec-Fetch-Site: same-origin'];
const json = ['Content-Type: application/json'];

/** The browser host's own server in front of an app that only counts, with a page that has its session. For one test file. */
export class OwnLoopback {
  readonly calls: { name: unknown; input: unknown }[] = [];
  replaced = 0;
  token = '';
  #server: LoopbackServer | null = null;

  /** Starts it before the tests of the calling file and ends it after them. */
  static forThisFile(): OwnLoopback {
    const own = new OwnLoopback();
    beforeAll(() => own.#start());
    afterAll(() => own.#server?.close());
    return own;
  }

  async #start(): Promise<void> {
    this.#server = await startServer(
      {
        call: async (name, input) => {
          this.calls.push({ name, input });
          return { ok: true, value: { heard: name } };
        },
        pageReplaced: async () => {
          this.replaced += 1;
        },
      },
      new Map<string, PageFile>([
        ['/', { type: 'text/html; charset=utf-8', bytes: new Uint8Array(page) }],
        ['/assets/first-abcd1234.js', script],
      ]),
      0,
      { headersMs: 600, requestMs: 1_200, turnMs: 60_000 },
    );
    this.token = await this.takeSession();
  }

  get server(): LoopbackServer {
    if (!this.#server) throw new Error('the server is started before the first test');
    return this.#server;
  }

  get host(): string {
    return `127.0.0.1:${this.server.port}`;
  }

  /** What our own page sends with a call, but for the token. */
  ours(): string[] {
    return [`Host: ${this.host}`, `Origin: http://${this.host}`, ...same, ...json];
  }

  post(path: string, headers: readonly string[], body: string) {
    return sendRaw(
      this.server.port,
      requestText('POST', path, [...headers, `Content-Length: ${Buffer.byteLength(body)}`], body),
    );
  }

  call(headers: readonly string[], body = '{"name":"app.status","input":{}}') {
    return this.post('/call', [...headers, `X-Chairside-Token: ${this.token}`], body);
  }

  newCode(): string {
    return new URL(this.server.newAddress()).hash.slice(1);
  }

  exchange(code: string) {
    return this.post('/session', this.ours(), JSON.stringify({ code }));
  }

  async takeSession(code = this.newCode()): Promise<string> {
    return JSON.parse((await this.exchange(code)).body).token;
  }
}
