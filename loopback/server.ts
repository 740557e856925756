import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Reply } from '../api/contract/contract.ts';
import type { PageFile } from '../api/host/pages.ts';
import { Access } from './access.ts';
import { type Answer, json, refusal, send } from './answer.ts';
import { readJson } from './body.ts';
import { Connections } from './connections.ts';
import { pageAnswer } from './page-answer.ts';
import { refuseCall, refuseHost, refusePageRequest, tokenOf } from './refusals.ts';
import { type Turn, Turns } from './turns.ts';

const address = '127.0.0.1';
const unknownPage = { status: 401, reason: 'Open the address that the start command printed.' } as const;

export interface ServedApp {
  call(name: unknown, input: unknown): Promise<Reply>;
  /** Another page has replaced the connected one. */
  pageReplaced(): Promise<void>;
}

export interface LoopbackServer {
  readonly port: number;
  /** An address with a new one-time code. */
  newAddress(): string;
  /** Answers running requests, then stops. */
  close(): Promise<void>;
}

/** How long a request may take to arrive, in milliseconds: its headers, the whole, and the page's call before it. */
export interface Patience {
  readonly headersMs: number;
  readonly requestMs: number;
  readonly turnMs: number;
}

/** Serves the page and the calls on 127.0.0.1. Port 0 takes a free one. Rejects when the port is taken. */
export async function startServer(
  app: ServedApp,
  pages: ReadonlyMap<string, PageFile>,
  port: number,
  { headersMs, requestMs, turnMs }: Patience = { headersMs: 5_000, requestMs: 20_000, turnMs: 2_000 },
): Promise<LoopbackServer> {
  const access = new Access();
  const turns = new Turns(turnMs);
  let host = '';

  async function answer(request: IncomingMessage): Promise<Answer> {
    const refused = refuseHost(request, host);
    if (refused) return refusal(refused);
    switch (request.url) {
      case '/session':
        return posted(request, startSession);
      case '/call':
        return posted(request, call);
      default:
        return page(request);
    }
  }

  function page(request: IncomingMessage): Answer {
    const path = request.url ?? '';
    const file = pages.get(path);
    if (!file) return refusal({ status: 404, reason: 'There is no such page.' });
    if (request.method !== 'GET') return refusal({ status: 405, reason: 'Pages are read only.', allow: 'GET' });
    const refused = refusePageRequest(request);
    return refused ? refusal(refused) : pageAnswer(path, file, acceptedPackings(request));
  }

  async function posted(
    request: IncomingMessage,
    handle: (request: IncomingMessage) => Promise<Answer>,
  ): Promise<Answer> {
    if (request.method !== 'POST') return refusal({ status: 405, reason: 'Calls are posted.', allow: 'POST' });
    const refused = refuseCall(request, `http://${host}`);
    return refused ? refusal(refused) : handle(request);
  }

  async function startSession(request: IncomingMessage): Promise<Answer> {
    const body = await readJson(request);
    if (!body.ok) return refusal(body.refused);
    const code = textField(body.value, 'code');
    const taken = code === null ? null : access.exchange(code);
    if (!taken) return refusal({ status: 401, reason: 'This address does not work any more.' });
    // Before the new page can call: whoever opened it may not be the signed-in person.
    if (taken.replaced) await app.pageReplaced();
    connections.admit(request.socket);
    // What the page asks first comes along: it may ask from here on.
    return json({ token: taken.token, status: await app.call('app.status', {}) });
  }

  async function call(request: IncomingMessage): Promise<Answer> {
    // Before the body: nobody unknown may send two megabytes.
    const token = tokenOf(request);
    if (!access.admits(token)) return refusal(unknownPage);
    connections.admit(request.socket);
    const body = await readJson(request);
    if (!body.ok) return refusal(body.refused);
    const name = textField(body.value, 'name');
    if (name === null) return refusal({ status: 400, reason: 'A call has a name and an input.' });
    // Another page may have come while this one's call was sent, or waited: what it asks is not for whoever is here now.
    const begin = async () =>
      access.admits(token) ? json(await app.call(name, field(body.value, 'input'))) : refusal(unknownPage);
    const turn = turnOf(body.value);
    return turn ? turns.take(turn, begin) : begin();
  }

  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(1_000, headersMs),
      keepAliveTimeout: 5_000,
      // A missing Host is answered like a wrong one.
      requireHostHeader: false,
    },
    (request, response) => {
      answer(request).then(
        (ready) => send(response, ready),
        // The sender disconnected during its request: there is nobody to answer.
        () => response.destroy(),
      );
    },
  );
  const connections = new Connections(server);
  server.on('clientError', (error, socket) => {
    const late = 'code' in error && error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    const status = late ? '408 Request Timeout' : '400 Bad Request';
    // Destroyed once the answer is out: a sender that never reads it would hold its connection forever.
    if (socket.writable)
      socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () => socket.destroy());
    else socket.destroy();
  });

  const bound = await listen(server, port);
  host = `${address}:${bound}`;
  return {
    port: bound,
    newAddress: () => `http://${host}/#${access.newCode()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 2_000).unref();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port, exclusive: true }, () => {
      server.off('error', reject);
      const bound = server.address();
      if (bound === null || typeof bound === 'string') reject(new Error('the server has no port'));
      else resolve(bound.port);
    });
  });
}

const acceptedPackings = ({ headers }: IncomingMessage): string => String(headers['accept-encoding'] ?? '');

function turnOf(value: unknown): Turn | null {
  const page = textField(value, 'page');
  const number = field(value, 'number');
  return page !== null && typeof number === 'number' && Number.isSafeInteger(number) ? { page, number } : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function textField(value: unknown, name: string): string | null {
  const text = field(value, name);
  return typeof text === 'string' && text.length <= 200 ? text : null;
}
