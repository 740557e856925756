import type { Fault } from '../../domain/faults/faults.ts';
import type { Reply } from '../contract/contract.ts';
import { CallError, type Transport } from './calls.ts';

/** The object that Electron's preload adds to the page. */
interface Bridge {
  call(name: string, input: unknown): Promise<Reply>;
}

declare global {
  interface Window {
    readonly chairside?: Bridge;
  }
}

const storedToken = 'chairside-token';
const lost = () => new CallError({ code: 'session-lost', params: {} });

/** Returns this page's transport: the preload's bridge if present, else calls to the host that served the page. */
export function pageTransport(): Transport {
  const bridge = window.chairside;
  return bridge ? (name, input) => bridge.call(name, input) : loopbackTransport();
}

/**
 * The one-time code is in the fragment, which browsers send to no server; it is exchanged for a token of this tab. The
 * fragment is removed at once, so that the code is not in the history.
 */
function loopbackTransport(): Transport {
  let session: Promise<Session> | null = null;
  // The host begins the calls of one loading of the page in this order, whatever connection each takes.
  const page = crypto.randomUUID();
  let calls = 0;

  return async (name, input) => {
    session ??= openSession();
    const opened = await session;
    if (name === 'app.status' && opened.status !== null) {
      const { status } = opened;
      opened.status = null;
      return readReply(status);
    }
    calls += 1;
    const answer = await fetch('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-chairside-token': opened.token },
      body: JSON.stringify({ name, input, page, number: calls }),
    });
    if (answer.status === 401 || answer.status === 403) {
      sessionStorage.removeItem(storedToken);
      throw lost();
    }
    return readReply(await answer.json());
  };
}

interface Session {
  readonly token: string;
  /** What the host answered to the first question along with the token: one round trip less before the first screen. */
  status: unknown;
}

async function openSession(): Promise<Session> {
  const code = location.hash.slice(1);
  if (code !== '') {
    const asked = fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    history.replaceState(null, '', location.pathname);
    const answer = await asked;
    const body: unknown = answer.ok ? await answer.json() : null;
    if (typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string') {
      sessionStorage.setItem(storedToken, body.token);
      return { token: body.token, status: 'status' in body ? body.status : null };
    }
  }
  const kept = sessionStorage.getItem(storedToken);
  if (kept === null) throw lost();
  return { token: kept, status: null };
}

/** What an error says is looked at with the answer, by the contract. */
function readReply(body: unknown): Reply {
  if (typeof body === 'object' && body !== null && 'ok' in body) {
    if (body.ok === true && 'value' in body) return { ok: true, value: body.value };
    if (body.ok === false && 'error' in body && hasCode(body.error)) return { ok: false, error: body.error };
  }
  throw new CallError({ code: 'not-reached', params: { why: 'bad-reply' } });
}

/** Also of an error that a newer or older app knows and this page does not. */
const hasCode = (error: unknown): error is Fault =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
