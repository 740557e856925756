import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LoopbackServer, startServer } from '../../loopback/server.ts';
import { insideWords, pick, seeded } from './payloads.ts';

const requests = 10_000;
const atOnce = 16;
const heard: unknown[] = [];
let server: LoopbackServer;

beforeAll(async () => {
  server = await startServer(
    {
      pageReplaced: async () => undefined,
      call: async (name) => {
        heard.push(name);
        return { ok: true, value: {} };
      },
    },
    new Map([['/', { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode('the page') }]]),
    0,
    { headersMs: 1_000, requestMs: 1_500, turnMs: 2_000 },
  );
});
afterAll(() => server.close());

/** Sends the bytes and says nothing more; what came back, whatever it is. */
function send(bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1');
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(parts).toString('latin1')));
    socket.on('connect', () => socket.end(bytes));
  });
}

it('answers ten thousand random requests with refusals, reaches the app with none, and goes on', async () => {
  const chance = seeded(20261124);
  const host = `127.0.0.1:${server.port}`;
  const line = () => Array.from({ length: Math.floor(chance() * 60) }, () => Math.floor(chance() * 256));
  const junk = () => Buffer.from(line()).toString('latin1');

  const make = (): Buffer => {
    if (chance() < 0.1) return Buffer.from(line());
    const method = pick(chance, [
      'GET',
      'POST',
      'POST',
      'POST',
      'PUT',
      'HEAD',
      'OPTIONS',
      'CONNECT',
      'TRACE',
      'get',
      junk(),
    ]);
    const target = pick(chance, [
      '/',
      '/call',
      '/call',
      '/session',
      '/call?x=1',
      '//call',
      '/%63all',
      '/..',
      '*',
      `http://${host}/call`,
      `/${junk()}`,
    ]);
    const body = pick(chance, [
      '',
      '{}',
      '{"code":"AAAA"}',
      '{"name":"app.status","input":{}}',
      '5\r\nhello\r\n0\r\n\r\n',
      junk(),
    ]);
    // Most of the headers are right most of the time, so that every check is the one that refuses now and then.
    const offered: [number, string][] = [
      [0.9, `Host: ${host}`],
      [0.08, `Host: ${pick(chance, ['evil.example', 'localhost', `${host}:1`, junk()])}`],
      [0.85, `Origin: http://${pick(chance, [host, host, host, 'evil.example'])}`],
      [0.85, `Sec-Fetch-Site: ${pick(chance, ['same-origin', 'same-origin', 'same-origin', 'cross-site', 'none'])}`],
      [
        0.85,
        `Content-Type: ${pick(chance, ['application/json', 'application/json', 'text/plain', 'multipart/form-data'])}`,
      ],
      [0.8, `X-Chairside-Token: ${pick(chance, ['', 'AAAA', 'A'.repeat(43), 'A'.repeat(5_000)])}`],
      [0.8, `Content-Length: ${body.length}`],
      [0.08, `Content-Length: ${pick(chance, [0, 1e9, -1, 'x'])}`],
      [0.08, 'Transfer-Encoding: chunked'],
      [0.05, 'Expect: 100-continue'],
      [0.05, 'Connection: Upgrade\r\nUpgrade: websocket'],
      [0.05, `${junk()}: ${junk()}`],
      [0.05, `X-Long: ${'y'.repeat(20_000)}`],
    ];
    const headers = offered.filter(([often]) => chance() < often).map(([, header]) => header);
    const version = pick(chance, ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9']);
    return Buffer.from(
      `${method} ${target} ${version}\r\n${headers.map((one) => `${one}\r\n`).join('')}\r\n${body}`,
      'latin1',
    );
  };

  const statuses = new Map<string, number>();
  for (let sent = 0; sent < requests; sent += atOnce) {
    const answers = await Promise.all(Array.from({ length: atOnce }, () => send(make())));
    for (const answer of answers) {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 'none';
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(answer).not.toMatch(insideWords);
    }
  }
  expect(heard).toEqual([]);
  // 200 is the page itself for a GET that happens to be honest; everything else was refused or not HTTP at all.
  for (const status of statuses.keys())
    expect(['none', '100', '200', '400', '401', '403', '404', '405', '413', '415', '421', '431']).toContain(status);
  expect(statuses.get('421')).toBeGreaterThan(100);
  expect(statuses.get('401')).toBeGreaterThan(10);
  expect(await send(Buffer.from(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`))).toMatch(/the page$/);
});
