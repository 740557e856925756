import type { Protocol } from 'electron';
import { keptForEver, type PageFile, pageHeaders } from '../api/host/pages.ts';
import { scheme } from './address.ts';

/** Must run before `ready`. Standard and secure: relative paths, storage and 'self' work as on https. */
export function declareScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves exactly the files of the build's map, to GET, on the one host. */
export function servePages(protocol: Protocol, pages: ReadonlyMap<string, PageFile>): void {
  protocol.handle(scheme, (request) => answer(request, pages));
}

export function answer(request: Request, pages: ReadonlyMap<string, PageFile>): Response {
  const url = new URL(request.url);
  if (url.host !== 'kiosk') return refusal(421);
  if (request.method !== 'GET') return refusal(405);
  const page = pages.get(url.pathname);
  if (!page || url.search !== '') return refusal(404);
  // As they are: nothing travels over a network here, and Electron unpacks no answer of an own scheme.
  const headers = { ...pageHeaders, 'content-type': page.type, ...keptForEver(url.pathname) };
  return new Response(page.bytes, { status: 200, headers });
}

function refusal(status: 404 | 405 | 421): Response {
  return new Response(null, { status, headers: pageHeaders });
}
