import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Bytes on a socket, as a hostile program would send them: node's own client refuses to send most of these. */
export function sendRaw(port: number, text: string | readonly (string | Uint8Array)[]): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const parts: Buffer[] = [];
    const withoutBody = typeof text === 'string' && text.startsWith('HEAD ');
    socket.on('connect', () => {
      for (const part of typeof text === 'string' ? [text] : text) socket.write(part);
    });
    socket.on('data', (part) => {
      parts.push(part);
      const answer = whole(Buffer.concat(parts).toString('latin1'), withoutBody);
      if (answer) {
        resolve(answer);
        socket.destroy();
      }
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the connection ended without an answer')));
  });
}

function whole(text: string, withoutBody: boolean): RawAnswer | null {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const body = text.slice(end + 4);
  if (!withoutBody && body.length < Number(headers.get('content-length') ?? 0)) return null;
  return { status: Number(first.split(' ')[1]), headers, body };
}

/** A request text with the given lines; headers are sent exactly as listed, repeats included. */
export function requestText(method: string, target: string, headers: readonly string[], body = ''): string {
  return `${[`${method} ${target} HTTP/1.1`, ...headers].join('\r\n')}\r\n\r\n${body}`;
}
