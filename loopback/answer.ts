import type { ServerResponse } from 'node:http';
import { pageHeaders } from '../api/host/pages.ts';
import type { RefusedRequest } from './refusals.ts';

/** The answer to one request. All answers have the same security headers. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
  readonly allow?: 'GET' | 'POST';
  /** Over those of every answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

export function refusal({ status, reason, allow }: RefusedRequest): Answer {
  const body = Buffer.from(`${reason}\n`);
  return { status, type: 'text/plain; charset=utf-8', body, ...(allow ? { allow } : {}) };
}

export function json(value: unknown): Answer {
  return { status: 200, type: 'application/json; charset=utf-8', body: Buffer.from(JSON.stringify(value)) };
}

export function send(response: ServerResponse, { status, type, body, allow, headers }: Answer): void {
  response.writeHead(status, {
    ...pageHeaders,
    'content-type': type,
    'content-length': body.length,
    ...(allow ? { allow } : {}),
    ...headers,
  });
  response.end(body);
}
