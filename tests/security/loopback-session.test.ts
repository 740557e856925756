import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Turns } from '../../loopback/turns.ts';
import { OwnLoopback } from './own-loopback.ts';

const json = ['Content-Type: application/json'];
const own = OwnLoopback.forThisFile();

describe('the code in the address', () => {
  it('works once', async () => {
    const code = own.newCode();
    const first = await own.exchange(code);
    expect(first.status).toBe(200);
    own.token = JSON.parse(first.body).token;
    expect((await own.exchange(code)).status).toBe(401);
    expect((await own.call(own.ours())).status).toBe(200);
  });

  it('brings the status of the app along with the token, and nobody without the code hears it', async () => {
    const before = own.calls.length;
    expect((await own.exchange('guess')).body).not.toContain('heard');
    expect(own.calls).toHaveLength(before);
    const { token, status } = JSON.parse((await own.exchange(own.newCode())).body);
    own.token = token;
    expect(status).toEqual({ ok: true, value: { heard: 'app.status' } });
    expect(own.calls.slice(before)).toEqual([{ name: 'app.status', input: {} }]);
  });

  it('stops working when a newer one is printed, and a used one moves the session to the new tab', async () => {
    const older = own.newCode();
    const newer = own.newCode();
    expect((await own.exchange(older)).status).toBe(401);
    const before = own.token;
    own.token = JSON.parse((await own.exchange(newer)).body).token;
    expect(
      (await own.post('/call', [...own.ours(), `X-Chairside-Token: ${before}`], '{"name":"app.status"}')).status,
    ).toBe(401);
    expect((await own.call(own.ours())).status).toBe(200);
  });

  it.each(['{}', '{"code":""}', '{"code":null}', '{"code":["x"]}', '{"code":"guess"}'])('is not %s', async (body) => {
    own.server.newAddress();
    expect((await own.post('/session', own.ours(), body)).status).toBe(401);
  });

  it('is not taken from another site', async () => {
    const code = own.newCode();
    const foreign = [`Host: ${own.host}`, 'Origin: http://evil.example', 'Sec-Fetch-Site: cross-site', ...json];
    expect((await own.post('/session', foreign, JSON.stringify({ code }))).status).toBe(403);
    const answer = await own.exchange(code);
    own.token = JSON.parse(answer.body).token;
    expect(answer.status).toBe(200);
  });

  it('has 128 random bits and never the same ones', () => {
    const codes = Array.from({ length: 200 }, () => own.newCode());
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) expect(Buffer.from(code, 'base64url')).toHaveLength(16);
  });
});

describe('another page', () => {
  it('that comes with a new code ends the token of the one before, and the app is told before it may ask anything', async () => {
    const before = own.replaced;
    const old = own.token;
    own.token = JSON.parse((await own.exchange(own.newCode())).body).token;
    expect(own.replaced).toBe(before + 1);
    const answer = await own.post(
      '/call',
      [...own.ours(), `X-Chairside-Token: ${old}`],
      '{"name":"app.status","input":{}}',
    );
    expect(answer.status).toBe(401);
    expect((await own.call(own.ours())).status).toBe(200);
  });
});

describe('the calls of one page', () => {
  const numbered = (number: number, page = 'one loading') =>
    own.call(own.ours(), JSON.stringify({ name: `call ${number}`, input: {}, page, number }));
  const begun = (from: number) => own.calls.slice(from).map(({ name }) => name);

  it('begin in the order in which they were made, whatever connection is quicker', async () => {
    const before = own.calls.length;
    const ahead = [numbered(4), numbered(2)];
    // Another page's call is there after them, and does not wait for anything of this one.
    await numbered(1, 'another loading');
    expect(begun(before)).toEqual(['call 1']);
    await numbered(1);
    await numbered(3);
    for (const { status } of await Promise.all(ahead)) expect(status).toBe(200);
    expect(begun(before)).toEqual(['call 1', 'call 1', 'call 2', 'call 3', 'call 4']);
  });

  it('are not heard where another page came while they waited', async () => {
    const waiting = numbered(2, 'the page before');
    // Sent behind it, and answered: that one is here.
    await own.call(own.ours());
    own.token = await own.takeSession();
    await numbered(1, 'the page before');
    expect((await waiting).status).toBe(401);
  });

  it('go on without one that got lost, and take it when it comes after all', async () => {
    const turns = new Turns(1);
    const order: number[] = [];
    const take = (number: number) =>
      turns.take({ page: 'one', number }, async () => {
        order.push(number);
      });
    await take(1);
    await Promise.all([take(3), take(4)]);
    await take(2);
    await take(5);
    expect(order).toEqual([1, 3, 4, 2, 5]);
  });
});

describe('many connections', () => {
  it('that are half open and never stop do not starve the page', async () => {
    const half: Socket[] = [];
    const open = () =>
      half.push(connect(own.server.port, '127.0.0.1').on('error', () => undefined)) &&
      half.at(-1)?.write('POST /call HTTP/1.1\r\nHost: ');
    for (let n = 0; n < 80; n++) open();
    const flood = setInterval(open, 5);
    try {
      for (let n = 0; n < 10; n++) expect((await own.call(own.ours())).status).toBe(200);
    } finally {
      clearInterval(flood);
      for (const socket of half) socket.destroy();
    }
  });

  it('that say nothing do not keep the page from being served later', async () => {
    const idle = Array.from({ length: 100 }, () =>
      connect(own.server.port, '127.0.0.1')
        .on('error', () => undefined)
        .resume(),
    );
    // The host itself gets rid of them: nobody has to say goodbye.
    await Promise.all(idle.map((socket) => once(socket, 'close')));
    const status = await new Promise((resolve, reject) => {
      request({ port: own.server.port, host: '127.0.0.1', path: '/' }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
  });
});
