import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallError, createClient } from '../../api/client/client.ts';
import { askingEarly } from '../../api/client/early-status.ts';
import { createLateClient } from '../../api/client/late-client.ts';
import { pageTransport } from '../../api/client/transport.ts';
import type { Reply } from '../../api/contract/contract.ts';
import { fault as faultOf } from '../../domain/faults/faults.ts';

const fault = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof CallError ? error.code : error),
  );

it('throws a refusal with its code and params', async () => {
  const client = createClient(async () => ({ ok: false, error: faultOf('not-now', { why: 'nothing-sealed' }) }));
  await expect(client.call('app.status', {})).rejects.toMatchObject({
    code: 'not-now',
    fault: { code: 'not-now', params: { why: 'nothing-sealed' } },
  });
});

it('reports an app that cannot be reached, and a reply of another version', async () => {
  const lost = createClient(async () => {
    throw new TypeError('fetch failed');
  });
  expect(await fault(lost.call('app.status', {}))).toBe('not-reached');
  const other = createClient(async () => ({ ok: true, value: { mode: 'holiday' } }));
  expect(await fault(other.call('app.status', {}))).toBe('other-version');
});

describe('before the checks of the contract are loaded', () => {
  const status = { version: '1.2.3', mode: 'locked' };
  const late = (version: string, ready: () => Promise<unknown>) => {
    const sent: string[] = [];
    const client = createLateClient(
      async (name) => {
        sent.push(name);
        return { ok: true, value: { ...status, version } };
      },
      '1.2.3',
      ready,
    );
    return { client, sent };
  };
  const never = () => new Promise<unknown>(() => undefined);

  it('draws the first screen from a status of its own version', async () => {
    const { client } = late('1.2.3', never);
    expect(await client.call('app.status', {})).toMatchObject(status);
  });

  it('draws nothing from the status of another version', async () => {
    const { client } = late('1.2.4', async () => undefined);
    expect(await fault(client.call('app.status', {}))).toBe('other-version');
  });

  it('sends no step, and says that it was not saved when they cannot be loaded', async () => {
    const { client, sent } = late('1.2.3', () => Promise.reject(new TypeError('fetch failed')));
    expect(await fault(client.call('session.lock', {}))).toBe('not-reached');
    expect(sent).toEqual([]);
  });
});

/** The parts of a page that the transport touches. */
function page({ hash = '', bridge }: { hash?: string; bridge?: object } = {}) {
  const stored = new Map<string, string>();
  const sent: { path: string; headers: Record<string, string>; body: unknown }[] = [];
  const visited: string[] = [];
  vi.stubGlobal('window', { chairside: bridge });
  vi.stubGlobal('location', { hash, pathname: '/' });
  vi.stubGlobal('history', { replaceState: (_state: unknown, _title: string, path: string) => visited.push(path) });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  const answer = { status: 200, body: { ok: true, value: {} } as unknown };
  const session: { token: string; status?: unknown } = { token: 'token-1' };
  vi.stubGlobal('fetch', async (path: string, init: { headers: Record<string, string>; body: string }) => {
    sent.push({ path, headers: init.headers, body: JSON.parse(init.body) });
    return path === '/session' ? Response.json(session) : Response.json(answer.body, { status: answer.status });
  });
  return { stored, sent, visited, answer, session };
}

beforeEach(() => vi.unstubAllGlobals());
afterEach(() => vi.unstubAllGlobals());

it('turns the one-time code into a token, once, and takes it out of the address', async () => {
  const { sent, stored, visited } = page({ hash: '#CODE-1' });
  const transport = pageTransport();
  await Promise.all([transport('session.touch', {}), transport('session.touch', {})]);
  expect(sent.map(({ path }) => path)).toEqual(['/session', '/call', '/call']);
  expect(sent[0]?.body).toEqual({ code: 'CODE-1' });
  expect(sent[1]).toMatchObject({
    headers: { 'x-chairside-token': 'token-1' },
    body: { name: 'session.touch', input: {} },
  });
  expect(visited).toEqual(['/']);
  expect([...stored.values()]).toEqual(['token-1']);
});

it('says which of this page’s calls each is, so that the host begins them in their order', async () => {
  const { sent } = page({ hash: '#CODE-1' });
  const transport = pageTransport();
  await Promise.all([transport('session.touch', {}), transport('session.touch', {})]);
  await pageTransport()('session.touch', {});
  const [first, second, reloaded] = sent.filter(({ path }) => path === '/call').map(({ body }) => body);
  expect([first, second, reloaded]).toMatchObject([{ number: 1 }, { number: 2 }, { number: 1 }]);
  expect(second).toMatchObject({ page: Reflect.get(Object(first), 'page') });
  expect(reloaded).not.toMatchObject({ page: Reflect.get(Object(first), 'page') });
});

it('gets the first status along with its token, once: no second round trip before the first screen', async () => {
  const { sent, session } = page({ hash: '#CODE-1' });
  session.status = { ok: true, value: { mode: 'locked' } };
  const transport = pageTransport();
  expect(await transport('app.status', {})).toEqual({ ok: true, value: { mode: 'locked' } });
  expect(sent.map(({ path }) => path)).toEqual(['/session']);
  await transport('app.status', {});
  expect(sent.map(({ path }) => path)).toEqual(['/session', '/call']);
});

describe('asking early', () => {
  const early = (answers: (() => Promise<Reply>)[]) => {
    const sent: string[] = [];
    const transport = askingEarly((name) => {
      sent.push(name);
      return answers.shift()?.() ?? Promise.resolve({ ok: true, value: 'later' });
    });
    return { transport, sent };
  };

  it('asks for the status before anybody wants it, and gives that answer to the first who does', async () => {
    const { transport, sent } = early([async () => ({ ok: true, value: 'early' })]);
    expect(sent).toEqual(['app.status']);
    expect(await transport('session.touch', {})).toEqual({ ok: true, value: 'later' });
    expect(await transport('app.status', {})).toEqual({ ok: true, value: 'early' });
    expect(await transport('app.status', {})).toEqual({ ok: true, value: 'later' });
    expect(sent).toEqual(['app.status', 'session.touch', 'app.status']);
  });

  it('tells whoever asks first that nobody answered, and asks anew after that', async () => {
    const { transport } = early([() => Promise.reject(new TypeError('fetch failed'))]);
    await expect(transport('app.status', {})).rejects.toThrow('fetch failed');
    expect(await transport('app.status', {})).toEqual({ ok: true, value: 'later' });
  });
});

it('keeps its token over a reload, and forgets one that the host no longer knows', async () => {
  const { sent, stored, answer } = page();
  expect(await fault(pageTransport()('app.status', {}))).toBe('session-lost');
  stored.set('chairside-token', 'token-0');
  await pageTransport()('session.touch', {});
  expect(sent.at(-1)?.headers['x-chairside-token']).toBe('token-0');
  answer.status = 401;
  expect(await fault(pageTransport()('session.touch', {}))).toBe('session-lost');
  expect(stored.size).toBe(0);
});

it('does not take an odd answer for a reply', async () => {
  const { answer } = page({ hash: '#CODE' });
  const transport = pageTransport();
  for (const odd of [null, 'ok', { ok: true }, { ok: false }, { ok: false, error: { code: 7, message: 'x' } }]) {
    answer.body = odd;
    expect(await fault(transport('session.touch', {}))).toBe('not-reached');
  }
});

it('uses the bridge of the desktop shell where there is one', async () => {
  const calls: unknown[] = [];
  const { sent } = page({
    bridge: {
      call: async (name: string, input: unknown) => {
        calls.push([name, input]);
        return { ok: true, value: {} };
      },
    },
  });
  await pageTransport()('session.touch', {});
  expect(calls).toEqual([['session.touch', {}]]);
  expect(sent).toEqual([]);
});
