import { request } from 'node:http';

/**
 * The small part of IPP (RFC 8010, 8011) that reports a job's outcome. lpstat does not tell a finished job from a cancelled
 * one, and ipptool is not installed on every machine that prints.
 */

export type IppValue = string | number;
export type IppAttributes = ReadonlyMap<string, readonly IppValue[]>;

/** Where the scheduler listens, as `lpstat -H` reports it: a socket's path, or host:port. */
export type SchedulerAddress = string;

export const operations = { getJobAttributes: 0x0009, getPrinterAttributes: 0x000b } as const;
type Operation = (typeof operations)[keyof typeof operations];

const tags = { operation: 0x01, end: 0x03, integer: 0x21, enum: 0x23, name: 0x42, keyword: 0x44, uri: 0x45 } as const;
const charset = 0x47;
const language = 0x48;

/** Lower status codes mean success. */
const firstFault = 0x0100;
export const notFound = 0x0406;

export class IppFault extends Error {
  override readonly name = 'IppFault';
  readonly status: number;

  constructor(status: number) {
    super(`the scheduler answered 0x${status.toString(16)}`);
    this.status = status;
  }
}

/** The server answers but refuses IPP: it needs a password or TLS. */
export class SchedulerRefuses extends Error {
  override readonly name = 'SchedulerRefuses';

  constructor(status: number | undefined) {
    super(`the scheduler answered HTTP ${status}`);
  }
}

interface Asked {
  readonly uri: { readonly name: 'job-uri' | 'printer-uri'; readonly value: string };
  readonly user: string;
  readonly attributes: readonly string[];
}

/** Attributes of a job or a printer. Throws IppFault, SchedulerRefuses, and errors of the connection. */
export async function askIpp(at: SchedulerAddress, operation: Operation, asked: Asked): Promise<IppAttributes> {
  return decode(await post(at, encode(operation, asked)));
}

function encode(operation: Operation, { uri, user, attributes }: Asked): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(0x0200, 0);
  head.writeUInt16BE(operation, 2);
  head.writeUInt32BE(1, 4);
  return Buffer.concat([
    head,
    Buffer.from([tags.operation]),
    attribute(charset, 'attributes-charset', 'utf-8'),
    attribute(language, 'attributes-natural-language', 'en'),
    attribute(tags.uri, uri.name, uri.value),
    attribute(tags.name, 'requesting-user-name', user),
    // Further values of an attribute have no name.
    ...attributes.map((name, index) => attribute(tags.keyword, index === 0 ? 'requested-attributes' : '', name)),
    Buffer.from([tags.end]),
  ]);
}

function attribute(tag: number, name: string, value: string): Buffer {
  return Buffer.concat([Buffer.from([tag]), counted(name), counted(value)]);
}

function counted(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Throws RangeError for a truncated answer. */
export function decode(answer: Buffer): IppAttributes {
  const status = answer.readUInt16BE(2);
  if (status >= firstFault) throw new IppFault(status);
  const found = new Map<string, IppValue[]>();
  let at = 8;
  let name = '';
  const take = (): Buffer => {
    const length = answer.readUInt16BE(at);
    if (at + 2 + length > answer.length) throw new RangeError('the answer is cut off');
    at += 2 + length;
    return answer.subarray(at - length, at);
  };
  for (;;) {
    const tag = answer.readUInt8(at++);
    if (tag === tags.end) return found;
    // Tags below 0x10 start a group: every answer describes one object, so groups can be ignored.
    if (tag < 0x10) continue;
    const named = take().toString('utf8');
    const value = take();
    name = named === '' ? name : named;
    const known = found.get(name);
    const read = tag === tags.integer || tag === tags.enum ? value.readInt32BE(0) : value.toString('utf8');
    if (known) known.push(read);
    else found.set(name, [read]);
  }
}

const patience = 4_000;
const mostBytes = 1_000_000;

function post(at: SchedulerAddress, body: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...place(at),
        method: 'POST',
        path: '/',
        headers: {
          host: at.startsWith('/') ? 'localhost' : withoutVersion(at),
          'content-type': 'application/ipp',
          'content-length': body.length,
        },
        timeout: patience,
        agent: false,
      },
      (answer) => {
        const parts: Buffer[] = [];
        let bytes = 0;
        answer.on('data', (part: Buffer) => {
          parts.push(part);
          bytes += part.length;
          if (bytes > mostBytes) sent.destroy(new Error('the answer is too long'));
        });
        answer.on('error', reject);
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(Buffer.concat(parts));
          else reject(answerFault(answer.statusCode));
        });
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('the scheduler does not answer')));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The server needs a password, forbids it, or needs TLS. Other statuses may succeed next time. */
const refusals: readonly (number | undefined)[] = [401, 403, 426];

function answerFault(status: number | undefined): Error {
  return refusals.includes(status) ? new SchedulerRefuses(status) : new Error(`the scheduler answered HTTP ${status}`);
}

function place(at: SchedulerAddress) {
  if (at.startsWith('/')) return { socketPath: at };
  const server = withoutVersion(at);
  const colon = server.lastIndexOf(':');
  const port = colon > 0 && /^\d+$/.test(server.slice(colon + 1)) ? server.slice(colon + 1) : null;
  const host = port === null ? server : server.slice(0, colon);
  return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port ?? '631') };
}

/** An address may say which IPP version its server speaks. */
function withoutVersion(at: string): string {
  const version = at.indexOf('/version=');
  return version < 0 ? at : at.slice(0, version);
}
