import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoopbackServer, startServer } from '../../loopback/server.ts';
import { requestText, sendRaw } from './raw-http.ts';

const calls: { name: unknown; input: unknown }[] = [];
let replaced = 0;
const page = Buffer.from('<!doctype html><title>Chairside</title>');
let server: LoopbackServer;
let host: string;
let token: string;

const same = ['Sec-Fetch-Site: same-origin'];
const json = ['Content-Type: application/json'];
const ours = () => [`Host: ${host}`, `Origin: http://${host}`, ...same, ...json];

function post(path: string, headers: readonly string[], body: string) {
  return sendRaw(
    server.port,
    requestText('POST', path, [...headers, `Content-Length: ${Buffer.byteLength(body)}`], body),
  );
}
const call = (headers: readonly string[], body = '{"name":"app.status","input":{}}') =>
  post('/call', [...headers, `X-Chairside-Token: ${token}`], body);
const codeOf = (address: string) => new URL(address).hash.slice(1);
const exchange = (code: string) => post('/session', ours(), JSON.stringify({ code }));

beforeAll(async () => {
  server = await startServer(
    {
      call: async (name, input) => {
        calls.push({ name, input });
        return { ok: true, value: { heard: name } };
      },
      pageReplaced: async () => {
        replaced += 1;
      },
    },
    new Map([['/', { type: 'text/html; charset=utf-8', bytes: new Uint8Array(page) }]]),
    0,
    { headersMs: 600, requestMs: 1_200 },
  );
  host = `127.0.0.1:${server.port}`;
  token = JSON.parse((await exchange(codeOf(server.newAddress()))).body).token;
});
afterAll(() => server.close());

describe('the browser host listens', () => {
  it('on 127.0.0.1 and on no other address of the machine', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .map(({ address }) => address.split('%')[0] ?? '')
      .filter((address) => address !== '127.0.0.1');
    for (const address of [...others, '127.0.0.2', '::1']) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ port: server.port, host: address, timeout: 2_000 });
        socket
          .on('connect', () => resolve(true))
          .on('error', () => resolve(false))
          .on('timeout', () => resolve(false));
        socket.on('connect', () => socket.destroy());
      });
      expect(reached, address).toBe(false);
    }
  });
});

describe('the page', () => {
  const get = (headers: readonly string[], target = '/') => sendRaw(server.port, requestText('GET', target, headers));

  it('is served with every security header and no inline permission', async () => {
    const answer = await get([`Host: ${host}`, 'Sec-Fetch-Site: none']);
    expect(answer.status).toBe(200);
    expect(answer.body).toBe(page.toString());
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' blob:; form-action 'none'; base-uri 'none'; frame-src 'none'; frame-ancestors 'none'; sandbox allow-scripts allow-same-origin allow-forms",
    );
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.has('set-cookie')).toBe(false);
    expect(answer.headers.has('access-control-allow-origin')).toBe(false);
  });

  it.each([
    ['another name that resolves to this machine', () => ['Host: evil.example']],
    ['localhost', () => [`Host: localhost:${server.port}`]],
    ['our address on another port', () => ['Host: 127.0.0.1:1']],
    ['our address with a tail', () => [`Host: ${host}.evil.example`]],
    ['two Host headers, ours first', () => [`Host: ${host}`, 'Host: evil.example']],
    ['two Host headers, ours last', () => ['Host: evil.example', `Host: ${host}`]],
    ['the same Host twice', () => [`Host: ${host}`, `Host: ${host}`]],
    ['no Host', () => []],
  ])('is refused for %s', async (_what, headers) => {
    const answer = await get(headers());
    expect([400, 421]).toContain(answer.status);
    expect(answer.body).not.toContain('Chairside</title>');
  });

  it('is refused to other sites', async () => {
    for (const site of ['cross-site', 'same-site'])
      expect((await get([`Host: ${host}`, `Sec-Fetch-Site: ${site}`])).status).toBe(403);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/../../package.json',
    '/index.html',
    '//',
    '/?x',
    '/manifest.json',
    '/__proto__',
    '/constructor',
  ])('has nothing at %s', async (target) => {
    expect((await get([`Host: ${host}`], target)).status).toBe(404);
  });

  it('is not served to a whole address as target, to other methods, or to upgrades', async () => {
    expect((await get([`Host: ${host}`], `http://${host}/`)).status).toBe(400);
    for (const method of ['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'POST', 'PATCH', 'TRACE'])
      expect(
        (await sendRaw(server.port, requestText(method, '/', [`Host: ${host}`, 'Content-Length: 0']))).status,
      ).toBe(405);
    expect((await get([`Host: ${host}`, 'Connection: Upgrade', 'Upgrade: websocket'])).headers.has('upgrade')).toBe(
      false,
    );
  });
});

describe('a call', () => {
  it('from our own page with the token reaches the app', async () => {
    calls.length = 0;
    const answer = await call(ours());
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { heard: 'app.status' } });
    expect(calls).toEqual([{ name: 'app.status', input: {} }]);
  });

  it.each([
    ['no Origin', 403, () => [`Host: ${host}`, ...same, ...json]],
    ['a foreign Origin', 403, () => [`Host: ${host}`, 'Origin: http://evil.example', ...same, ...json]],
    ['our Origin over https', 403, () => [`Host: ${host}`, `Origin: https://${host}`, ...same, ...json]],
    ['the Origin "null"', 403, () => [`Host: ${host}`, 'Origin: null', ...same, ...json]],
    ['two Origins', 403, () => [...ours(), 'Origin: http://evil.example']],
    [
      'a cross-site mark',
      403,
      () => [`Host: ${host}`, `Origin: http://${host}`, 'Sec-Fetch-Site: cross-site', ...json],
    ],
    ['a same-site mark', 403, () => [`Host: ${host}`, `Origin: http://${host}`, 'Sec-Fetch-Site: same-site', ...json]],
    ['no mark of where it came from', 403, () => [`Host: ${host}`, `Origin: http://${host}`, ...json]],
    ['a rebound Host', 421, () => ['Host: evil.example', 'Origin: http://evil.example', ...same, ...json]],
    [
      'a form post',
      415,
      () => [`Host: ${host}`, `Origin: http://${host}`, ...same, 'Content-Type: application/x-www-form-urlencoded'],
    ],
    ['a plain text post', 415, () => [`Host: ${host}`, `Origin: http://${host}`, ...same, 'Content-Type: text/plain']],
    [
      'a disguised type',
      415,
      () => [`Host: ${host}`, `Origin: http://${host}`, ...same, 'Content-Type: text/plain; x=application/json'],
    ],
    ['no type', 415, () => [`Host: ${host}`, `Origin: http://${host}`, ...same]],
    ['a compressed body', 415, () => [...ours(), 'Content-Encoding: gzip']],
  ])('with %s is refused and does not reach the app', async (_what, status, headers) => {
    calls.length = 0;
    expect((await call(headers())).status).toBe(status);
    expect(calls).toEqual([]);
  });

  it.each([
    ['no token', () => []],
    ['an empty token', () => ['X-Chairside-Token: ']],
    ['a wrong token of the right length', () => [`X-Chairside-Token: ${'A'.repeat(43)}`]],
    ['a part of the token', () => [`X-Chairside-Token: ${token.slice(0, -1)}`]],
    ['the token twice', () => [`X-Chairside-Token: ${token}`, `X-Chairside-Token: ${token}`]],
    ['the token as a cookie', () => [`Cookie: x-chairside-token=${token}`]],
  ])('with %s is refused', async (_what, headers) => {
    calls.length = 0;
    expect((await post('/call', [...ours(), ...headers()], '{"name":"app.status","input":{}}')).status).toBe(401);
    expect(calls).toEqual([]);
  });

  it.each(['', '{', '"text"', '[]', 'null', '{"name":5}', '{"input":{}}', `{"name":"${'x'.repeat(300)}"}`, '\xff'])(
    'that is not a call in JSON (%s) is refused',
    async (body) => {
      calls.length = 0;
      expect((await call(ours(), body)).status).toBe(400);
      expect(calls).toEqual([]);
    },
  );

  it('of more than two megabytes is refused, announced or not, and the host goes on', async () => {
    const large = 'x'.repeat(2 * 1024 * 1024 + 1);
    expect((await call(ours(), large)).status).toBe(413);
    const chunked = [
      requestText('POST', '/call', [...ours(), `X-Chairside-Token: ${token}`, 'Transfer-Encoding: chunked']),
      `${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`,
    ];
    expect((await sendRaw(server.port, chunked)).status).toBe(413);
    expect((await call(ours())).status).toBe(200);
  });

  it('that trickles in is ended', async () => {
    const head = requestText('POST', '/call', [...ours(), `X-Chairside-Token: ${token}`, 'Content-Length: 1000'], '{');
    expect((await sendRaw(server.port, head)).status).toBe(408);
    expect((await sendRaw(server.port, `GET / HTTP/1.1\r\nHost: ${host}\r\n`)).status).toBe(408);
  });

  it('with a GET is refused', async () => {
    expect((await sendRaw(server.port, requestText('GET', '/call', ours()))).status).toBe(405);
  });

  it('with both a length and chunks is refused', async () => {
    const smuggled = requestText(
      'POST',
      '/call',
      [...ours(), `X-Chairside-Token: ${token}`, 'Content-Length: 5', 'Transfer-Encoding: chunked'],
      '0\r\n\r\nGET / HTTP/1.1\r\n',
    );
    expect((await sendRaw(server.port, smuggled)).status).toBe(400);
  });
});

describe('the code in the address', () => {
  it('works once', async () => {
    const code = codeOf(server.newAddress());
    const first = await exchange(code);
    expect(first.status).toBe(200);
    token = JSON.parse(first.body).token;
    expect((await exchange(code)).status).toBe(401);
    expect((await call(ours())).status).toBe(200);
  });

  it('stops working when a newer one is printed, and a used one moves the session to the new tab', async () => {
    const older = codeOf(server.newAddress());
    const newer = codeOf(server.newAddress());
    expect((await exchange(older)).status).toBe(401);
    const before = token;
    token = JSON.parse((await exchange(newer)).body).token;
    expect((await post('/call', [...ours(), `X-Chairside-Token: ${before}`], '{"name":"app.status"}')).status).toBe(
      401,
    );
    expect((await call(ours())).status).toBe(200);
  });

  it.each(['{}', '{"code":""}', '{"code":null}', '{"code":["x"]}', '{"code":"guess"}'])('is not %s', async (body) => {
    server.newAddress();
    expect((await post('/session', ours(), body)).status).toBe(401);
  });

  it('is not taken from another site', async () => {
    const code = codeOf(server.newAddress());
    const foreign = [`Host: ${host}`, 'Origin: http://evil.example', 'Sec-Fetch-Site: cross-site', ...json];
    expect((await post('/session', foreign, JSON.stringify({ code }))).status).toBe(403);
    const answer = await exchange(code);
    token = JSON.parse(answer.body).token;
    expect(answer.status).toBe(200);
  });

  it('has 128 random bits and never the same ones', () => {
    const codes = Array.from({ length: 200 }, () => codeOf(server.newAddress()));
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) expect(Buffer.from(code, 'base64url')).toHaveLength(16);
  });
});

describe('another page', () => {
  it('that comes with a new code ends the token of the one before, and the app is told before it may ask anything', async () => {
    const before = replaced;
    const old = token;
    token = JSON.parse((await exchange(codeOf(server.newAddress()))).body).token;
    expect(replaced).toBe(before + 1);
    const answer = await post('/call', [...ours(), `X-Chairside-Token: ${old}`], '{"name":"app.status","input":{}}');
    expect(answer.status).toBe(401);
    expect((await call(ours())).status).toBe(200);
  });
});

describe('many connections', () => {
  it('that are half open and never stop do not starve the page', async () => {
    const half: Socket[] = [];
    const open = () =>
      half.push(connect(server.port, '127.0.0.1').on('error', () => undefined)) &&
      half.at(-1)?.write('POST /call HTTP/1.1\r\nHost: ');
    for (let n = 0; n < 80; n++) open();
    const flood = setInterval(open, 5);
    try {
      for (let n = 0; n < 10; n++) expect((await call(ours())).status).toBe(200);
    } finally {
      clearInterval(flood);
      for (const socket of half) socket.destroy();
    }
  });

  it('that say nothing do not keep the page from being served later', async () => {
    const idle = Array.from({ length: 100 }, () => connect(server.port, '127.0.0.1').on('error', () => undefined));
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const status = await new Promise((resolve, reject) => {
      request({ port: server.port, host: '127.0.0.1', path: '/' }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    for (const socket of idle) socket.destroy();
    expect(status).toBe(200);
  });
});
