import type { IncomingMessage } from 'node:http';

/** Why a request is refused: an HTTP status and a short reason. */
export interface RefusedRequest {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421;
  readonly reason: string;
  readonly allow?: 'GET' | 'POST';
}

/** A header's values as sent: node:http keeps only the first of several `Host` headers. */
function values(request: IncomingMessage, name: string): string[] {
  const found: string[] = [];
  for (let i = 0; i + 1 < request.rawHeaders.length; i += 2)
    if (request.rawHeaders[i]?.toLowerCase() === name) found.push(request.rawHeaders[i + 1] ?? '');
  return found;
}

function only(request: IncomingMessage, name: string): string | null {
  const found = values(request, name);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * A page of another site that resolves its own name to 127.0.0.1 (DNS rebinding) still sends its own name: exactly one Host
 * is allowed, exactly ours.
 */
export function refuseHost(request: IncomingMessage, host: string): RefusedRequest | null {
  if (only(request, 'host') !== host) return { status: 421, reason: 'This address serves one host only.' };
  if (!request.url?.startsWith('/')) return { status: 400, reason: 'Only plain paths are served.' };
  return null;
}

/**
 * Page files may be opened by a person or loaded by our page, never by another site. The page itself may be linked from
 * anywhere, as by the start command's file: a new window has no token, and no other site can read it.
 */
export function refusePageRequest(request: IncomingMessage): RefusedRequest | null {
  const sites = values(request, 'sec-fetch-site');
  const asWindow = only(request, 'sec-fetch-mode') === 'navigate' && only(request, 'sec-fetch-dest') === 'document';
  if (request.url === '/' && asWindow) return null;
  // Command line tools send no such header, and they are not browsers that could be tricked; "none" is a typed or opened
  // address.
  if (sites.length > 1 || (sites.length === 1 && sites[0] !== 'same-origin' && sites[0] !== 'none'))
    return { status: 403, reason: 'Another site may not load this.' };
  return null;
}

export function refuseCall(request: IncomingMessage, origin: string): RefusedRequest | null {
  if (only(request, 'origin') !== origin) return { status: 403, reason: 'Calls come from our own page only.' };
  if (only(request, 'sec-fetch-site') !== 'same-origin')
    return { status: 403, reason: 'Calls come from our own page only.' };
  const type = only(request, 'content-type');
  if (type === null || !/^application\/json(?:;\s*charset=utf-8)?$/i.test(type))
    return { status: 415, reason: 'Calls are JSON.' };
  if (values(request, 'content-encoding').length > 0) return { status: 415, reason: 'Calls are not compressed.' };
  return null;
}

export function tokenOf(request: IncomingMessage): string {
  return only(request, 'x-chairside-token') ?? '';
}
