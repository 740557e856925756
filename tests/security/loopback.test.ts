import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { OwnLoopback, page } from './own-loopback.ts';
import { requestText, sendRaw } from './raw-http.ts';

const same = ['Sec-Fetch-Site: same-origin'];
const json = ['Content-Type: application/json'];
const own = OwnLoopback.forThisFile();

describe('the browser host listens', () => {
  it('on 127.0.0.1 and on no other address of the machine', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .map(({ address }) => address.split('%')[0] ?? '')
      .filter((address) => address !== '127.0.0.1');
    for (const address of [...others, '127.0.0.2', '::1']) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ port: own.server.port, host: address, timeout: 2_000 });
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
  const get = (headers: readonly string[], target = '/') =>
    sendRaw(own.server.port, requestText('GET', target, headers));

  it('is served with every security header and no inline permission', async () => {
    const answer = await get([`Host: ${own.host}`, 'Sec-Fetch-Site: none']);
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
    ['localhost', () => [`Host: localhost:${own.server.port}`]],
    ['our address on another port', () => ['Host: 127.0.0.1:1']],
    ['our address with a tail', () => [`Host: ${own.host}.evil.example`]],
    ['two Host headers, ours first', () => [`Host: ${own.host}`, 'Host: evil.example']],
    ['two Host headers, ours last', () => ['Host: evil.example', `Host: ${own.host}`]],
    ['the same Host twice', () => [`Host: ${own.host}`, `Host: ${own.host}`]],
    ['no Host', () => []],
  ])('is refused for %s', async (_what, headers) => {
    const answer = await get(headers());
    expect([400, 421]).toContain(answer.status);
    expect(answer.body).not.toContain('Chairside</title>');
  });

  it('comes compressed as far as the browser takes it, kept under the name that is its content, with every other header', async () => {
    const path = '/assets/first-abcd1234.js';
    const asked = (accepted: string) =>
      get(
        [`Host: ${own.host}`, 'Sec-Fetch-Site: same-origin', ...(accepted ? [`Accept-Encoding: ${accepted}`] : [])],
        path,
      );
    for (const [accepted, body, packing] of [
      ['gzip, deflate, br', 'as br', 'br'],
      ['gzip;q=0.8, br;q=0', 'as gzip', 'gzip'],
      ['brotli, gzipped, *', 'first()', undefined],
      ['', 'first()', undefined],
    ] as const) {
      const answer = await asked(accepted);
      expect(answer.body, accepted).toBe(body);
      expect(answer.headers.get('content-encoding'), accepted).toBe(packing);
      expect(answer.headers.get('content-length')).toBe(String(body.length));
      expect(answer.headers.get('vary')).toBe('accept-encoding');
      expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    for (const other of [`${path}.br`, `${path}.gz`, `${path}?v=1`, `/assets/../assets${path.slice(7)}`])
      expect((await get([`Host: ${own.host}`, 'Sec-Fetch-Site: same-origin'], other)).status, other).toBe(404);
  });

  it('is refused to other sites', async () => {
    for (const site of ['cross-site', 'same-site'])
      expect((await get([`Host: ${own.host}`, `Sec-Fetch-Site: ${site}`])).status).toBe(403);
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
    expect((await get([`Host: ${own.host}`], target)).status).toBe(404);
  });

  it('is not served to a whole address as target, to other methods, or to upgrades', async () => {
    expect((await get([`Host: ${own.host}`], `http://${own.host}/`)).status).toBe(400);
    for (const method of ['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'POST', 'PATCH', 'TRACE'])
      expect(
        (await sendRaw(own.server.port, requestText(method, '/', [`Host: ${own.host}`, 'Content-Length: 0']))).status,
      ).toBe(405);
    expect((await get([`Host: ${own.host}`, 'Connection: Upgrade', 'Upgrade: websocket'])).headers.has('upgrade')).toBe(
      false,
    );
  });
});

describe('a call', () => {
  it('from our own page with the token reaches the app', async () => {
    own.calls.length = 0;
    const answer = await own.call(own.ours());
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { heard: 'app.status' } });
    expect(own.calls).toEqual([{ name: 'app.status', input: {} }]);
  });

  it.each([
    ['no Origin', 403, () => [`Host: ${own.host}`, ...same, ...json]],
    ['a foreign Origin', 403, () => [`Host: ${own.host}`, 'Origin: http://evil.example', ...same, ...json]],
    ['our Origin over https', 403, () => [`Host: ${own.host}`, `Origin: https://${own.host}`, ...same, ...json]],
    ['the Origin "null"', 403, () => [`Host: ${own.host}`, 'Origin: null', ...same, ...json]],
    ['two Origins', 403, () => [...own.ours(), 'Origin: http://evil.example']],
    [
      'a cross-site mark',
      403,
      () => [`Host: ${own.host}`, `Origin: http://${own.host}`, 'Sec-Fetch-Site: cross-site', ...json],
    ],
    [
      'a same-site mark',
      403,
      () => [`Host: ${own.host}`, `Origin: http://${own.host}`, 'Sec-Fetch-Site: same-site', ...json],
    ],
    ['no mark of where it came from', 403, () => [`Host: ${own.host}`, `Origin: http://${own.host}`, ...json]],
    ['a rebound Host', 421, () => ['Host: evil.example', 'Origin: http://evil.example', ...same, ...json]],
    [
      'a form post',
      415,
      () => [
        `Host: ${own.host}`,
        `Origin: http://${own.host}`,
        ...same,
        'Content-Type: application/x-www-form-urlencoded',
      ],
    ],
    [
      'a plain text post',
      415,
      () => [`Host: ${own.host}`, `Origin: http://${own.host}`, ...same, 'Content-Type: text/plain'],
    ],
    [
      'a disguised type',
      415,
      () => [
        `Host: ${own.host}`,
        `Origin: http://${own.host}`,
        ...same,
        'Content-Type: text/plain; x=application/json',
      ],
    ],
    ['no type', 415, () => [`Host: ${own.host}`, `Origin: http://${own.host}`, ...same]],
    ['a compressed body', 415, () => [...own.ours(), 'Content-Encoding: gzip']],
  ])('with %s is refused and does not reach the app', async (_what, status, headers) => {
    own.calls.length = 0;
    expect((await own.call(headers())).status).toBe(status);
    expect(own.calls).toEqual([]);
  });

  it.each([
    ['no token', () => []],
    ['an empty token', () => ['X-Chairside-Token: ']],
    ['a wrong token of the right length', () => [`X-Chairside-Token: ${'A'.repeat(43)}`]],
    ['a part of the token', () => [`X-Chairside-Token: ${own.token.slice(0, -1)}`]],
    ['the token twice', () => [`X-Chairside-Token: ${own.token}`, `X-Chairside-Token: ${own.token}`]],
    ['the token as a cookie', () => [`Cookie: x-chairside-token=${own.token}`]],
  ])('with %s is refused', async (_what, headers) => {
    own.calls.length = 0;
    expect((await own.post('/call', [...own.ours(), ...headers()], '{"name":"app.status","input":{}}')).status).toBe(
      401,
    );
    expect(own.calls).toEqual([]);
  });

  it.each(['', '{', '"text"', '[]', 'null', '{"name":5}', '{"input":{}}', `{"name":"${'x'.repeat(300)}"}`, '\xff'])(
    'that is not a call in JSON (%s) is refused',
    async (body) => {
      own.calls.length = 0;
      expect((await own.call(own.ours(), body)).status).toBe(400);
      expect(own.calls).toEqual([]);
    },
  );

  it('of more than two megabytes is refused, announced or not, and the host goes on', async () => {
    const large = 'x'.repeat(2 * 1024 * 1024 + 1);
    expect((await own.call(own.ours(), large)).status).toBe(413);
    const chunked = [
      requestText('POST', '/call', [...own.ours(), `X-Chairside-Token: ${own.token}`, 'Transfer-Encoding: chunked']),
      `${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`,
    ];
    expect((await sendRaw(own.server.port, chunked)).status).toBe(413);
    expect((await own.call(own.ours())).status).toBe(200);
  });

  it('that trickles in is ended', async () => {
    const head = requestText(
      'POST',
      '/call',
      [...own.ours(), `X-Chairside-Token: ${own.token}`, 'Content-Length: 1000'],
      '{',
    );
    expect((await sendRaw(own.server.port, head)).status).toBe(408);
    expect((await sendRaw(own.server.port, `GET / HTTP/1.1\r\nHost: ${own.host}\r\n`)).status).toBe(408);
  });

  it('with a GET is refused', async () => {
    expect((await sendRaw(own.server.port, requestText('GET', '/call', own.ours()))).status).toBe(405);
  });

  it('with both a length and chunks is refused', async () => {
    const smuggled = requestText(
      'POST',
      '/call',
      [...own.ours(), `X-Chairside-Token: ${own.token}`, 'Content-Length: 5', 'Transfer-Encoding: chunked'],
      '0\r\n\r\nGET / HTTP/1.1\r\n',
    );
    expect((await sendRaw(own.server.port, smuggled)).status).toBe(400);
  });
});
