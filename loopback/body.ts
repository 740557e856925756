import type { IncomingMessage } from 'node:http';
import type { RefusedRequest } from './refusals.ts';

/** Larger than any call of the contract: a drawn signature is the largest, with some hundred kilobytes. */
export const bodyLimit = 2 * 1024 * 1024;

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refused: RefusedRequest };

const tooLarge: Body = { ok: false, refused: { status: 413, reason: 'The call is too large.' } };
const notJson: Body = { ok: false, refused: { status: 400, reason: 'The call is not JSON.' } };

/** The whole body as JSON. Stops reading at the limit, whatever length was announced. Rejects when the sender disconnects. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return tooLarge;
  const parts: Buffer[] = [];
  let length = 0;
  // Not destroyed at the limit: the sender still gets its answer, and node:http discards the rest.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(part)) return notJson;
    length += part.length;
    if (length > bodyLimit) return tooLarge;
    parts.push(part);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return notJson;
  }
}
